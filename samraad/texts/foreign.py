"""Word files and mails from outside, read in a process of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from samraad.core.apart import GaveUpError, apart
from samraad.texts import mail, word
from samraad.texts.word import ForeignError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS: Final = 15.0

T = TypeVar("T")


def read_word(data: bytes, *, seconds: float = SECONDS) -> word.Worded:
    return _apart(word.read, data, seconds)


def read_mail(data: bytes, *, seconds: float = SECONDS) -> mail.Mail:
    return _apart(mail.read, data, seconds)


def _apart(read: Callable[[bytes], T], data: bytes, seconds: float) -> T:
    if len(data) > word.LARGEST:
        raise ForeignError(Trouble.TOO_LARGE)
    try:
        return apart(read, data, seconds=seconds)
    except GaveUpError:
        raise ForeignError(Trouble.SLOW) from None
