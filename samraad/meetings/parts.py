"""A text as sections of an item: by the names that the place gives them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from django.utils.html import format_html
from django.utils.text import Truncator

from samraad.meetings.models.agenda import SectionRole
from samraad.reading.lines import fold
from samraad.reading.record import Role
from samraad.texts import sections
from samraad.texts.clean import plain

ROLES: Final = {
    Role.SUMMARY: SectionRole.SUMMARY,
    Role.PRESENTATION: SectionRole.PRESENTATION,
    Role.BACKGROUND: SectionRole.BACKGROUND,
    Role.RECOMMENDATION: SectionRole.RECOMMENDATION,
    None: SectionRole.PRESENTATION,
}
# What officers are asked for where a body has no sections of its own yet.
USUAL: Final = ("Resumé", "Sagsfremstilling", "Økonomi")


@dataclass(frozen=True)
class ItemPart:
    """What stands under one heading, as an item has it."""

    name: str
    role: SectionRole
    html: str


@dataclass(frozen=True)
class Understood:
    """A text, and the recommendation that stood in it."""

    html: str
    recommender: str = ""
    recommendation: str = ""


def parts_of(html: str, *, names: tuple[str, ...] = ()) -> list[ItemPart]:
    """The sections of a text; one without a heading is the presentation."""
    also = frozenset(fold(name) for name in names)
    return [
        ItemPart(_name(part.name), _role(part.role), part.html)
        for part in sections.parted(html, also=also)
    ]


def understood(html: str) -> Understood:
    """Take the recommendation out of the text, by its heading or by its words."""
    parts = sections.parted(html)
    headed = [part for part in parts if part.role == Role.RECOMMENDATION]
    headed = [part for part in headed if plain(part.html)]
    if headed:
        rest = "".join(_joined(p.name, p.html) for p in parts if p not in headed)
        inside = "".join(part.html for part in headed)
        return Understood(rest, sections.recommender(inside), inside)
    found, rest = sections.proposed(html)
    if found is None:
        return Understood(html)
    return Understood(rest, found.who[:200], found.html)


def joined(parts: list[tuple[str, str]]) -> str:
    """Names and texts as one text with headings; empty ones are left out."""
    return "".join(_joined(name, html) for name, html in parts if plain(html))


def _joined(name: str, html: str) -> str:
    return format_html("<h4>{}</h4>", name) + html if name else html


def _name(name: str) -> str:
    return Truncator(name).chars(200)


def _role(role: Role | None) -> SectionRole:
    return ROLES.get(role, SectionRole.OTHER)
