"""One item of an agenda, opened: its texts, and what hangs on it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _

from samraad.core.ids import new_id
from samraad.documents.models import Attachment
from samraad.meetings import recommending
from samraad.meetings.models.agenda import (
    AgendaItem,
    Guest,
    ItemKind,
    Section,
    SectionRole,
)
from samraad.meetings.models.plan import MeetingPlan
from samraad.texts.lix import Readability, readability
from samraad.texts.models import TextVersion
from samraad.texts.typed import typed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from samraad.access.models import GuardedQuerySet
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

LOOKED_AT: Final = 300  # sections; what a body has called its latest ones
MOST_MORE: Final = 6
LATEST: Final = 60  # items; whose recommenders and grounds are offered again
MOST_NAMES: Final = 12
KINDS: Final = (ItemKind.DECISION, ItemKind.DISCUSSION, ItemKind.INFORMATION)
# Names of sections that are offered where a body has none of its own yet.
USUAL: Final = (
    (SectionRole.SUMMARY, ""),
    (SectionRole.BACKGROUND, ""),
    (SectionRole.OTHER, "Økonomi"),
    (SectionRole.OTHER, "Høring"),
)
FIRST: Final = (
    (SectionRole.RECOMMENDATION, ""),
    (SectionRole.PRESENTATION, ""),
)


@dataclass(frozen=True)
class Part:
    """A section, or a place where one can be written."""

    role: SectionRole
    name: str
    section: Section | None = None
    version: UUID | None = None
    html: str = ""

    @property
    def heading(self) -> str:
        if self.role == SectionRole.REAL_TITLE:
            return _("The title for those who may see the item")
        return self.name or str(self.role.label)

    @property
    def slug(self) -> str:
        """What the device calls it while its text waits there."""
        return f"{self.role.value}:{self.name}"

    @property
    def key(self) -> UUID:
        """For a form that is sent without a device's own."""
        return new_id()

    @property
    def typed(self) -> str:
        return typed(self.html)

    @property
    def is_recommendation(self) -> bool:
        return self.role == SectionRole.RECOMMENDATION

    @property
    def is_end(self) -> bool:
        """A sentence whose beginning is known: who recommends, and to whom."""
        return not self.html or recommending.is_end(self.html)


@dataclass(frozen=True)
class OpenedItem:
    item: AgendaItem
    parts: tuple[Part, ...]
    more: tuple[Part, ...]  # sections that can be added with a click
    guests: tuple[Guest, ...]
    attachments: tuple[Attachment, ...]
    recommenders: tuple[str, ...]  # of earlier items, the latest first
    grounds: tuple[str, ...]  # why items have been closed before

    @property
    def readability(self) -> Readability:
        return readability("".join(part.html for part in self.parts))

    @property
    def recommender(self) -> str:
        """Who recommends; before anything is, whoever usually does. Not the chair."""
        written = any(p.is_recommendation and p.html for p in self.parts)
        usual = Counter(filter(recommending.is_apart, self.recommenders)).most_common(1)
        if self.item.recommender or written or not usual:
            return self.item.recommender
        return usual[0][0]

    @property
    def recommends_to(self) -> str:
        return recommending.called(self.item.meeting.body)

    @property
    def names(self) -> tuple[str, ...]:
        """Those who have recommended something, once each, the latest first."""
        return tuple(dict.fromkeys(self.recommenders))[:MOST_NAMES]

    @property
    def kinds(self) -> tuple[ItemKind, ...]:
        return KINDS


def read_opened(item: AgendaItem, user: User) -> OpenedItem:
    """What one sees of an item when it is opened at the desk."""
    sections = Section.objects.visible_to(user).filter(item=item).order_by("position")
    parts = _written(list(sections))
    there = {part.role for part in parts}
    used = _used(item.meeting, user)
    first = [Part(*key) for key in _usual_first(used) if key[0] not in there]
    shown = _in_order([*parts, *first])
    guests = Guest.objects.visible_to(user).filter(item=item).order_by("position")
    files = Attachment.objects.visible_to(user).filter(subject=item.pk)
    others = AgendaItem.objects.visible_to(user).filter(
        meeting__body=item.meeting.body_id
    )
    return OpenedItem(
        item=item,
        parts=shown,
        more=_more([Part(*key) for key in (*used, *USUAL)], beside=shown),
        guests=tuple(guests),
        attachments=tuple(files.select_related("document__file").order_by("position")),
        recommenders=_latest(_by_hand(others, user), "recommender"),
        grounds=tuple(dict.fromkeys(_latest(others, "closing_ground")))[:MOST_NAMES],
    )


def _more(parts: Sequence[Part], *, beside: Sequence[Part]) -> tuple[Part, ...]:
    """What else a section may be called: each name once, and none that is there."""
    names = {part.heading for part in beside}
    named = {part.heading: part for part in parts if part.heading not in names}
    return tuple(named.values())[:MOST_MORE]


def _written(sections: Sequence[Section]) -> list[Part]:
    keys = [section.text_id for section in sections]
    newest = TextVersion.objects.filter(text__in=keys).newest()
    versions = {version.text_id: version for version in newest}
    return [
        Part(
            SectionRole(section.role),
            section.name,
            section,
            versions[section.text_id].pk,
            versions[section.text_id].html,
        )
        for section in sections
    ]


def _used(meeting: Meeting, user: User) -> list[tuple[SectionRole, str]]:
    """The sections that the body's latest items have had, the most frequent first."""
    rows = Section.objects.visible_to(user).filter(item__meeting__body=meeting.body_id)
    rows = rows.exclude(role=SectionRole.REAL_TITLE).order_by("-pk")
    names = Counter(rows.values_list("role", "name")[:LOOKED_AT])
    return [(SectionRole(role), name) for (role, name), _n in names.most_common()]


def _usual_first(
    used: Sequence[tuple[SectionRole, str]],
) -> list[tuple[SectionRole, str]]:
    """The recommendation, and what the body calls its presentation."""
    calls = (key for key in used if key[0] == SectionRole.PRESENTATION)
    return [FIRST[0], next(calls, FIRST[1])]


def _in_order(parts: list[Part]) -> tuple[Part, ...]:
    """As they were written; what is not there yet, where it usually stands."""
    ranks = [SectionRole.REAL_TITLE, SectionRole.RECOMMENDATION]

    def rank(part: Part) -> tuple[int, int]:
        known = ranks.index(part.role) if part.role in ranks else len(ranks)
        place = part.section.position if part.section else len(parts)
        return known, place

    return tuple(sorted(parts, key=rank))


def _by_hand(items: GuardedQuerySet[AgendaItem], user: User) -> object:
    """Without the items that put a meeting plan to the body: those write themselves."""
    plans = MeetingPlan.objects.visible_to(user).exclude(approved_in=None)
    return items.exclude(pk__in=plans.values("approved_in"))


def _latest(items: object, field: str) -> tuple[str, ...]:
    rows = items.exclude(**{field: ""}).order_by("-pk")  # type: ignore[attr-defined]
    return tuple(rows.values_list(field, flat=True)[:LATEST])
