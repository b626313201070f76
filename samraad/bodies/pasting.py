"""A list of members as it comes out of a spreadsheet: any text → rows and problems.

Knows no database and no web: what is known of these people is asked elsewhere. Every
line of the text is found again, as a row that is understood or one with a problem.
"""

from __future__ import annotations

import csv
import io
import re
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final

from samraad.bodies.headings import COLUMNS, column_of, role_of, says_vacant
from samraad.core.text import name_key
from samraad.reading import personal_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

MOST_ROWS: Final = 200
MOST_LETTERS: Final = 200
SEATED: Final = {"chair", "deputy_chair", "member"}
_SEPARATORS: Final = "\t;,"
_EMAIL = re.compile(r"[^\s<>()\[\],;:\"]{1,64}@[^\s<>()\[\],;:\"]{1,255}")
_WHOLE_EMAIL = re.compile(r"[^\s@]+@[^\s@.]+(\.[^\s@.]+)+")
_PHONE = re.compile(r"\+?[\d][\d \-/.]{5,18}\d")
_IN_BRACKETS = re.compile(r"^(?P<name>[^()]+?)\s*\((?P<rest>[^()]*)\)\s*$")
# One word and a comma before the rest; “Bo Dam, Red Cross” is something else.
_SURNAME_FIRST = re.compile(
    r"(?P<family>(?:(?:af|de|du|la|van|von|der|den) )*[^\W\d_][\w'’-]*), ?"
    r"(?P<given>[^\W\d_][^,;()<>@]{0,80})"
)
_INVISIBLE = re.compile("[\0\u200b-\u200f\u2060\ufeff]")


class Wrong(StrEnum):
    """What may be wrong with a row. Some of it must be mended, some only be known."""

    NO_NAME = "no_name"
    BAD_EMAIL = "bad_email"
    SAME_EMAIL = "same_email"
    SAME_NAME = "same_name"
    TOO_LONG = "too_long"
    NO_EMAIL = "no_email"
    UNKNOWN_ROLE = "unknown_role"
    NO_CATEGORY = "no_category"


ONLY_TOLD: Final = {Wrong.NO_EMAIL, Wrong.UNKNOWN_ROLE, Wrong.NO_CATEGORY}


@dataclass(frozen=True, slots=True)
class Problem:
    field: str
    wrong: Wrong
    value: str = ""


@dataclass(frozen=True, slots=True)
class PastedRow:
    number: int  # of the line in the table, from 1
    name: str = ""
    category: str = ""
    organisation: str = ""
    email: str = ""
    phone: str = ""
    substitute: str = ""
    substitute_email: str = ""
    role: str = "member"
    is_vacant: bool = False
    problems: tuple[Problem, ...] = ()

    @property
    def is_understood(self) -> bool:
        return not any(p.wrong not in ONLY_TOLD for p in self.problems)


@dataclass(frozen=True, slots=True)
class Pasted:
    rows: tuple[PastedRow, ...] = ()
    ignored: tuple[str, ...] = ()  # headings that say nothing to us
    left_out: int = 0  # rows beyond the number that is taken at once
    has_personal_number: bool = False
    turned: str = ""  # a name that stood with the surname first, as it stood


def read_table(text: str) -> Pasted:
    """What a pasted table says, row by row. A personal number ends the reading."""
    if personal_numbers.find(text):
        return Pasted(has_personal_number=True)
    table = list(_cells(_INVISIBLE.sub("", text)))
    if not table:
        return Pasted()
    heads = [column_of(cell) for cell in table[0]]
    has_heads = "name" in heads or heads.count("") < len(heads) - 1
    body = table[1:] if has_heads else table
    columns = heads if has_heads else _guessed(table)
    ignored = [c for c, head in zip(table[0], heads, strict=True) if c and not head]
    body, turned = _turned(body, columns)
    rows = [_row(n, cells, columns) for n, cells in enumerate(body[:MOST_ROWS], 1)]
    return Pasted(
        rows=checked(rows),
        ignored=tuple(ignored) if has_heads else (),
        left_out=max(0, len(body) - MOST_ROWS),
        turned=turned,
    )


def _turned(table: list[list[str]], columns: list[str]) -> tuple[list[list[str]], str]:
    """The table with “Dam, Bo” as “Bo Dam”, where a whole column of names is so.

    One such name was written so, and comes along for the reader to judge by.
    """
    found, was = [list(row) for row in table], ""
    for place in (n for n, column in enumerate(columns) if column == "name"):
        names = [row for row in found if place < len(row) and row[place]]
        names = [row for row in names if not says_vacant(row[place])]
        read = [_SURNAME_FIRST.fullmatch(row[place]) for row in names]
        if read and all(one and not role_of(one["given"]) for one in read):
            was = was or names[0][place]
            for row, one in zip(names, read, strict=True):
                row[place] = f"{one['given']} {one['family']}" if one else row[place]
    return found, was


def _cells(text: str) -> Iterator[list[str]]:
    """The table's rows as trimmed cells; a row without anything in it is none."""
    for row in _split(text):
        cells = [" ".join(cell.split()) for cell in row]
        if any(cells):
            yield cells


