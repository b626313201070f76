"""A mail, as a file or as pasted text: who wrote, about what, and what is attached."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import message_from_bytes, policy
from email.utils import getaddresses, parseaddr
from typing import TYPE_CHECKING, Final

from samraad.texts.tidy import tidy
from samraad.texts.typed import from_typed
from samraad.texts.word import LARGEST, ForeignError, Trouble

if TYPE_CHECKING:
    from email.message import EmailMessage, MIMEPart

_MOST_FILES: Final = 50
_REPLIES = re.compile(r"^(?:\s*(?:sv|vs|re|fw|fwd|vb|aw|wg)\s*:)+\s*", re.IGNORECASE)
_FROM = re.compile(r"\s*\**(?:fra|from|afsender)\s*:\**\s*(?P<said>.+)$", re.IGNORECASE)
_ABOUT = re.compile(r"^\s*\**(?:emne|subject)\s*:\**\s*(?P<said>.*)$", re.IGNORECASE)
_HEADER = re.compile(
    r"^\s*\**(?:fra|from|afsender|til|to|cc|bcc|sendt|sent|dato|date|emne|subject"
    r"|vedh[æa]ftede filer|attachments|vigtighed|importance|reply-to|message-id"
    r"|mime-version|content-[a-z-]+|x-[a-z-]+|received|return-path)\s*:",
    re.IGNORECASE,
)
_RULE = re.compile(r"^\s*[-_]{2}.*[-_]{2}\s*$|^\s*_{5,}\s*$")
_FOLDED = re.compile(r"^[ \t]+\S")
_FEWEST: Final = 2
_LONGEST: Final = 200  # letters of who wrote it


@dataclass(frozen=True)
class File:
    name: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    subject: str
    name: str
    email: str
    html: str
    files: tuple[File, ...] = ()
    left_out: int = 0  # pictures within the text


def is_mail(data: bytes, *, name: str = "") -> bool:
    return name.lower().endswith(".eml") or bool(
        re.match(rb"(?:Received|Return-Path|From|MIME-Version|Date):", data[:200])
    )


def read(data: bytes) -> Mail:
    """The mail; what was forwarded in it is by whoever wrote it first."""
    if not data.strip():
        raise ForeignError(Trouble.EMPTY)
    if len(data) > LARGEST:
        raise ForeignError(Trouble.TOO_LARGE)
    try:
        message = message_from_bytes(data, policy=policy.default)
        return _read(message)
    except (ForeignError, MemoryError):
        raise
    except Exception as error:  # the headers of foreign mails break every rule
        raise ForeignError(Trouble.UNREADABLE) from error


def pasted(text: str) -> Mail | None:
    """Text that begins as a mail does: `Fra: …`, `Emne: …`. None for any other."""
    lines = text.replace("\r\n", "\n").strip().split("\n")
    while lines and _RULE.match(lines[0]):
        lines.pop(0)
    head: list[str] = []
    while lines and _is_header(lines[0], head):
        head.append(lines.pop(0))
    who = next((m for line in head if (m := _FROM.match(line))), None)
    about = next((m for line in head if (m := _ABOUT.match(line))), None)
    if who is None or about is None:
        return None
    name, address = _who(who["said"].strip())
    html = from_typed("\n".join(lines))
    return Mail(_titled(about["said"]), name, address, html)


def _is_header(line: str, head: list[str]) -> bool:
    return bool(_HEADER.match(line)) or bool(head and _FOLDED.match(line))


def _read(message: EmailMessage) -> Mail:
    if len([name for name in ("From", "Subject", "Date") if message[name]]) < _FEWEST:
        raise ForeignError(Trouble.UNREADABLE)
    name, address = parseaddr(str(message["From"] or ""))
    subject = _titled(str(message["Subject"] or ""))
    files, left_out = _files(message)
    html, typed = _text(message)
    inside = _forwarded(typed)
    if inside is not None:
        name, address = inside.name or name, inside.email or address
        subject = inside.subject or subject
        html = inside.html
    return Mail(subject, name, address, html, files, left_out)


def _text(message: EmailMessage) -> tuple[str, str]:
    """The text as HTML, and as it was typed where it was."""
    part = message.get_body(preferencelist=("html", "plain"))
    if part is None:
        return "", ""
    content = _content(part)
    if part.get_content_type() == "text/html":
        other = message.get_body(preferencelist=("plain",))
        return tidy(content), _content(other) if other else ""
    return from_typed(content), content


def _content(part: MIMEPart) -> str:
    """In whatever letters it says it is, or else in those that fit."""
    try:
        return str(part.get_content())
    except (LookupError, UnicodeError, ValueError, KeyError):
        data = part.get_payload(decode=True)
        return data.decode("utf-8", "replace") if isinstance(data, bytes) else ""


def _forwarded(typed: str) -> Mail | None:
    """What somebody passed on without a word of their own."""
    return pasted(typed) if typed else None


def _files(message: EmailMessage) -> tuple[tuple[File, ...], int]:
    files: list[File] = []
    left_out = 0
    for number, part in enumerate(message.iter_attachments(), start=1):
        data = _bytes(part)
        if part.get_content_maintype() == "image" and part["Content-ID"]:
            left_out += 1
        elif data and len(files) < _MOST_FILES:
            files.append(File(_name(part, number), data))
    return tuple(files), left_out


def _bytes(part: EmailMessage) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner = part.get_payload(0)
        return inner.as_bytes() if not isinstance(inner, str) else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _name(part: EmailMessage, number: int) -> str:
    given = (part.get_filename() or "").replace("\\", "/").rpartition("/")[2]
    name = " ".join("".join(c for c in given if c.isprintable()).split())
    if name:
        return name[-200:]
    ending = ".eml" if part.get_content_type() == "message/rfc822" else ""
    return f"bilag-{number}{ending}"


def _titled(subject: str) -> str:
    return _REPLIES.sub("", " ".join(subject.split()))[:300]


def _who(said: str) -> tuple[str, str]:
    """`Bo Nygaard <bo@…>`, `Bo Nygaard [mailto:bo@…]`, or an address alone."""
    said = re.sub(r"\[mailto:([^\]\s]+)\]", r"<\1>", said)
    for name, address in getaddresses([said[:_LONGEST]]):
        if "@" in address:
            return name.strip(), address
    return said.strip('"')[:200], ""
