"""Setting an account for a terminal: a label in the margin, wrapped to the width."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from django.utils.translation import gettext as _

from samraad.documents.models import UNSURE
from samraad.reading.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.reading.lines import Lines
    from samraad.reading.record import Read

T = TypeVar("T")
FACTS, ITEM, INSIDE, UNDER = 22, 6, 6, 9
_TOGETHER = "\u00a0"  # not parted at the end of a line
_BOLD, _PLAIN = "\033[1m", "\033[0m"


@dataclass(frozen=True, slots=True)
class Told:
    """One paragraph. It begins at the margin, its label some columns before that."""

    text: str = ""
    label: str = ""
    at: int = 2
    margin: int = 2
    strong: bool = False


SPACE = Told()


def fact(label: str, text: str) -> Told:
    return Told(text, label, margin=FACTS)


def inside(text: str) -> Told:
    return Told(text, at=INSIDE, margin=INSIDE)


def under(text: str) -> Told:
    return Told(text, "–", at=INSIDE + 1, margin=UNDER)


def printed(account: Iterable[Told], *, width: int, bold: bool) -> str:
    """Digits that may be a personal number are never printed."""
    return "\n".join(_paragraph(told, width=width, bold=bold) for told in account)


def _paragraph(told: Told, *, width: int, bold: bool) -> str:
    first = " " * told.at
    if told.label:
        first = f"{first}{told.label}  ".ljust(told.margin)
    text = textwrap.fill(
        masked(told.text),
        width=width,
        initial_indent=first,
        subsequent_indent=" " * told.margin,
        break_on_hyphens=False,
    )
    text = text.replace(_TOGETHER, " ").rstrip()
    return f"{_BOLD}{text}{_PLAIN}" if bold and told.strong and text else text


def at_lines(lines: Lines) -> str:
    if lines.first == lines.last:
        return _("line %(line)s") % {"line": lines.first}
    words = {"first": lines.first, "last": lines.last}
    return _("lines %(first)s–%(last)s") % words


def sourced(text: str, read: Read[T]) -> str:
    """The words with their lines, and a mark where the reader was not sure."""
    unsure = _("uncertain") if read.confidence < UNSURE else ""
    told = ", ".join(filter(None, (at_lines(read.lines), unsure)))
    return f"{text} · {told.replace(' ', _TOGETHER)}"


def opening(text: str, words: int = 14) -> str:
    told = text.split()
    return " ".join(told[:words]) + (" …" if len(told) > words else "")


def quoted(text: str, words: int = 14) -> str:
    return _("“%(words)s”") % {"words": opening(text, words)}
