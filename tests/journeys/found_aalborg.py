"""A council that has met before, with this year's plan approved and the next drafted.

Its agenda can be sent, and sent again with a change. Run in a process of its own, on
the folder that the environment names.
"""

from __future__ import annotations

from datetime import date, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

import aalborg

from samraad.bodies.actions.founding import Founding, begin, found
from samraad.bodies.actions.inviting import invite
from samraad.bodies.actions.members import Newcomer, seat_members
from samraad.bodies.models.body import Role
from samraad.bodies.presets import INTEGRATION
from samraad.core import clock
from samraad.documents.actions import add_document
from samraad.editions.models import Approval
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    invite_guest,
    write_section,
)
from samraad.meetings.actions.filling import fill_agenda
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.plans import (
    PlannedDay,
    approve_plan,
    draft_plan,
    publish_plan,
)
from samraad.meetings.actions.publish import publish_minutes
from samraad.meetings.actions.sending import send_agenda, send_change
from samraad.meetings.actions.sign_off import record_approval
from samraad.meetings.actions.wheel import add_recurring
from samraad.meetings.models.agenda import AgendaItem, ItemKind, SectionRole
from samraad.meetings.models.meeting import Meeting, MeetingKind
from samraad.meetings.models.plan import Purpose
from samraad.people.models import User
from samraad.places.models import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.bodies.models.body import Body
    from samraad.meetings.models.plan import MeetingPlan

DAYS_AHEAD: Final = 30
DECISION, INFORMATION = ItemKind.DECISION, ItemKind.INFORMATION
STANDING: Final = (
    (aalborg.AGENDA, Purpose.APPROVE_AGENDA, DECISION, False),
    (aalborg.MINUTES, Purpose.APPROVE_MINUTES, DECISION, False),
    (aalborg.PLAN, Purpose.MEETING_PLAN, DECISION, True),
    (aalborg.FROM_MEMBERS, Purpose.ORDINARY, INFORMATION, True),
    (aalborg.FROM_THE_DESK, Purpose.ORDINARY, INFORMATION, True),
    (aalborg.BUSINESS, Purpose.ANY_OTHER_BUSINESS, ItemKind.NOT_RECORDED, True),
)


def found_it() -> None:
    name, email = aalborg.SECRETARY
    by = begin(name=name, email=email)
    body = _founded(by)
    for title, purpose, kind, comes_last in STANDING:
        add_recurring(
            body=body,
            title=title,
            purpose=purpose,
            kind=kind,
            comes_last=comes_last,
            by=by,
        )
    _meet(body, by)
    day = clock.today() + timedelta(days=DAYS_AHEAD)
    plan = _planned(body, day.year, [day], by)
    publish_plan(plan=approve_plan(plan=plan, by=by), by=by)
    _planned(body, day.year + 1, [date(day.year + 1, m, 12) for m in (2, 5, 9)], by)


def send_it(papers: str) -> None:
    """The agenda of twelve items, to members of whom one is asked to sign in."""
    meeting, by = _meeting(), _secretary()
    fill_agenda(meeting=meeting, by=by)
    for own in aalborg.OWN:
        _put_on(meeting, own, Path(papers), by)
    record_approval(meeting=meeting, by=by, words="På telefon")
    send_agenda(meeting=meeting, by=by)
    invite(body=meeting.body, people=[User.objects.at(aalborg.READER[1])], by=by)


def change_it() -> None:
    """One paragraph of one item, and so a new edition."""
    meeting, by = _meeting(), _secretary()
    item = AgendaItem.objects.get(meeting=meeting, title=aalborg.HEARING.title)
    _present(item, aalborg.NOW, by)
    send_change(meeting=meeting, by=by)


def _secretary() -> User:
    return User.objects.at(aalborg.SECRETARY[1])


def _meeting() -> Meeting:
    rows = Meeting.objects.filter(body__name=aalborg.COUNCIL).select_related("body")
    return rows.upcoming(on=clock.today()).first()


def _put_on(meeting: Meeting, own: aalborg.Own, papers: Path, by: User) -> None:
    item = add_item(
        meeting=meeting, title=own.title, recommender=aalborg.RECOMMENDER, by=by
    )
    html = f"<p>{own.recommends}</p>"
    write_section(item=item, role=SectionRole.RECOMMENDATION, html=html, by=by)
    if own is aalborg.HEARING:
        _present(item, aalborg.BEFORE, by)
    for name, title, organisation in own.guests:
        invite_guest(
            item=item, name=name, role_words=title, organisation=organisation, by=by
        )
    for path in aalborg.papers(papers, own.files):
        document = add_document(
            data=path.read_bytes(), name=path.name, audience=item.audience, by=by
        )
        attach_to_item(item=item, name=path.name, document=document, by=by)


def _present(item: AgendaItem, paragraphs: Iterable[str], by: User) -> None:
    html = "".join(f"<p>{words}</p>" for words in paragraphs)
    write_section(item=item, role=SectionRole.PRESENTATION, html=html, by=by)


def _founded(by: User) -> Body:
    today = clock.today()
    founding = Founding(
        preset=INTEGRATION,
        name=aalborg.COUNCIL,
        starts_on=date(today.year, 1, 1),
        ends_on=date(today.year + 3, 12, 31),
        role=Role.SECRETARY,
        owner_place=Place.objects.get(name="Aalborg"),
    )
    body = found(founding=founding, by=by)
    members = [(aalborg.CHAIR, Role.CHAIR)]
    members += [(member, Role.MEMBER) for member in aalborg.MEMBERS]
    newcomers = [
        Newcomer(name=name, email=email, role=role, category="Medlemmer")
        for (name, email), role in members
    ]
    seat_members(
        body=body, newcomers=newcomers, starts_on=today, by=by, only_these_seats=True
    )
    return body


def _meet(body: Body, by: User) -> None:
    """The meeting before, whose minutes are still a draft."""
    held = plan_meeting(
        body=body,
        on=clock.today() - timedelta(days=40),
        kind=MeetingKind.ORDINARY,
        by=by,
    )
    add_item(
        meeting=held,
        title="Rådets sommertur",
        recommender=aalborg.RECOMMENDER,
        kind=DECISION,
        by=by,
    )
    publish_minutes(meeting=held, approval=Approval.DRAFT, by=by)


def _planned(body: Body, year: int, days: list[date], by: User) -> MeetingPlan:
    times = time(16, 30), time(18, 30)
    return draft_plan(
        body=body,
        name=str(year),
        first_day=date(year, 1, 1),
        last_day=date(year, 12, 31),
        days=[PlannedDay(day, *times, "Mødelokale 3, Rådhuset") for day in days],
        by=by,
    )
