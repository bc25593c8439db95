"""Why an input is refused, in one sentence."""


class RefusedError(Exception):
    """The input cannot be taken in; its message says why and what to do."""
