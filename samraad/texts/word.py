"""Word files (.docx) as clean HTML: headings, lists, tables, emphasis and links."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final
from zipfile import BadZipFile, ZipFile

import mammoth

from samraad.texts.clean import plain
from samraad.texts.pieces import blocks
from samraad.texts.sections import is_label
from samraad.texts.tidy import tidy

if TYPE_CHECKING:
    from collections.abc import Callable

LARGEST: Final = 20 * 1024**2
_UNPACKED: Final = 100 * 1024**2
_PARTS: Final = 5000
_OLD_WORD: Final = b"\xd0\xcf\x11\xe0"  # also a file that is locked by a password
_MAIN: Final = "word/document.xml"
_HEADING = re.compile(r"<(?:h4|h5)>")
_LONGEST_TITLE: Final = 300
_STYLES: Final = "\n".join(
    (
        *(f"p[style-name='Overskrift {n}'] => h{n}:fresh" for n in range(1, 7)),
        "p[style-name='Titel'] => h1:fresh",
        "p[style-name='Title'] => h1:fresh",
        "p[style-name='Undertitel'] => h2:fresh",
        "p[style-name='Subtitle'] => h2:fresh",
        "u => em",
        "strike => s",
    )
)


class Trouble(StrEnum):
    """Why nothing can be read from a file."""

    EMPTY = "empty"
    TOO_LARGE = "too_large"
    OLD = "old"
    UNREADABLE = "unreadable"
    SLOW = "slow"


class ForeignError(Exception):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


@dataclass(frozen=True)
class Worded:
    """What a Word file says; pictures are counted, for they are left out."""

    title: str
    html: str
    pictures: int = 0


def is_word(data: bytes, *, name: str = "") -> bool:
    return name.lower().endswith((".docx", ".doc", ".docm")) or (
        data.startswith(b"PK") and b"word/" in data[:4096]
    )


def read(data: bytes) -> Worded:
    """The words of the file, with its first heading as the title."""
    _look_at(data)
    pictures: list[int] = []

    def leave_out(_image: object) -> list[object]:
        pictures.append(1)
        return []

    try:
        html = _converted(data, leave_out)
    except MemoryError:
        raise
    except Exception as error:  # whatever a broken file leads the converter to
        raise ForeignError(Trouble.UNREADABLE) from error
    title, rest = _titled(tidy(html))
    if not title and not plain(rest):
        raise ForeignError(Trouble.EMPTY)
    return Worded(title, rest, len(pictures))


def _converted(data: bytes, leave_out: Callable[[object], list[object]]) -> str:
    answer = mammoth.convert_to_html(
        io.BytesIO(data), style_map=_STYLES, convert_image=leave_out
    )
    return str(answer.value)


def _look_at(data: bytes) -> None:
    """Refuse what is no Word file, or would unpack to more than anybody has written."""
    if not data:
        raise ForeignError(Trouble.EMPTY)
    if len(data) > LARGEST:
        raise ForeignError(Trouble.TOO_LARGE)
    if data.startswith(_OLD_WORD):
        raise ForeignError(Trouble.OLD)
    try:
        with ZipFile(io.BytesIO(data)) as packed:
            parts = packed.infolist()
    except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
        raise ForeignError(Trouble.UNREADABLE) from error
    if len(parts) > _PARTS or sum(part.file_size for part in parts) > _UNPACKED:
        raise ForeignError(Trouble.TOO_LARGE)
    if all(part.filename != _MAIN for part in parts):
        raise ForeignError(Trouble.UNREADABLE)


def _titled(html: str) -> tuple[str, str]:
    """A heading that everything else stands under is the title."""
    found = blocks(html)
    if not found or not _HEADING.match(found[0]):
        return "", html
    title = plain(found[0])
    if not title or len(title) > _LONGEST_TITLE or is_label(title):
        return "", html
    return title, "".join(found[1:])
