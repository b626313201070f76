"""What the page before a sending shows: what goes, to whom, and what is amiss."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from samraad.core import clock
from samraad.meetings.actions.freezing import due_day
from samraad.meetings.actions.rehearsing import Rehearsal, rehearse
from samraad.meetings.approval import ApprovalState, approval_of
from samraad.meetings.cautions import Caution, cautions
from samraad.meetings.changed import changes_since_read
from samraad.meetings.convening_policies import can_send
from samraad.meetings.models.convening import Sending, SendingKind
from samraad.meetings.models.frozen import FrozenItem
from samraad.meetings.whom import account_of, guests_of, places_of, substitutes_of

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.body import Membership
    from samraad.core.policy import Verdict
    from samraad.meetings.models.agenda import Guest
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.published import ReadItem
    from samraad.people.models import User


@dataclass(frozen=True)
class Readers:
    """Who gets the agenda, and who has to get it in another way."""

    asked: list[Membership]
    substitutes: list[Membership]
    guests: list[Guest]
    without_mail: list[str]

    @property
    def number(self) -> int:
        people = len(self.asked) + len(self.substitutes) + len(self.guests)
        return people - len(self.without_mail)


@dataclass(frozen=True)
class Prepared:
    user: User
    verdict: Verdict
    approval: ApprovalState
    readers: Readers
    due_on: date | None = None
    sendings: list[Sending] = field(default_factory=list)
    rehearsal: Rehearsal | None = None
    cautions: list[Caution] = field(default_factory=list)
    changes: list[str] = field(default_factory=list)
    new_items: list[ReadItem] = field(default_factory=list)

    @property
    def is_first(self) -> bool:
        return not self.sendings

    @property
    def is_late(self) -> bool:
        return bool(self.is_first and self.due_on and self.due_on < clock.today())

    @property
    def is_stopped(self) -> bool:
        return any(caution.stops for caution in self.cautions)

    @property
    def waits_for_the_chair(self) -> bool:
        return self.is_first and self.approval.is_missing(self.user)

    @property
    def changed_since_approval(self) -> bool:
        row = self.approval.sign_off
        given = row if self.approval.is_given else None
        return bool(given and self.rehearsal and given.content != self.rehearsal.hash)

    @property
    def next_supplement(self) -> int:
        sent = [row for row in self.sendings if row.kind == SendingKind.SUPPLEMENT]
        return len(sent) + 1


def prepare(meeting: Meeting, user: User) -> Prepared:
    verdict, approval = can_send(user, meeting), approval_of(meeting)
    rows = Sending.objects.visible_to(user).filter(meeting=meeting)
    sendings, readers = list(rows.order_by("number")), _readers(meeting)
    if not verdict:
        return Prepared(user, verdict, approval, readers, sendings=sendings)
    rehearsal = rehearse(meeting=meeting, by=user)
    record = rehearsal.record
    return Prepared(
        user,
        verdict,
        approval,
        readers,
        due_on=due_day(meeting),
        sendings=sendings,
        rehearsal=rehearsal,
        cautions=cautions(record, meeting, user),
        changes=changes_since_read(record, meeting, user) if sendings else [],
        new_items=_new_items(rehearsal, sendings, user),
    )


def _readers(meeting: Meeting) -> Readers:
    asked, substitutes = places_of(meeting), substitutes_of(meeting)
    guests = guests_of(meeting)
    without = [p.person.name for p in (*asked, *substitutes) if not account_of(p)]
    without += [guest.name for guest in guests if not guest.email]
    return Readers(asked, substitutes, guests, without)


def _new_items(
    rehearsal: Rehearsal, sendings: list[Sending], user: User
) -> list[ReadItem]:
    """Items that none of the editions sent so far has held."""
    if not sendings:
        return []
    editions = [sending.edition for sending in sendings]
    rows = FrozenItem.objects.visible_to(user).filter(edition__in=editions)
    known: set[UUID] = set(rows.values_list("original", flat=True))
    items = rehearsal.record.items
    new = [item for item in items if item.row.original not in known]
    return [item for item in new if not item.row.withdrawn_reason]
