"""The version, which the package and the commands tell."""

VERSION = "0.1.0"
