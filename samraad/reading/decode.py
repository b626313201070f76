"""Bytes to text, or one clear sentence why not."""

from __future__ import annotations

import codecs
import re
from enum import StrEnum

LARGEST = 20 * 1024 * 1024


class Reason(StrEnum):
    EMPTY = "empty"
    TOO_LARGE = "too_large"
    BINARY = "binary"
    ENCODING = "encoding"
    NOT_TEXT = "not_text"


class NotReadableError(ValueError):
    """The file cannot be read. `reason` is for programs, the message for people."""

    def __init__(self, reason: Reason, name: str) -> None:
        super().__init__(f"{name}: {_SENTENCES[reason]}")
        self.reason = reason
        self.name = name

    def __reduce__(self) -> tuple[type[NotReadableError], tuple[Reason, str]]:
        """It crosses between processes whole."""
        return type(self), (self.reason, self.name)


_SENTENCES = {
    Reason.EMPTY: "the file is empty.",
    Reason.TOO_LARGE: "the file is larger than 20 MB.",
    Reason.BINARY: "the file holds binary data, not text.",
    Reason.ENCODING: "the letters of the file cannot be told: its encoding is unknown.",
    Reason.NOT_TEXT: "the file is of a kind that is not read yet; text and HTML are.",
}
_MARKS = (  # the longer first: UTF-32 begins like UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_OTHER_FORMATS = (
    *(b"%PDF", b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf", b"\x89PNG"),
    *(b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"\x1f\x8b", b"7z\xbc\xaf"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
# What stands in Nordic text beyond ASCII when it was written on Windows.
_EXPECTED = set("æøåÆØÅäöüÄÖÜéèêëÉÈáàâíìóòôúùçñßšžŠŽ–—‘’“”„…•§«»´·°½€©®²³±× \u00ad")
_GARBLED = re.compile("Ã[\u0080-¿†…˜¦¸¥]|â€")
_NORDIC = re.compile("[æøåÆØÅäöÄÖ]")
_SHARE_EXPECTED = 0.95
_SHARE_CONTROL = 0.01


def decode(data: bytes, *, name: str) -> str:
    if len(data) > LARGEST:
        raise NotReadableError(Reason.TOO_LARGE, name)
    if not data.strip(b" \t\r\n\x0b\x0c"):
        raise NotReadableError(Reason.EMPTY, name)
    if data.startswith(_OTHER_FORMATS):
        raise NotReadableError(Reason.NOT_TEXT, name)
    text = _text(data, name)
    if len(_CONTROL.findall(text)) > _SHARE_CONTROL * len(text):
        raise NotReadableError(Reason.BINARY, name)
    if not text.strip():
        raise NotReadableError(Reason.EMPTY, name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _text(data: bytes, name: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError:
                raise NotReadableError(Reason.ENCODING, name) from None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        return _windows(data, name)
    if _was_encoded_twice(text):
        raise NotReadableError(Reason.ENCODING, name)
    return text


def _was_encoded_twice(text: str) -> bool:
    """Ã¸ where ø is meant, and nowhere a letter as it should be."""
    return bool(_GARBLED.search(text)) and not _NORDIC.search(text)


def _windows(data: bytes, name: str) -> str:
    """Any bytes are *some* text in a one-byte code; only plausible text is accepted."""
    if b"\x00" in data:
        raise NotReadableError(Reason.BINARY, name)
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise NotReadableError(_unknown(data), name) from None
    beyond = [c for c in text if not c.isascii()]
    expected = sum(c in _EXPECTED for c in beyond)
    if _GARBLED.search(text) or expected < _SHARE_EXPECTED * len(beyond):
        raise NotReadableError(_unknown(data), name)
    return text


def _unknown(data: bytes) -> Reason:
    control = sum(byte < ord(" ") and byte not in b"\t\n\r\x0b\x0c" for byte in data)
    return Reason.BINARY if control > _SHARE_CONTROL * len(data) else Reason.ENCODING
