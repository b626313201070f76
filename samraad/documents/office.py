"""The words in the files of an office: Word, Excel, PowerPoint, OpenDocument.

They are packed XML. Every part is looked through, not the text alone: headers,
comments, notes, hidden sheets, what was struck out.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING, Final
from zipfile import ZipFile

if TYPE_CHECKING:
    from collections.abc import Iterator

FOREIGN: Final = "foreign"  # a file of its own kind within the file
MOST: Final = 300 * 1024**2  # bytes unpacked
_PICTURE: Final = re.compile(
    r"\.(?:png|jpe?g|gif|tiff?|bmp|emf|wmf|heic|webp)$", re.IGNORECASE
)
_KINDS: Final = (  # the first that fits
    (re.compile(r"^(?:docProps/|docMetadata/|customXml/|meta\.xml)"), "about"),
    (re.compile(r"^word/(?:header|footer)\d*\.xml$"), "margin"),
    (re.compile(r"comments|threadedComment|persons|footnotes|endnotes"), "note"),
    (re.compile(r"^ppt/notesSlides/"), "note"),
    (re.compile(r"^ppt/slides/slide(\d+)\.xml$"), "slide"),
    (re.compile(r"^xl/worksheets/sheet(\d+)\.xml$"), "sheet"),
    (re.compile(r"^styles\.xml$"), "margin"),
)
_IDLE: Final = re.compile(
    r"_rels/|theme|fontTable|^word/(?:settings|styles|webSettings|numbering)"
    r"|^xl/(?:styles|calcChain)|^\[Content_Types\]|^META-INF/|^settings\.xml|^mimetype"
    r"|^Configurations2|^Thumbnails|^manifest\.rdf|tableStyles|presProps|viewProps"
)
_WORDS: Final = re.compile(  # what of an Office file is text; the rest is measures
    r"<(?:\w+:)?(?:t|delText|instrText|v|f|text)(?:\s[^>]*)?>(?P<said>[^<]*)"
    r"|(?P<hyphen><w:noBreakHyphen\b)|(?P<tab><w:tab\b[^>]*/>)"
    r"|(?P<line><(?:\w+:)?(?:br|cr)\b|</(?:\w+:)?p>)"
    r"|(?P<end></(?:w:tc|a:tc|c|si|comment|c:pt|threadedComment)>)"
)
_INSTEAD: Final = {"hyphen": "-", "tab": "\t", "line": "\n", "end": "\n\n"}
_OPEN: Final = (  # the same in an OpenDocument
    (re.compile(r"<text:s\b[^>]*/>"), " "),
    (re.compile(r"<text:tab\b[^>]*/>"), "\t"),
    (re.compile(r"<text:line-break\b[^>]*/>|</text:[ph]>"), "\n"),
    (re.compile(r"</(?:table:table-cell|office:annotation)>|<draw:"), "\n\n<"),
    (re.compile(r"<[^>]*>"), ""),
)
_LOST_ZERO: Final = re.compile(r"(<v>)([1-9]\d{8})(?=</v>)")
_TAG: Final = re.compile(r"<[^>]*>")


@dataclass(frozen=True)
class Member:
    name: str
    where: str
    text: str = ""
    number: int = 0
    data: bytes = b""
    is_picture: bool = False


class TooMuchError(ValueError):
    """It is locked, or more than anybody would write."""


def members(data: bytes) -> Iterator[Member]:
    """What is packed in the file, in its order."""
    with ZipFile(BytesIO(data)) as packed:
        names = packed.namelist()
        is_open = "content.xml" in names
        if sum(one.file_size for one in packed.infolist()) > MOST:
            raise TooMuchError
        if is_open and b"encryption-data" in packed.read("META-INF/manifest.xml"):
            raise TooMuchError
        is_office = is_open or "[Content_Types].xml" in names
        for name in names:
            if name.endswith("/") or (is_office and _IDLE.search(name)):
                continue
            if is_office and _PICTURE.search(name):
                yield Member(name, "text", is_picture=True)
            elif is_office and name.lower().endswith((".xml", ".vml")):
                yield _xml(name, packed.read(name).decode("utf-8", "replace"), is_open)
            else:
                yield Member(name, FOREIGN, data=packed.read(name))


def _xml(name: str, source: str, is_open: bool) -> Member:  # noqa: FBT001 -- which of two
    where, number = _place(name)
    if where == "about":
        text = _TAG.sub("\n\n", source)
    elif is_open:
        text = _opened(source)
    else:
        text = "".join(_said(_LOST_ZERO.sub(r"\g<1>0\2", source)))
    return Member(name, where, html.unescape(text), number)


def _place(name: str) -> tuple[str, int]:
    for pattern, where in _KINDS:
        found = pattern.search(name)
        if found:
            return where, int(found[1]) if found.groups() else 0
    return "text", 0


def _said(source: str) -> Iterator[str]:
    for match in _WORDS.finditer(source):
        yield match["said"] or _INSTEAD.get(match.lastgroup or "", "")


def _opened(source: str) -> str:
    for pattern, instead in _OPEN:
        source = pattern.sub(instead, source)
    return source
