"""The name and the version of the package, which its files and the commands tell."""

PACKAGE = "sourcebook"
VERSION = "0.1.0"
