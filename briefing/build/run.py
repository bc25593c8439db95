"""Run a Python module, such as MkDocs, for as long as the process that asked for it lives.

The asking process holds the other end of this one's standard input; the system closes it, even when that process is
killed and can say nothing.
"""

import os
import runpy
import signal
import sys
import threading


def _end_with_asker() -> None:
    os.read(0, 1)
    if os.getpgrp() == os.getpid():
        os.killpg(os.getpid(), signal.SIGKILL)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_end_with_asker, daemon=True).start()
    sys.argv = sys.argv[1:]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)
