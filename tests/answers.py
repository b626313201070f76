"""Answers as text: whatever their form, what a reader or a program could read there."""

from __future__ import annotations

import csv
import html
import io
import re
import zipfile
from mimetypes import guess_type
from typing import TYPE_CHECKING, Final
from urllib.parse import quote, unquote

from pypdf import PdfReader

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from django.test import Client

TAG: Final = re.compile(r"<[^>]*>")
IN_A_TAG: Final = re.compile(r"""[\w:-]+=(?:"([^"]*)"|'([^']*)')""")


def words_of(body: bytes, media_type: str) -> str:
    """The text of an answer, unpacked as its format is packed."""
    unpack = UNPACKED.get(media_type.partition(";")[0])
    return unpack(body) if unpack else body.decode("utf-8", "replace")


def _table(body: bytes) -> str:
    rows = csv.reader(io.StringIO(body.decode("utf-8-sig")), delimiter=";")
    return "\n".join(" ".join(row) for row in rows)


def _pages(body: bytes) -> str:
    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)


def _files(body: bytes) -> str:
    packed = zipfile.ZipFile(io.BytesIO(body))
    named = ((n, guess_type(n)[0] or "", packed.read(n)) for n in packed.namelist())
    return "\n".join(f"{n} {words_of(data, kind)}" for n, kind, data in named)


def _unfolded(calendar: bytes) -> str:
    text = re.sub(r"\r?\n[ \t]", "", calendar.decode())
    return re.sub(r"\\(.)", lambda found: found[1].replace("n", "\n"), text)


def _without_tags(body: bytes) -> str:
    """What stands between the tags, and what their attributes say."""
    markup = re.sub(r"<!--|-->", " ", body.decode())
    said = " ".join(one or two for one, two in IN_A_TAG.findall(markup))
    return f"{html.unescape(TAG.sub('', markup))}\n{html.unescape(said)}"


UNPACKED: Final[dict[str, Callable[[bytes], str]]] = {
    "text/calendar": _unfolded,
    "text/csv": _table,
    "application/pdf": _pages,
    "application/zip": _files,
    **dict.fromkeys(
        ("text/html", "application/xml", "application/atom+xml"), _without_tags
    ),
}


def squeezed(text: str) -> str:
    """Letters and digits alone: no break, hyphen or code can come between them."""
    return re.sub(r"[\W_]+", "", html.unescape(unquote(text)).casefold())


def found_in(text: str, words: Iterable[str], *, besides: str = "") -> set[str]:
    """The words that stand in the text, not counting where it repeats `besides`."""
    packs = [squeezed(text), squeezed(TAG.sub("", text))]  # in feeds, markup is text
    for said in (besides, quote(besides)) if besides else ():
        packs = [pack.replace(squeezed(said), "") for pack in packs]
    return {word for word in words if any(squeezed(word) in pack for pack in packs)}


class Answer:
    """What one reader gets at one address."""

    def __init__(self, client: Client, address: str, language: str = "da") -> None:
        client.cookies["sprog"] = language
        response = client.get(address)
        self.address, self.status = address, response.status_code
        self.media_type = response.headers.get("Content-Type", "")
        self.body = b"".join(response) if response.streaming else response.content
        told = [f"{name}: {value}" for name, value in response.headers.items()]
        self.words = words_of(self.body, self.media_type)
        self.text = "\n".join([*told, self.words])

    def shows(self, words: Iterable[str]) -> set[str]:
        """The words one learns here; a page may repeat the address one asked for."""
        return found_in(self.text, words, besides=self.address)

    @property
    def format(self) -> str:
        return self.media_type.partition(";")[0]

    @property
    def links(self) -> set[str]:
        """The addresses of this site that the answer leads to."""
        if self.format != "text/html":
            return set()
        said = re.findall(r'(?:href|src|action)="(/[^"#]*)', self.body.decode())
        return {html.unescape(address) for address in said}
