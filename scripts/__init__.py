"""The commands as `python -m scripts`; they live in `briefing/cli`, whose import also makes the process stop well."""

import briefing.cli  # noqa: F401