def _split(text: str) -> list[list[str]]:
    """By the separator of the first line; spreadsheets put one between their cells."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    separator = next((s for s in _SEPARATORS if s in first), "\t")
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        return list(csv.reader(io.StringIO(lines), delimiter=separator))
    except csv.Error:
        return [line.split(separator) for line in lines.split("\n")]


def _guessed(table: list[list[str]]) -> list[str]:
    """Without headings: addresses and numbers show themselves, the first words name."""
    width = max(len(row) for row in table)
    left = ["name", "category", "organisation"]
    return [_guess(table, place, left) for place in range(width)]


def _guess(table: list[list[str]], place: int, left: list[str]) -> str:
    cells = [row[place] for row in table if place < len(row) and row[place]]
    if cells and sum("@" in cell for cell in cells) * 2 > len(cells):
        found = "email" if "name" not in left or len(table[0]) > 1 else "name"
    elif cells and all(_PHONE.fullmatch(cell) for cell in cells):
        found = "phone"
    elif cells and all(role_of(cell) for cell in cells):
        found = "role"
    else:
        found = left.pop(0) if left else ""
    return found


def _row(number: int, cells: list[str], columns: list[str]) -> PastedRow:
    told: dict[str, Any] = dict.fromkeys(COLUMNS, "")
    for column, cell in zip(columns, cells, strict=False):
        if column and cell:
            told[column] = f"{told[column]} {cell}".strip()
    role_word = told.pop("role")
    name, told["email"], in_name = _taken_apart(
        f"{told.pop('given')} {told.pop('name')} {told.pop('family')}", told["email"]
    )
    substitute, told["substitute_email"], _rest = _taken_apart(
        told.pop("substitute"), told["substitute_email"]
    )
    role = role_of(role_word or in_name)
    row = PastedRow(
        number=number,
        name="" if says_vacant(name) else name,
        substitute="" if says_vacant(substitute) else substitute,
        is_vacant=says_vacant(name),
        role=role or "member",
        **told,
    )
    if role_word and not role:
        problem = Problem("role", Wrong.UNKNOWN_ROLE, role_word[:MOST_LETTERS])
        return replace(row, problems=(problem,))
    return row


def _taken_apart(cell: str, email: str) -> tuple[str, str, str]:
    """Name, address and the rest of a cell that may hold them all.

    `Bo Dam (bo@dam.dk)`, `Bo Dam, formand` and `Bo Dam (formand)` are usual.
    """
    cell = " ".join(cell.split())
    found = _EMAIL.search(cell)
    if found:
        cell = f"{cell[: found.start()]} {cell[found.end() :]}"
        cell = re.sub(r"[<(\[]\s*[>)\]]", " ", cell)
        email = email or found[0]
    cell = " ".join(cell.split()).strip(" ,;:<>[]")
    bracketed = _IN_BRACKETS.match(cell)
    name, comma, rest = cell.partition(",")
    if bracketed and (role_of(bracketed["rest"]) or not bracketed["rest"].strip()):
        return bracketed["name"], email, bracketed["rest"]
    if comma and role_of(rest):
        return name.strip(), email, rest
    return cell, email, ""


def checked(rows: list[PastedRow]) -> tuple[PastedRow, ...]:
    """The rows, each with what is wrong with it, alone and beside the others."""
    emails = [a.lower() for row in rows for a in _addresses(row) if a]
    # Two of one name have an address each, or else it is one person twice.
    names = [name_key(row.name) for row in rows if row.name]
    alone = [name_key(row.name) for row in rows if row.name and not row.email]
    doubtful = {name for name in alone if names.count(name) > 1}
    return tuple(
        replace(row, problems=(*row.problems, *_problems(row, emails, doubtful)))
        for row in rows
    )


def _addresses(row: PastedRow) -> tuple[str, str]:
    return row.email, row.substitute_email


def _problems(
    row: PastedRow, emails: list[str], doubtful: set[str]
) -> Iterator[Problem]:
    if row.is_vacant:
        return
    if not row.name:
        yield Problem("name", Wrong.NO_NAME)
    elif name_key(row.name) in doubtful:
        yield Problem("name", Wrong.SAME_NAME, row.name)
    yield from _of_addresses(row, emails)
    if not row.category and row.role in SEATED:
        yield Problem("category", Wrong.NO_CATEGORY)
    for field in COLUMNS:
        if len(getattr(row, field, "")) > MOST_LETTERS:
            yield Problem(field, Wrong.TOO_LONG)


def _of_addresses(row: PastedRow, emails: list[str]) -> Iterator[Problem]:
    if not row.email:
        yield Problem("email", Wrong.NO_EMAIL)
    for field in ("email", "substitute_email"):
        address = getattr(row, field)
        if address and not _WHOLE_EMAIL.fullmatch(address):
            yield Problem(field, Wrong.BAD_EMAIL, address)
        elif address and emails.count(address.lower()) > 1:
            yield Problem(field, Wrong.SAME_EMAIL, address)
