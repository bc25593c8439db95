"""The commands, each a module."""

import signal

# Ctrl-C while libraries are still imported ends the process without a traceback; `main` takes over from there.
signal.signal(signal.SIGINT, signal.SIG_DFL)
