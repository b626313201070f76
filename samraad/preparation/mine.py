"""What a member meets first: the next meetings, what is unread, what was promised."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.own import own_places
from samraad.meetings.models.collecting import TextRequest
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.models.frozen import FrozenItem, FrozenMeeting, FrozenTask
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.personal import answer_link
from samraad.preparation.models import ReadMark

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.body import Membership
    from samraad.people.models import User

SHOWN = 8


@dataclass(frozen=True)
class NextMeeting:
    meeting: Meeting
    invitation: Invitation | None
    items: int  # of the agenda that was sent; none when it has not been
    unread: int  # never read by this person
    has_changed: bool  # since this person read it

    @property
    def answer(self) -> str:
        """Where this person says whether they come, if they are asked."""
        return answer_link(self.invitation) if self.invitation else ""

    @property
    def is_silent(self) -> bool:
        return self.invitation is not None and self.invitation.reply == Reply.NONE


def my_memberships(user: User, *, on: date) -> list[Membership]:
    return list(own_places(user, on=on).select_related("body"))


def my_meetings(user: User, *, on: date) -> tuple[NextMeeting, ...]:
    """The meetings to come of the bodies one sits in, and those one is called to."""
    bodies = {place.body_id for place in my_memberships(user, on=on)}
    asked = Invitation.objects.visible_to(user).filter(user=user.key).standing()
    invitations = {row.meeting_id: row for row in asked}
    shown = Meeting.objects.visible_to(user).select_related("body")
    coming = shown.filter(body__in=bodies) | shown.filter(pk__in=invitations)
    meetings = list(coming.upcoming(on=on)[:SHOWN])
    items = _items_of(meetings, user)
    marks = _read_of(items, user)
    return tuple(
        _next(row, invitations.get(row.pk), items.get(row.pk, {}), marks)
        for row in meetings
    )


def _next(
    meeting: Meeting,
    invitation: Invitation | None,
    items: dict[UUID, UUID],
    marks: dict[UUID, UUID],
) -> NextMeeting:
    read = {key: marks[key] for key in items if key in marks}
    return NextMeeting(
        meeting=meeting,
        invitation=invitation,
        items=len(items),
        unread=len(items) - len(read),
        has_changed=any(items[key] != edition for key, edition in read.items()),
    )


def _items_of(meetings: Iterable[Meeting], user: User) -> dict[UUID, dict[UUID, UUID]]:
    """Of each meeting its items, and of each item the edition to read."""
    heads = FrozenMeeting.objects.visible_to(user).current()
    heads = heads.filter(original__in=[m.pk for m in meetings])
    newest = dict(
        heads.order_by("edition__frozen_at").values_list("original", "edition")
    )
    of = {edition: meeting for meeting, edition in newest.items()}
    rows = FrozenItem.objects.visible_to(user).filter(edition__in=of)
    found: dict[UUID, dict[UUID, UUID]] = {}
    for original, edition in rows.values_list("original", "edition"):
        found.setdefault(of[edition], {})[original] = edition
    return found


def _read_of(items: dict[UUID, dict[UUID, UUID]], user: User) -> dict[UUID, UUID]:
    keys = [key for of_meeting in items.values() for key in of_meeting]
    marks = ReadMark.objects.visible_to(user).filter(user=user.key, item__in=keys)
    return dict(marks.values_list("item", "edition"))


def my_answer(meeting: Meeting, user: User) -> NextMeeting | None:
    """What this person has answered to being asked to the meeting, and where."""
    asked = Invitation.objects.visible_to(user).filter(user=user.key, item=None)
    row = asked.filter(meeting=meeting).standing().first()
    return NextMeeting(meeting, row, 0, 0, has_changed=False) if row else None


def texts_wanted(user: User) -> list[TextRequest]:
    """The texts that a secretariat waits for from this person."""
    asked = TextRequest.objects.visible_to(user).filter(user=user.key).missing()
    return list(asked.select_related("item")[:SHOWN])


def my_tasks(user: User) -> list[FrozenTask]:
    """Tasks that the newest minutes give to this person by name."""
    tasks = FrozenTask.objects.visible_to(user).filter(edition__is_current=True)
    named = tasks.filter(who__contains=user.name).select_related("item")
    return list(named.order_by("first_day", "-edition__frozen_at")[:SHOWN])
