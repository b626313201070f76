"""From a file on disk to a reading; foreign bytes are read in a process of its own."""

from __future__ import annotations

import os
from dataclasses import dataclass
from stat import S_ISDIR, S_ISREG
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from samraad.core.apart import GaveUpError, apart
from samraad.intake import numbers
from samraad.reading import NotReadableError, Reason, read
from samraad.reading.decode import LARGEST, decode
from samraad.reading.masking import masked

if TYPE_CHECKING:
    from pathlib import Path

    from samraad.reading.record import Reading

SECONDS: Final = 60


class NotTakenInError(Exception):
    """A file that nothing can be read from; the message is one sentence."""


@dataclass(frozen=True)
class Understood:
    """A file's bytes, what they say, and whether a personal number may be in them."""

    data: bytes
    reading: Reading
    has_numbers: bool


def understand(path: Path, *, seconds: float = SECONDS) -> Understood:
    name = os.fsencode(path.name).decode("utf-8", "replace")
    data = _bytes(path, name)
    return _read_apart(data, name, seconds)


def _bytes(path: Path, name: str) -> bytes:
    """The size is asked for first: what is too large never comes into memory."""
    try:
        about = path.stat()
        if S_ISDIR(about.st_mode):
            raise _refusal(name, _("it is a folder."))
        if not S_ISREG(about.st_mode):
            raise _refusal(name, _("it is no ordinary file."))
        if about.st_size > LARGEST:
            raise _refusal(name, _why(Reason.TOO_LARGE))
        with path.open("rb") as file:
            return file.read(LARGEST + 1)
    except FileNotFoundError:
        raise _refusal(name, _("there is no such file.")) from None
    except PermissionError:
        raise _refusal(name, _("this user may not read the file.")) from None
    except (OSError, ValueError):
        raise _refusal(name, _("the file cannot be opened.")) from None


def _refusal(name: str, why: str) -> NotTakenInError:
    return NotTakenInError(f"{masked(name)}: {why}")


def _why(reason: Reason) -> str:
    return {
        Reason.EMPTY: _("the file is empty."),
        Reason.TOO_LARGE: _("the file is larger than 20 MB."),
        Reason.BINARY: _("the file holds binary data, not text."),
        Reason.ENCODING: _("its letters cannot be told: the encoding is unknown."),
        Reason.NOT_TEXT: _("files of this kind are not read yet; text and HTML are."),
    }[reason]


def _read_apart(data: bytes, name: str, seconds: float) -> Understood:
    try:
        return Understood(data, *apart(_read, data, name, seconds=seconds))
    except NotReadableError as error:
        raise _refusal(name, _why(error.reason)) from None
    except GaveUpError:
        raise _refusal(
            name, _("the reader gave up: too long, too large or a fault.")
        ) from None


def _read(data: bytes, name: str) -> tuple[Reading, bool]:
    reading = read(data, name=name)
    if any("\0" in line for line in reading.text_lines):
        raise NotReadableError(Reason.BINARY, name)
    return reading, numbers.in_file(reading, decode(data, name=name))
