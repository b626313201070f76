"""What the other side can answer when it is handed a message."""

from __future__ import annotations


class RefusedError(Exception):
    """No, and it will not change: nobody lives there."""


class TryLaterError(Exception):
    """Not now. It concerns all messages when the server itself is away."""

    def __init__(self, words: str, *, concerns_all: bool = False) -> None:
        super().__init__(words)
        self.concerns_all = concerns_all


class UnsureError(Exception):
    """The message was handed over, and the answer never came."""


class NoMailServerError(OSError):  # as what mail servers answer is
    """Mail can neither be sent from this installation, nor may it be shown."""

    def __init__(self) -> None:
        super().__init__("No mail server is set: SAMRAAD_SMTP_URL")
