"""A national council with committees, which publishes decision-only minutes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from samraad.bodies.actions.body import appoint, found_body, publish_body
from samraad.bodies.models.body import BodyKind, HearingRight, Role
from samraad.core import clock
from samraad.demo import meetings_national as scripts
from samraad.demo.days import at, tuesday
from samraad.demo.people import FATIMA, LEONORA, NATIONAL, SIGNE, TOBIAS
from samraad.demo.telling import Called, Played, Stage
from samraad.editions.models import EditionKind
from samraad.meetings.models.meeting import AttendanceGroup

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.bodies.models.body import Body
    from samraad.demo.people import Cast
    from samraad.demo.story import Marks, Script
    from samraad.meetings.models.meeting import Meeting

MINISTRY: Final = "Samordningsministeriet"
WEEK: Final = timedelta(weeks=1)


@dataclass(frozen=True)
class National:
    council: Body
    committees: tuple[Body, ...]
    full: Meeting  # full minutes, from which decision-only minutes can be made
    workshop: Meeting  # decision-only minutes with items 2, 3 and 4
    adhoc: Meeting  # its draft minutes are the members' alone
    coming: Meeting


def play(cast: Cast, today: date, marks: Marks) -> National:
    """Found the council and let it meet for a year, once a quarter."""
    with clock.moved_to(at(date(today.year - 2, 1, 15), 10)):
        council = _found(cast)
        committees = tuple(_committees(cast, council))
    days = [_thursday(today, place) for place in (-45, -32, -19, -6, -3, 7)]
    with clock.moved_to(at(days[1], 8)):
        _appoint(cast, council, FATIMA, Role.MEMBER, "Indstillet af Birkesund Kommune")
    early = Stage(council, cast.signe, _roll())
    late = Stage(council, cast.signe, _roll(FATIMA))
    only = EditionKind.DECISION_MINUTES
    full = _meet(early, scripts.opening(days[0]), days[0], days[1])
    _meet(early, scripts.second(days[1]), days[1], days[2], only)
    _meet(late, scripts.third(days[2]), days[2], days[3])
    workshop = _meet(late, scripts.workshop(days[3]), days[3], days[3] + WEEK, only)
    heard = Called(
        f"Ditte Falsled{marks.closed('udkast-deltager')}",
        f"juridisk konsulent{marks.closed('udkast-deltagers-rolle')}",
        AttendanceGroup.GUESTS,
    )
    at_length = Stage(council, cast.signe, (*late.roll, heard))
    adhoc = _meet(at_length, scripts.adhoc(days[4], marks), days[4], None)
    coming = late.plan(scripts.coming(days[5]), on=days[3])
    late.plan(scripts.following(days[5]), on=days[3])
    return National(
        council, committees, full.meeting, workshop.meeting, adhoc.meeting, coming
    )


def _meet(
    stage: Stage,
    script: Script,
    day: date,
    approved: date | None,
    kind: EditionKind = EditionKind.MINUTES,
) -> Played:
    meeting = stage.plan(script, on=day - 12 * WEEK)
    sent = kind == EditionKind.MINUTES and approved is not None
    played = stage.convene(meeting, script, on=day - WEEK, sent=sent)
    stage.hold(played, day=day, approved=approved, kind=kind)
    return played


def _thursday(today: date, place: int) -> date:
    return tuesday(today, place) + timedelta(days=2)


def _found(cast: Cast) -> Body:
    council = found_body(
        name="Det Nationale Medborgerråd",
        kind=BodyKind.COUNCIL,
        owner=cast.ministry,
        path="nationalt-medborgerraad",
        purpose=(
            "Rådet rådgiver ministeren om medborgerskab og sammenhold i hele landet og "
            "samler erfaringer fra de lokale råd."
        ),
        hearing_right=HearingRight.FORMAL,
        contact_name=f"Sekretariatet, {SIGNE}",
        email="medborgerraad@samordning.example",
        by=cast.operator,
    )
    _appoint(cast, council, LEONORA, Role.CHAIR)
    for name in NATIONAL:
        _appoint(cast, council, name, Role.MEMBER)
    _appoint(cast, council, SIGNE, Role.SECRETARY, MINISTRY)
    _appoint(cast, council, TOBIAS, Role.NON_VOTING, MINISTRY)
    return publish_body(body=council, by=cast.operator)


def _committees(cast: Cast, council: Body) -> Iterator[Body]:
    for number, (name, path) in enumerate(scripts.COMMITTEES):
        committee = found_body(
            name=name,
            kind=BodyKind.COMMITTEE,
            owner=cast.ministry,
            parent=council,
            path=f"nationalt-medborgerraad-{path}",
            by=cast.operator,
        )
        for member in NATIONAL[2 * number : 2 * number + 3]:
            _appoint(cast, committee, member, Role.MEMBER)
        yield publish_body(body=committee, by=cast.operator)


def _appoint(
    cast: Cast, body: Body, name: str, role: Role, organisation: str = ""
) -> None:
    appoint(
        body=body,
        person=cast.persons[name],
        role=role,
        organisation=organisation,
        starts_on=clock.today(),
        by=cast.operator,
    )


def _roll(*more: str) -> tuple[Called, ...]:
    secretariat = AttendanceGroup.SECRETARIAT
    return (
        Called(LEONORA, "forperson"),
        *(Called(name) for name in (*NATIONAL, *more)),
        Called(SIGNE, group=secretariat),
        Called(TOBIAS, group=secretariat),
    )
