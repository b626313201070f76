"""What lies in a body's inbox, and whose text is missing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils import timezone

from samraad.documents.models import Attachment
from samraad.meetings.in_time import Coming, coming, next_of
from samraad.meetings.models.collecting import Contributor, Proposal, TextRequest
from samraad.reading.personal_numbers import find
from samraad.texts.clean import plain
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.body import Body

ANSWERED: Final = 20  # so many are shown below


@dataclass(frozen=True)
class Waiting:
    """A proposal, the meeting it would come on now, and whether it came in time."""

    proposal: Proposal
    target: Coming | None
    files: int

    @property
    def came_on(self) -> date:
        return timezone.localdate(self.proposal.proposed_at)

    @property
    def chosen(self) -> str:
        """The key of that meeting, as a form has it."""
        return str(self.target.meeting.pk) if self.target else ""

    @property
    def late_by(self) -> date | None:
        """The deadline it came after, if it did."""
        if self.target is None or not self.target.is_late(self.came_on):
            return None
        return self.target.deadlines.items


@dataclass(frozen=True)
class Missing:
    """A text that somebody owes an item."""

    request: TextRequest
    is_late: bool


@dataclass(frozen=True)
class Inbox:
    waiting: list[Waiting]
    kept: list[Waiting]
    answered: list[Proposal]
    missing: list[Missing]
    came: list[TextRequest]
    contributors: list[Contributor]
    next: Coming | None


def inbox(body: Body, user: object, *, on: date) -> Inbox:
    """Everything on the page, in as many questions however much there is."""
    meetings = coming(body, user, on=on)
    rows = Proposal.objects.visible_to(user).filter(body=body).select_related("item")
    unanswered = list(rows.unanswered())
    files = files_of([row.pk for row in unanswered], user)
    found = [Waiting(r, target(r, meetings), files.get(r.pk, 0)) for r in unanswered]
    asked = _asked(meetings, user)
    mine = Contributor.objects.visible_to(user).filter(body=body, stopped_at=None)
    return Inbox(
        waiting=[one for one in found if not one.proposal.kept_at],
        kept=[one for one in found if one.proposal.kept_at],
        answered=list(rows.answered().select_related("item__meeting")[:ANSWERED]),
        missing=[Missing(r, r.due_on < on) for r in asked if not r.answered_at],
        came=[row for row in asked if row.answered_at],
        contributors=list(mine.order_by("name")),
        next=next_of(meetings),
    )


def target(proposal: Proposal, meetings: Sequence[Coming]) -> Coming | None:
    """The meeting it was meant for, while that is to come; else the next agenda."""
    meant = (one for one in meetings if one.meeting.pk == proposal.meeting_id)
    found = next(meant, None)
    if found or (proposal.kept_at and proposal.meeting_id is None):
        return found
    return next_of(meetings)


@dataclass(frozen=True)
class Told:
    """What a member is told of the next deadline, and of the one that has passed."""

    next: Coming | None
    passed: Coming | None


def told_of_deadline(meetings: Sequence[Coming], *, on: date) -> Told:
    in_time = next((one for one in meetings if one.is_open(on)), None)
    passed = next((one for one in meetings if not one.is_open(on)), None)
    return Told(in_time, passed)


def files_of(keys: Iterable[UUID], user: object) -> dict[UUID, int]:
    rows = Attachment.objects.visible_to(user).filter(subject__in=list(keys))
    counted: dict[UUID, int] = {}
    for subject in rows.values_list("subject", flat=True):
        counted[subject] = counted.get(subject, 0) + 1
    return counted


def html_of(proposal: Proposal) -> str:
    """Its text as it stands now. Who sees the proposal sees its text."""
    versions = TextVersion.objects.filter(text=proposal.text_id).order_by("-number")
    return versions.values_list("html", flat=True).first() or ""


@dataclass(frozen=True)
class Line:
    number: int
    text: str


def lines_with_numbers(html: str) -> list[Line]:
    """The lines in which something stands that may be a personal number."""
    lines = enumerate(plain(html).split("\n"), start=1)
    return [Line(number, line) for number, line in lines if find(line)]


def _asked(meetings: Sequence[Coming], user: object) -> list[TextRequest]:
    keys = [one.meeting.pk for one in meetings]
    rows = TextRequest.objects.visible_to(user).filter(item__meeting__in=keys)
    rows = rows.filter(item__withdrawn_reason="").select_related("item__meeting__body")
    return list(rows.order_by("due_on", "id"))
