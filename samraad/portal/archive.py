"""What the portal's pages read: current editions as one reader may see them."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, Any, Final

from django.db.models import Count

from samraad.bodies.models.body import Body
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.listing import last_dates
from samraad.meetings.models.frozen import FrozenDecision, FrozenItem, FrozenMeeting
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.models.plan import FormerDate
from samraad.meetings.models.record import SAID_ONLY, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from django.db.models import QuerySet

    from samraad.bodies.models.body import BodyQuerySet
    from samraad.meetings.models.frozen import FrozenDecisionQuerySet

# What lists never show and no row should bring along
UNSHOWN: Final = ("folded", "meeting__folded", "meeting__about", "meeting__contact")


@dataclass(frozen=True)
class ListedMeeting:
    """A line of a list: the register's row and the newest edition one may see."""

    meeting: Meeting
    head: FrozenMeeting | None
    decisions: int = 0
    former: FormerDate | None = None  # the date it had before

    @property
    def year(self) -> int:
        return self.meeting.first_day.year if self.meeting.first_day else 0


@dataclass(frozen=True)
class Year:
    year: int
    meetings: tuple[ListedMeeting, ...]


def public_bodies(user: object) -> BodyQuerySet:
    return Body.objects.visible_to(user).select_related("owner", "parent")


def find_body(slug: str, user: object) -> Body:
    return public_bodies(user).get(slug=slug)


def find_meeting(body: str, slug: str, user: object) -> Meeting:
    meetings = Meeting.objects.visible_to(user).select_related("body__owner")
    return meetings.get(body__slug=body, slug=slug)


def editions_of(meeting: Meeting, user: object) -> list[FrozenMeeting]:
    """Every standing edition that this reader may see, the newest first."""
    heads = FrozenMeeting.objects.visible_to(user).filter(
        original=meeting.pk, edition__removed_at=None
    )
    newest = heads.order_by("-edition__frozen_at", "-edition__number")
    return list(newest.select_related("edition", "source").defer("folded"))


def former_dates(meeting: Meeting, user: object) -> list[FormerDate]:
    """Every date the meeting has had, the latest first."""
    if not meeting.changes:
        return []
    rows = FormerDate.objects.visible_to(user).filter(meeting=meeting)
    return list(rows.select_related("meeting").order_by("-moved_at"))


def listed(meetings: Iterable[Meeting], user: object) -> tuple[ListedMeeting, ...]:
    """Meetings with the edition to read first and how many decisions it holds."""
    rows = list(meetings)
    heads: dict[UUID, FrozenMeeting] = {}
    current = FrozenMeeting.objects.visible_to(user).current()
    current = current.filter(original__in=[row.pk for row in rows])
    ordered = current.order_by("edition__frozen_at", "edition__number")
    for head in ordered.select_related("edition").defer("folded"):
        heads[head.original] = head
    counts = _decision_counts(heads.values(), user)
    former = last_dates([row.pk for row in rows], user)
    return tuple(
        ListedMeeting(
            meeting=row,
            head=heads.get(row.pk),
            decisions=counts.get(row.pk, 0),
            former=former.get(row.pk),
        )
        for row in rows
    )


def _decision_counts(heads: Iterable[FrozenMeeting], user: object) -> dict[UUID, int]:
    decisions = FrozenDecision.objects.visible_to(user)
    rows = decisions.filter(meeting__in=[head.pk for head in heads])
    of_meeting = (
        rows.exclude(outcome__in=SAID_ONLY)
        .values("meeting__original")
        .annotate(number=Count("pk"))
    )
    return dict(of_meeting.values_list("meeting__original", "number"))


def by_year(meetings: Iterable[ListedMeeting]) -> list[Year]:
    return [
        Year(year, tuple(group)) for year, group in groupby(meetings, lambda m: m.year)
    ]


def find_item(path: str, user: object) -> FrozenItem:
    items = FrozenItem.objects.visible_to(user).filter(
        path=path, edition__is_current=True
    )
    return items.select_related("edition").latest("edition__frozen_at")


def find_decision(path: str, user: object) -> FrozenDecision:
    return decisions_in_force(user).filter(path=path).latest("edition__frozen_at")


def decisions_in_force(user: object) -> FrozenDecisionQuerySet:
    decisions = FrozenDecision.objects.visible_to(user).in_force()
    return decisions.select_related("item", "meeting", "edition").defer(*UNSHOWN)


def decision_years(user: object) -> list[int]:
    heads = FrozenMeeting.objects.visible_to(user).current().with_minutes()
    days = heads.dates("first_day", "year", order="DESC")
    return [day.year for day in days]


def latest_decisions(user: object, *, most: int) -> list[FrozenDecision]:
    """The newest decisions that say something: routine approvals are left out."""
    routine = (Outcome.NOTHING, Outcome.FOR_INFORMATION, Outcome.DISCUSSED)
    rows = decisions_in_force(user).exclude(outcome__in=routine)
    return list(rows.exclude(html="").newest_first()[:most])


def mentioning(words: str, body: Body, user: object) -> QuerySet[FrozenMeeting, Any]:
    """Names the body's meetings whose newest edition has all these words."""
    heads = FrozenMeeting.objects.visible_to(user).current().filter(body=body)
    return heads.mentioning(words).values("original")


def earlier_treatments(item: FrozenItem, user: object) -> list[FrozenDecision]:
    """What the same matter met at other meetings, of this body and of others."""
    if item.matter is None:
        return []
    rows = decisions_in_force(user).filter(item__matter=item.matter, parent=None)
    return list(rows.exclude(item__original=item.original).newest_first())


def source_path(edition: Edition, user: object) -> str:
    """Where the source of an edition can be read line by line, or nothing."""
    heads = FrozenMeeting.objects.visible_to(user).filter(edition=edition)
    head = heads.exclude(source=None).only("path").first()
    return f"{head.path}kilde/" if head else ""


def lines_of(head: FrozenMeeting) -> list[str]:
    """The text the record was read from, as its line numbers count it."""
    return head.source_text.text.split("\n") if head.source_text else []


def removed_minutes(meeting: Meeting, user: object) -> Edition | None:
    """The minutes that were taken back last, to say why they are not here."""
    editions = Edition.objects.visible_to(user).of(meeting.pk)
    removed = editions.exclude(removed_at=None).exclude(kind=EditionKind.AGENDA)
    return removed.order_by("-removed_at").first()
