"""What an officer sees by a personal link: the item's sections, and what is their own.

Whoever is asked for an item's text sees that text; of files and guests, only those
they have brought themselves.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samraad.documents.models import Attachment
from samraad.meetings.models.agenda import Guest, Section, SectionRole
from samraad.meetings.parts import USUAL, parts_of
from samraad.reading.lines import fold
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.meetings.models.collecting import TextRequest

_MOST: Final = 6  # sections that an empty form asks for
_SPECIAL: Final = (SectionRole.RECOMMENDATION, SectionRole.REAL_TITLE)


@dataclass(frozen=True)
class Asked:
    """One section of the form, as it stands now; some have no name but their role's."""

    name: str
    role: SectionRole
    html: str = ""
    seen: UUID | None = None

    @property
    def heading(self) -> str:
        return self.name or str(self.role.label)


def sections_asked(request: TextRequest) -> list[Asked]:
    """The recommendation first, then the item's sections, then those it lacks yet."""
    rows = Section.objects.filter(item=request.item_id).order_by("position")
    rows = rows.exclude(role=SectionRole.REAL_TITLE)
    standing = list(rows)
    newest = newest_of(row.text_id for row in standing)
    found = [_standing(row, newest[row.text_id]) for row in standing]
    heads = [one for one in found if one.role == SectionRole.RECOMMENDATION]
    heads = heads or [Asked("", SectionRole.RECOMMENDATION)]
    others = [one for one in found if one.role != SectionRole.RECOMMENDATION]
    there = {fold(one.heading) for one in others}
    wanted = template_of(request.item.meeting.body)
    lacking = [one for one in wanted if fold(one.heading) not in there]
    return [*heads, *others, *lacking][: max(len(found) + 1, _MOST)]


def _standing(row: Section, version: TextVersion) -> Asked:
    return Asked(row.name, SectionRole(row.role), version.html, version.pk)


def template_of(body: Body) -> list[Asked]:
    """The sections that the body's own items have; where there are none, the usual."""
    rows = Section.objects.filter(item__meeting__body=body).exclude(name="")
    rows = rows.exclude(role__in=_SPECIAL).order_by("-item__meeting__first_day")
    recent = list(rows.values_list("name", "role", "item", "position")[:60])
    latest = [row for row in recent if row[2] == recent[0][2]] if recent else []
    latest.sort(key=lambda row: row[3])
    if len(latest) > 1:
        return [Asked(name, SectionRole(role)) for name, role, _i, _p in latest]
    return [Asked(name, role_of(name)) for name in USUAL]


def role_of(name: str) -> SectionRole:
    """What a section of this name is for."""
    parts = parts_of(f"<h4>{name}</h4>")
    return parts[0].role if parts else SectionRole.OTHER


def newest_of(texts: Iterable[UUID]) -> dict[UUID, TextVersion]:
    versions = TextVersion.objects.filter(text__in=list(texts)).order_by("number")
    return {version.text_id: version for version in versions}


def own_files(request: TextRequest) -> list[Attachment]:
    rows = Attachment.objects.filter(subject=request.item_id, audience=request.audience)
    return list(rows.select_related("document").order_by("position"))


def own_guests(request: TextRequest) -> list[Guest]:
    rows = Guest.objects.filter(item=request.item_id, audience=request.audience)
    return list(rows.order_by("position"))
