"""The integration council's year, meeting by meeting."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from samraad.core.clock import moved_to
from samraad.demo import (
    convening,
    council,
    meetings_hearing,
    meetings_latest,
    meetings_opening,
    meetings_prize,
    meetings_seminar,
    meetings_spring,
)
from samraad.demo.days import DAY, at
from samraad.demo.story import html
from samraad.demo.telling import Played, Stage
from samraad.editions.models import Approval
from samraad.meetings.actions.agenda import add_item, write_section
from samraad.meetings.actions.minutes import decide
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.actions.publish import publish_minutes
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.record import Outcome

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.demo.days import Days
    from samraad.demo.people import Cast
    from samraad.demo.story import Marks, Script
    from samraad.meetings.models.meeting import Meeting

WEEK: Final = timedelta(weeks=1)
MATTERS: Final = (
    ("handleplaner", "Handleplaner for medborgerskabsstrategien", "00.15-7"),
    ("kulturdag", "Kulturdag på havnen", "05.14-2"),
    ("beskaeftigelsesplan", "Kommunens beskæftigelsesplan", "15.00-31"),
    ("sprogcafeer", "Sprogcaféer på bibliotekerne", ""),
    ("temadag", "Hvordan rådets anbefalinger når frem", ""),
    ("unge", "Unge i rådet", ""),
)


@dataclass(frozen=True)
class Meetings:
    opening: Meeting  # approved minutes
    hearing: Meeting  # approved, then corrected; the employment plan
    cancelled: Meeting
    extraordinary: Meeting  # two closed items, one with its decision withheld
    seminar: Meeting  # thirty items
    dialogue: Meeting  # past, with an agenda only
    spring: Meeting  # approved
    last: Meeting  # draft minutes, shown to everybody
    coming: Meeting  # convened
    tentative: Meeting
    hidden: Meeting  # planned, not announced


def play(body: Body, cast: Cast, days: Days, marks: Marks) -> Meetings:
    """Let the secretary carry the council through the year."""
    stage = Stage(body, cast.mads, council.roll())
    with moved_to(at(days.first - 6 * WEEK, 9)):
        for key, title, case_number in MATTERS:
            stage.open_matter(key, title, case_number)
    hearing = _meet(
        stage, meetings_hearing.hearing(days, marks), days.hearing, days.extra
    )
    last = _meet(stage, meetings_latest.last(days, marks), days.last, None)
    meetings = Meetings(
        opening=_meet(
            stage, meetings_opening.opening(days), days.first, days.hearing
        ).meeting,
        hearing=hearing.meeting,
        cancelled=_cancelled(stage, days, marks),
        extraordinary=_meet(
            stage, meetings_prize.extraordinary(days, marks), days.extra, days.spring
        ).meeting,
        seminar=_meet(
            stage, meetings_seminar.seminar(days), days.seminar, days.spring
        ).meeting,
        dialogue=_convene(
            stage, meetings_seminar.dialogue(days), days.dialogue
        ).meeting,
        spring=_meet(
            stage, meetings_spring.spring(days), days.spring, days.last
        ).meeting,
        last=last.meeting,
        coming=_call(stage, cast, days, marks),
        tentative=_moved(stage, days),
        hidden=_hidden(stage, days, marks),
    )
    _correct(stage, hearing, days, marks)
    _write_on(stage, last, days, marks)
    return meetings


def _convene(stage: Stage, script: Script, day: date) -> Played:
    """Plan half a year ahead, and send the agenda eight days before."""
    meeting = stage.plan(script, on=day - 26 * WEEK)
    return stage.convene(meeting, script, on=day - timedelta(days=8))


def _call(stage: Stage, cast: Cast, days: Days, marks: Marks) -> Meeting:
    """The next meeting's agenda was sent yesterday; not everybody has answered."""
    script, sent = meetings_latest.coming(days, marks), days.today - DAY
    meeting = stage.plan(script, on=days.coming - 26 * WEEK)
    stage.convene(meeting, script, on=sent, sent=False)
    convening.call(meeting, cast, sent=sent)
    return meeting


def _meet(stage: Stage, script: Script, day: date, approved: date | None) -> Played:
    played = _convene(stage, script, day)
    stage.hold(played, day=day, approved=approved)
    return played


def _cancelled(stage: Stage, days: Days, marks: Marks) -> Meeting:
    played = _convene(stage, meetings_prize.cancelled(days), days.cancelled)
    with moved_to(at(days.cancelled, 11)):
        return cancel_meeting(
            meeting=played.meeting,
            reason=f"Aflyst på grund af {days.weather}.{marks.open('aflysning')}",
            by=stage.by,
        )


def _moved(stage: Stage, days: Days) -> Meeting:
    """A date that is not certain yet, and was another one before."""
    script = meetings_latest.tentative(days)
    first = stage.plan(replace(script, on=days.tentative + WEEK), on=days.spring)
    with moved_to(at(days.last, 10)):
        return move_meeting(
            meeting=first,
            on=days.tentative,
            start_time=script.start,
            place=script.place,
            reason="Byrådet har møde i salen den dag",
            by=stage.by,
        )


def _hidden(stage: Stage, days: Days, marks: Marks) -> Meeting:
    script = meetings_latest.hidden(days, marks)
    meeting = stage.plan(script, on=days.last, announced=False)
    return stage.convene(meeting, script, on=days.last, sent=False).meeting


def _correct(stage: Stage, played: Played, days: Days, marks: Marks) -> None:
    """Put something right after the approval; readers are told what and why."""
    with moved_to(at(days.extra + WEEK, 10)):
        write_section(
            item=played.items[meetings_hearing.OUTSIDE_GROUP],
            role=SectionRole.RECOMMENDATION,
            html=html(meetings_hearing.RIGHT_NAME),
            by=stage.by,
        )
        publish_minutes(
            meeting=played.meeting,
            approval=Approval.APPROVED,
            correction=f"{meetings_hearing.CORRECTION}{marks.open('rettelse')}",
            by=stage.by,
        )


def _write_on(stage: Stage, played: Played, days: Days, marks: Marks) -> None:
    """Go on writing after the draft is out: readers see what was published."""
    with moved_to(at(days.last + timedelta(days=5), 9)):
        item = played.items[meetings_latest.YOUNG]
        write_section(
            item=item,
            role=SectionRole.BACKGROUND,
            html=html(f"Skal skrives færdig.{marks.closed('skrevet-siden')}"),
            by=stage.by,
        )
        decide(
            item=item,
            outcome=Outcome.OTHER,
            html=html(f"Måske.{marks.closed('besluttet-siden')}"),
            by=stage.by,
        )
        add_item(
            meeting=played.meeting,
            title=f"Glemt punkt{marks.closed('punkt-siden')}",
            by=stage.by,
        )
