"""What lies on somebody's desk: read once, in as many questions however much it is."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any, Final, TypeVar

from samraad.access.policies import desks_of
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.body import Body, Membership, Role
from samraad.bodies.models.rules import Rules
from samraad.core import clock
from samraad.meetings.attending import put_together
from samraad.meetings.in_time import Coming, rules_on
from samraad.meetings.listing import Stage, lines_of
from samraad.meetings.models.collecting import Proposal, TextRequest
from samraad.meetings.models.convening import Invitation, SignOff
from samraad.meetings.models.meeting import Meeting
from samraad.notices.models import Delivery

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from samraad.meetings.attending import Attending
    from samraad.meetings.listing import Line
    from samraad.people.models import User

BACK: Final = timedelta(days=365)  # how far minutes are asked after
Row = TypeVar("Row", bound=Any)


@dataclass(frozen=True)
class Ahead:
    """A meeting to come: its deadlines, how far it has come, and what it waits for."""

    coming: Coming
    stage: Stage
    sent_at: datetime | None
    sign_off: SignOff | None
    attending: Attending
    texts: list[TextRequest]  # those that are missing
    substitutes: list[Membership]  # of the meeting's day, whom nobody has asked yet

    @property
    def meeting(self) -> Meeting:
        return self.coming.meeting

    @property
    def is_sent(self) -> bool:
        return self.stage == Stage.SENT


@dataclass(frozen=True)
class AtHand:
    user: User
    today: date
    bodies: list[Body]
    ahead: list[Ahead]  # the next one first
    behind: list[Line]  # meetings of the last year, the latest first
    proposals: list[Proposal]  # that wait for an answer, the oldest first
    troubled: list[Delivery]  # that perhaps were not sent
    members: dict[UUID, int]  # how many each body has

    def of(self, body: Body) -> AtHand:
        """What of it belongs to one body."""
        return AtHand(
            self.user,
            self.today,
            [body],
            [row for row in self.ahead if row.meeting.body_id == body.pk],
            [row for row in self.behind if row.meeting.body_id == body.pk],
            [row for row in self.proposals if row.body_id == body.pk],
            [row for row in self.troubled if row.message.audience_id == body.desk_id],
            self.members,
        )


def bodies_of(user: User) -> list[Body]:
    """The bodies whose secretariat the user is in."""
    rows = Body.objects.visible_to(user).filter(desk__in=desks_of(user))
    return list(rows.select_related("owner").in_order())


def at_hand(user: User, bodies: list[Body]) -> AtHand:
    today = clock.today()
    meetings = Meeting.objects.visible_to(user).filter(body__in=bodies)
    lines = lines_of(meetings.upcoming(on=today), user, on=today)
    past = meetings.past(on=today).filter(last_day__gte=today - BACK)
    proposals = Proposal.objects.visible_to(user).filter(body__in=bodies)
    desks = [body.desk_id for body in bodies]
    troubled = Delivery.objects.visible_to(user).troubled()
    troubled = troubled.filter(message__audience__in=desks)
    return AtHand(
        user,
        today,
        bodies,
        _ahead([line for line in lines if line.stage != Stage.CANCELLED], user),
        lines_of(past, user, on=today),
        list(proposals.waiting()),
        list(troubled.select_related("message").order_by("-message__created_at")),
        _members(bodies, user),
    )


def _ahead(lines: list[Line], user: User) -> list[Ahead]:
    rows = [line.meeting for line in lines]
    rules = _grouped(_rules(rows, user), "body_id")
    asked = _grouped(_invitations(rows, user), "meeting_id")
    sign_offs = _grouped(_sign_offs(rows, user), "meeting_id")
    texts: defaultdict[UUID, list[TextRequest]] = defaultdict(list)
    for request in _texts(rows, user):
        texts[request.item.meeting_id].append(request)
    substitutes = _grouped(_substitutes(rows, user), "body_id")
    found = []
    for line in lines:
        key, coming = line.meeting.pk, _coming(line.meeting, rules)
        attending = put_together(asked[key], coming.rules)
        last = next(iter(sign_offs[key]), None)
        stands = (coming, line.stage, line.sent_at)
        spare = _spare(line.meeting, attending, substitutes[line.meeting.body_id])
        found.append(Ahead(*stands, last, attending, texts[key], spare))
    return found


def _coming(meeting: Meeting, rules: dict[UUID, list[Rules]]) -> Coming:
    day = meeting.first_day or clock.today()
    found = rules_on(day, rules[meeting.body_id])
    found = found or Rules(body=meeting.body, starts_on=day)
    return Coming(meeting, found, deadlines_of(found, day))


def _rules(meetings: list[Meeting], user: User) -> Iterable[Rules]:
    bodies = {meeting.body_id for meeting in meetings}
    return Rules.objects.visible_to(user).filter(body__in=bodies)


def _invitations(meetings: list[Meeting], user: User) -> Iterable[Invitation]:
    rows = Invitation.objects.visible_to(user).filter(meeting__in=meetings).standing()
    return rows.select_related("item")


def _substitutes(meetings: list[Meeting], user: User) -> Iterable[Membership]:
    bodies = {meeting.body_id for meeting in meetings}
    rows = Membership.objects.visible_to(user).filter(body__in=bodies)
    return rows.filter(role=Role.SUBSTITUTE)


def _spare(
    meeting: Meeting, attending: Attending, substitutes: list[Membership]
) -> list[Membership]:
    day, asked = meeting.first_day, {one.row.membership for one in attending.asked}
    if day is None:
        return []
    there = [row for row in substitutes if row.starts_on <= day]
    there = [row for row in there if row.ends_on is None or row.ends_on >= day]
    return [row for row in there if row.pk not in asked]


def _sign_offs(meetings: list[Meeting], user: User) -> Iterable[SignOff]:
    rows = SignOff.objects.visible_to(user).filter(meeting__in=meetings)
    return rows.order_by("-asked_at", "-id")


def _texts(meetings: list[Meeting], user: User) -> Iterable[TextRequest]:
    rows = TextRequest.objects.visible_to(user).missing()
    rows = rows.filter(item__meeting__in=meetings, item__withdrawn_reason="")
    return rows.select_related("item")


def _members(bodies: list[Body], user: User) -> dict[UUID, int]:
    rows = Membership.objects.visible_to(user).filter(body__in=bodies)
    keys = list(rows.current(on=clock.today()).values_list("body", flat=True))
    return {body.pk: keys.count(body.pk) for body in bodies}


def _grouped(rows: Iterable[Row], by: str) -> defaultdict[UUID, list[Row]]:
    found: defaultdict[UUID, list[Row]] = defaultdict(list)
    for row in rows:
        found[getattr(row, by)].append(row)
    return found
