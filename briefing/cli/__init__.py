"""The commands, one file each, imported when it is called."""

import os
import signal
import sys
from pathlib import Path

# While Python looks for the module of `python -m …`, the first argument is `-m`; then nothing else runs yet.
if sys.argv[0] == "-m" or Path(sys.argv[0]).stem == "sourcebook":
    for _signal in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        # While libraries are imported, the process ends at once, without a traceback; `main` takes over from there.
        if _signal is signal.SIGINT or signal.getsignal(_signal) is not signal.SIG_IGN:
            signal.signal(_signal, lambda number, _: os._exit(128 + number))
