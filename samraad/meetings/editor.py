"""An agenda as its editor shows it: lines, what is offered, when it will end."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import time
from functools import cached_property
from typing import TYPE_CHECKING

from samraad.access.models import Audience
from samraad.core import clock
from samraad.documents.models import Attachment
from samraad.meetings.actions.freezing import readers_of
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.models.agenda import AgendaItem, Guest
from samraad.meetings.models.collecting import TextRequest
from samraad.meetings.offers import all_offers, is_begun, keys_declined, not_there
from samraad.meetings.policies import can_edit, is_sent

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.core.policy import Verdict
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.offers import Offer
    from samraad.people.models import User


@dataclass(frozen=True)
class Line:
    """One item in the list, with what one wants to know before opening it."""

    item: AgendaItem
    starts_at: time | None
    attachments: int
    guests: int
    waits_for: tuple[TextRequest, ...]


@dataclass(frozen=True)
class Agenda:
    meeting: Meeting
    lines: tuple[Line, ...]
    offers: tuple[Offer, ...]
    declined: tuple[Offer, ...]
    is_sent: bool
    is_for_all: bool  # who reads it: everybody, or the members
    may_edit: Verdict
    is_begun: bool
    over: str  # has it been held, or is it cancelled? Then nothing more is sent

    @property
    def can_order(self) -> bool:
        return bool(self.may_edit) and not self.is_sent

    @property
    def standing(self) -> tuple[Offer, ...]:
        """What takes its place by itself when the agenda is begun."""
        return tuple(offer for offer in self.offers if offer.stands)

    @property
    def could_come(self) -> tuple[Offer, ...]:
        """What waits for a click, when nothing waits to take its place by itself."""
        return self.offers if self.is_begun or not self.standing else ()

    @property
    def has_begun(self) -> bool:
        """Nothing waits to take its place by itself."""
        return self.is_begun or bool(self.lines and not self.standing)

    @property
    def for_the_public(self) -> tuple[Line, ...]:
        """What everybody sees when it is sent, or when the body is published."""
        waits = not self.meeting.body.is_public
        return self.lines if self.is_for_all or waits else ()

    @cached_property
    def minutes(self) -> int:
        planned = (line.item.minutes_planned or 0 for line in self.lines if _on(line))
        return sum(planned)

    @property
    def ends_at(self) -> time | None:
        """When it will be over, by the planned times."""
        start = self.meeting.start_time
        return after(start, self.minutes) if start and self.minutes else None

    @property
    def runs_over(self) -> bool:
        end = self.meeting.end_time
        if end is None or self.meeting.start_time is None:
            return False
        start = self.meeting.start_time
        return _minute(start) + self.minutes > _minute(end)


def read_agenda(meeting: Meeting, user: User) -> Agenda:
    """The agenda as those at the desk see it now."""
    lines = _lines(meeting, user)
    offers = _offers(meeting, user)
    items = [line.item for line in lines]
    offers = not_there(offers, items)
    declined = keys_declined(meeting, user)
    return Agenda(
        meeting=meeting,
        lines=lines,
        offers=tuple(o for o in offers if o.key not in declined),
        declined=tuple(o for o in offers if o.key in declined),
        is_sent=(has_gone := is_sent(meeting)),
        is_begun=has_gone or is_begun(items, user),
        is_for_all=readers_of(meeting).pk == Audience.EVERYBODY,
        may_edit=can_edit(user, meeting),
        over=_over(meeting, user),
    )


def _over(meeting: Meeting, user: User) -> str:
    """Why nothing more is sent; a meeting without a day may yet get one."""
    if meeting.first_day is None and not meeting.is_cancelled:
        return ""
    verdict = can_invite(user, meeting)
    return "" if verdict else verdict.reason


def after(start: time, minutes: int) -> time:
    hour, minute = divmod(_minute(start) + minutes, 60)
    return time(hour % 24, minute)


def _minute(moment: time) -> int:
    return moment.hour * 60 + moment.minute


def _offers(meeting: Meeting, user: User) -> list[Offer]:
    """Nothing is offered for what is over, or for what has no day."""
    if meeting.is_cancelled or meeting.is_past(on=clock.today()):
        return []
    return all_offers(meeting, user)


def _lines(meeting: Meeting, user: User) -> tuple[Line, ...]:
    items = list(
        AgendaItem.objects.visible_to(user).filter(meeting=meeting).order_by("position")
    )
    keys = [item.pk for item in items]
    attached = Attachment.objects.visible_to(user).filter(subject__in=keys)
    files = Counter(attached.values_list("subject", flat=True))
    invited = Guest.objects.visible_to(user).filter(item__in=keys)
    guests = Counter(invited.values_list("item", flat=True))
    requests = _requests(keys, user)
    starts = _starts(meeting, items)
    return tuple(
        Line(
            item=item,
            starts_at=starts.get(item.pk),
            attachments=files[item.pk],
            guests=guests[item.pk],
            waits_for=tuple(r for r in requests if r.item_id == item.pk),
        )
        for item in items
    )


def _requests(keys: Iterable[UUID], user: User) -> list[TextRequest]:
    rows = TextRequest.objects.visible_to(user).filter(item__in=list(keys))
    return list(rows.missing())


def _starts(meeting: Meeting, items: Iterable[AgendaItem]) -> dict[UUID, time]:
    """When each item begins, as soon as somebody has planned how long one takes."""
    items = [item for item in items if not item.withdrawn_reason]
    start = meeting.start_time
    if start is None or not any(item.minutes_planned for item in items):
        return {}
    found, run = {}, 0
    for item in items:
        found[item.pk] = after(start, run)
        run += item.minutes_planned or 0
    return found


def _on(line: Line) -> bool:
    return not line.item.withdrawn_reason
