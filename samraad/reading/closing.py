"""The foot of a page: whom to ask, where they are."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from samraad.reading import words
from samraad.reading.lines import Line, Lines
from samraad.reading.record import Contact, Read

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.reading.marks import Marked

_CVR = re.compile(r"\bCVR\D{0,12}(\d{8}|\d{2} \d{2} \d{2} \d{2})\b", re.IGNORECASE)
_PHONE = re.compile(r"(?<![\d-])(?:\+45 ?)?(\d{2} ?\d{2} ?\d{2} ?\d{2})(?![\d-])")
_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]*\w")
_POST = re.compile(r"\b(?:DK-?)?\d{4} [A-ZÆØÅ]\w+")
_STREET = re.compile(r"^[A-ZÆØÅ][\w.]*(?: [\w.]+)* \d+\s?[A-Za-z]?$")
_NAME = re.compile(r"[A-ZÆØÅ][^\d:@]{2,80}")
_LONGEST = 300
_PROMPTS = frozenset({"ring til os", "skriv til os", "find os", "telefon", "e-mail"})


def read(marked: Sequence[Marked]) -> Contact | None:
    every = [one.line for one in marked if one.line.text]
    if not any(one.closing for one in marked):
        return None
    rows = [row for row in every if len(row.text) <= _LONGEST]
    cvr = next((_read(m[1], row) for row in rows if (m := _CVR.search(row.text))), None)
    phones = [
        _read(match[1], row)
        for row in rows
        if not _CVR.search(row.text)
        for match in _PHONE.finditer(row.text)
    ]
    return Contact(
        text=tuple(_read(row.text, row) for row in every),
        names=tuple(_read(row.text, row) for row in rows if _is_name(row)),
        addresses=_addresses(rows),
        phones=tuple(phones),
        emails=tuple(
            _read(match[0], row) for row in rows for match in _EMAIL.finditer(row.text)
        ),
        cvr=cvr,
    )


def _addresses(rows: Sequence[Line]) -> tuple[Read[str], ...]:
    """`Torvet 1 9999 Sted`, or the street on one line and the town on the next."""
    found = []
    for before, row in zip([None, *rows], rows, strict=False):
        if not _POST.search(row.text):
            continue
        if before is not None and _STREET.match(before.text):
            lines = Lines(before.number, row.number)
            found.append(Read(f"{before.text}, {row.text}", lines))
        else:
            found.append(_read(row.text, row))
    return tuple(found)


def _is_name(row: Line) -> bool:
    if row.folded in words.CLOSING_LABELS | _PROMPTS or row.furniture:
        return False
    if any(re.search(pattern, row.text, re.IGNORECASE) for pattern in words.FURNITURE):
        return False
    return _NAME.fullmatch(row.text) is not None and not row.text.endswith(".")


def _read(value: str, row: Line) -> Read[str]:
    return Read(value, row.lines)
