"""The words that lie in a file, wherever its format can keep some, part by part.

It is for searching, not for reading: what the page hides comes along too.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Final

from pypdf import PdfReader

from samraad.documents.office import FOREIGN, members
from samraad.reading.decode import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pypdf import PageObject

DEPTH: Final = 3  # files within files
_FEW_BYTES: Final = 100  # what draws nothing on a page
_CAPTION: Final = 200  # letters; fewer may stand beside a picture of a page
_PAGE_WIDE: Final = 500  # dots of a picture that somebody can read a page in
_ENDS_A_LINE: Final = re.compile(
    r"</(?:p|div|h\d|li|tr|title)\s*>|<(?:br|hr)\b[^>]*>", re.IGNORECASE
)
_ENDS_A_CELL: Final = re.compile(r"</t[dh]\s*>", re.IGNORECASE)
_UNSHOWN: Final = re.compile(
    r"<(script|style)\b.*?</\1\s*>|<!--.*?-->", re.DOTALL | re.IGNORECASE
)
_TAG: Final = re.compile(r"<[^>]*>")
_MARKUP: Final = ("html", "htm", "xhtml", "xml", "svg")
_TYPED: Final = ("txt", "csv", "ics", "md", "json", "vcf", "tsv")
_HEADERS: Final = ("Subject", "From", "To", "Cc", "Reply-To")


class Where(StrEnum):
    """What kind of place in a file the words stand in."""

    NAME = "name"
    LINE = "line"
    PAGE = "page"
    SLIDE = "slide"
    SHEET = "sheet"
    TEXT = "text"
    MARGIN = "margin"
    NOTE = "note"
    ABOUT = "about"
    HIDDEN = "hidden"
    ENCLOSED = "enclosed"


@dataclass(frozen=True)
class Part:
    where: Where
    text: str
    number: int = 0
    is_read: bool = True  # no: something here is shown that no program can read


def parts(name: str, data: bytes, depth: int = DEPTH) -> Iterator[Part]:
    """Whoever asks takes any error to mean that the file cannot be read."""
    ending = name.lower().rpartition(".")[2]
    if data[:1024].lstrip().startswith(b"%PDF"):
        yield from _pdf(data, depth)
    elif data.startswith(b"PK\x03\x04"):
        yield from _packed(data, depth)
    elif ending == "eml":
        yield from _mail(data, depth)
    elif ending in _MARKUP:
        yield from _markup(decode(data, name=name))
    elif ending in _TYPED:
        yield Part(Where.LINE, decode(data, name=name))
    else:
        yield _unread()


def _unread() -> Part:
    return Part(Where.TEXT, "", is_read=False)


def _pdf(data: bytes, depth: int) -> Iterator[Part]:
    reader = PdfReader(BytesIO(data))
    if reader.is_encrypted and not reader.decrypt(""):
        yield _unread()
        return
    yield Part(Where.ABOUT, "\n\n".join(map(str, (reader.metadata or {}).values())))
    for number, page in enumerate(reader.pages, start=1):
        text = page.extract_text()
        is_read = len(text.strip()) > _CAPTION or not _draws(page, text.strip())
        yield Part(Where.PAGE, text, number, is_read=is_read)
        yield Part(Where.NOTE, "\n\n".join(_notes(page)), number)
    for name, contents in reader.attachments.items():
        for content in contents:
            yield from _enclosed(name, content, depth)


def _draws(page: PageObject, words: str) -> bool:
    """A page with few letters may be empty, or a picture of a page."""
    if words:  # under which a scanned page may lie
        return any(min(size) >= _PAGE_WIDE for size in _pictures(page))
    contents = page.get_contents()
    draws = contents is not None and len(contents.get_data()) > _FEW_BYTES
    return draws or "/XObject" in (page.get("/Resources") or {})


def _pictures(page: PageObject) -> Iterator[tuple[int, int]]:
    """Their width and height, in dots."""
    resources = page.get("/Resources")
    objects = resources.get_object().get("/XObject") if resources else None
    for reference in objects.get_object().values() if objects else ():
        one = reference.get_object()
        if one.get("/Subtype") == "/Image":
            yield int(one.get("/Width", 0)), int(one.get("/Height", 0))


def _notes(page: PageObject) -> Iterator[str]:
    """Comments, and what was filled in."""
    for reference in page.get("/Annots") or ():
        note = reference.get_object()
        yield from (str(note[key]) for key in ("/Contents", "/V", "/T") if key in note)


def _packed(data: bytes, depth: int) -> Iterator[Part]:
    found_words = found_pictures = False
    for member in members(data):
        if member.where == FOREIGN:
            yield from _enclosed(member.name, member.data, depth)
        elif member.is_picture:
            found_pictures = True
        else:
            where = Where(member.where)
            found_words |= where != Where.ABOUT and bool(member.text.strip())
            yield Part(where, member.text, member.number)
    if found_pictures and not found_words:
        yield _unread()


def _enclosed(name: str, data: bytes, depth: int) -> Iterator[Part]:
    if depth <= 0:
        yield _unread()
        return
    yield Part(Where.ENCLOSED, name)
    for part in parts(name, data, depth - 1):
        yield Part(Where.ENCLOSED, part.text, is_read=part.is_read)


def _mail(data: bytes, depth: int) -> Iterator[Part]:
    message = message_from_bytes(data, policy=policy.default)
    heads = (f"{name}: {message[name]}" for name in _HEADERS if message[name])
    yield Part(Where.ABOUT, "\n\n".join(heads))
    for part in message.walk():
        if part.is_multipart():
            continue
        content, name = part.get_payload(decode=True), part.get_filename() or ""
        if not isinstance(content, bytes):
            continue
        if name:
            yield from _enclosed(name, content, depth)
        elif part.get_content_maintype() == "text":
            text = content.decode(part.get_content_charset("utf-8"), "replace")
            is_markup = part.get_content_subtype() == "html"
            yield from _markup(text) if is_markup else [Part(Where.TEXT, text)]
        elif not part["Content-ID"]:  # a picture within the text is a letterhead
            yield _unread()


def _markup(source: str) -> Iterator[Part]:
    """What is shown, and the source as it is: something may be hidden in it."""
    shown = _ENDS_A_CELL.sub("\n\n", _UNSHOWN.sub("", source))
    shown = _TAG.sub("", _ENDS_A_LINE.sub("\n", shown))
    yield Part(Where.TEXT, html.unescape(shown))
    yield Part(Where.HIDDEN, html.unescape(source))
