"""Word files, mails and pasted HTML from outside, read in a process of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar

from samraad.core.apart import GaveUpError, apart
from samraad.texts import mail, word
from samraad.texts.tidy import tidy
from samraad.texts.typed import typed
from samraad.texts.word import ForeignError, Trouble

if TYPE_CHECKING:
    from collections.abc import Callable

SECONDS: Final = 15.0
PASTED: Final = 5.0  # somebody waits; of what takes longer the plain words are kept

T = TypeVar("T")


def read_word(data: bytes, *, seconds: float = SECONDS) -> word.Worded:
    return _apart(word.read, data, seconds)


def read_mail(data: bytes, *, seconds: float = SECONDS) -> mail.Mail:
    return _apart(mail.read, data, seconds)


def read_pasted(html: str) -> tuple[str, str]:
    """Clean, and as one would type it; GaveUpError when nesting is made endless."""
    return apart(_cleaned, html, seconds=PASTED)


def _cleaned(html: str) -> tuple[str, str]:
    clean = tidy(html)
    return clean, typed(clean)


def _apart(read: Callable[[bytes], T], data: bytes, seconds: float) -> T:
    if len(data) > word.LARGEST:
        raise ForeignError(Trouble.TOO_LARGE)
    try:
        return apart(read, data, seconds=seconds)
    except GaveUpError:
        raise ForeignError(Trouble.SLOW) from None
