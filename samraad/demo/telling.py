"""Playing a written meeting through the actions, as the secretary would."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import PurePath
from typing import TYPE_CHECKING

from samraad.core.clock import moved_to
from samraad.core.dates import EdtfDate
from samraad.demo import files
from samraad.demo.days import at
from samraad.demo.story import html
from samraad.documents.actions import add_document, keep_scan
from samraad.documents.scanning import look
from samraad.editions.models import Approval, EditionKind
from samraad.matters.actions import open_matter
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    close_item,
    invite_guest,
    write_section,
)
from samraad.meetings.actions.minutes import (
    decide,
    introduce,
    name_task,
    note_attendance,
    withhold_decision,
)
from samraad.meetings.actions.plan import announce_meeting, plan_meeting
from samraad.meetings.actions.publish import publish_agenda, publish_minutes
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.meeting import AttendanceGroup, AttendanceState

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.demo.story import Paper, Point, Promise, Said, Script
    from samraad.documents.models import Document
    from samraad.matters.models import Matter
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.models.record import Decision
    from samraad.people.models import Person, User


@dataclass(frozen=True)
class Called:
    """One line of a body's roll call."""

    name: str
    role: str = ""
    group: AttendanceGroup = AttendanceGroup.COUNCIL
    person: Person | None = None


@dataclass(frozen=True)
class Played:
    """A meeting, what was written of it, and its live items in the same order."""

    meeting: Meeting
    script: Script
    items: tuple[AgendaItem, ...]


@dataclass(frozen=True)
class Stage:
    """A body, who writes for it, whom the roll calls, and its matters by name."""

    body: Body
    by: User
    roll: tuple[Called, ...] = ()
    matters: dict[str, Matter] = field(default_factory=dict)

    def open_matter(self, key: str, title: str, case_number: str = "") -> None:
        self.matters[key] = open_matter(
            body=self.body, title=title, case_number=case_number, by=self.by
        )

    def plan(self, script: Script, *, on: date, announced: bool = True) -> Meeting:
        """Enter the meeting in the calendar on a day, and show it to everybody."""
        with moved_to(at(on, 9)):
            meeting = plan_meeting(
                body=self.body,
                on=script.on,
                kind=script.kind,
                start_time=script.start,
                end_time=script.end,
                place=script.place,
                certainty=script.certainty,
                words=script.words,
                by=self.by,
            )
            if announced:
                announce_meeting(meeting=meeting, by=self.by)
        return meeting

    def convene(
        self, meeting: Meeting, script: Script, *, on: date, sent: bool = True
    ) -> Played:
        """Write the agenda, and unless it stays in the drawer, publish it."""
        with moved_to(at(on, 10)):
            introduce(
                meeting=meeting,
                about=script.about,
                agenda_pointer=script.agenda_pointer,
                by=self.by,
            )
            items = tuple(self._item(meeting, point) for point in script.points)
            if sent:
                publish_agenda(meeting=meeting, by=self.by)
        return Played(meeting, script, items)

    def hold(
        self,
        played: Played,
        *,
        day: date,
        approved: date | None,
        kind: EditionKind = EditionKind.MINUTES,
    ) -> None:
        """Take the minutes, publish them as a draft, and let them be approved."""
        meeting = played.meeting
        with moved_to(at(day, 19)):
            self._call_roll(played)
            for item, point in zip(played.items, played.script.points, strict=True):
                self._result(item, point)
        with moved_to(at(day + timedelta(days=3), 11)):
            publish_minutes(
                meeting=meeting, approval=Approval.DRAFT, kind=kind, by=self.by
            )
        if approved:
            with moved_to(at(approved, 20)):
                publish_minutes(
                    meeting=meeting, approval=Approval.APPROVED, kind=kind, by=self.by
                )

    def _item(self, meeting: Meeting, point: Point) -> AgendaItem:
        item = add_item(
            meeting=meeting,
            title=point.title,
            number=point.number,
            kind=point.kind,
            recommender=point.recommender,
            case_number=point.case_number,
            matter=self.matters[point.matter] if point.matter else None,
            by=self.by,
        )
        for role, name, text in _sections(point):
            write_section(item=item, role=role, name=name, html=html(text), by=self.by)
        for guest in point.guests:
            invite_guest(
                item=item,
                name=guest.name,
                role_words=guest.role,
                organisation=guest.organisation,
                by=self.by,
            )
        for paper in point.papers:
            attach_to_item(
                item=item,
                name=paper.name,
                document=self._document(paper),
                is_closed=paper.is_closed,
                by=self.by,
            )
        return self._closed(item, point)

    def _closed(self, item: AgendaItem, point: Point) -> AgendaItem:
        if point.closing is None:
            return item
        return close_item(
            item=item,
            ground=point.closing.ground,
            neutral_title=point.closing.neutral_title,
            by=self.by,
        )

    def _document(self, paper: Paper) -> Document | None:
        if not paper.text:
            return None
        title = PurePath(paper.name).stem
        is_pdf = paper.name.endswith(".pdf")
        data = files.pdf(title, paper.text) if is_pdf else files.text(paper.text)
        document = add_document(
            data=data, name=paper.name, audience=self.body.desk, by=self.by
        )
        # Our own bytes: they need no process of their own, which takes its time.
        return keep_scan(document=document, seen=look(paper.name, data))

    def _call_roll(self, played: Played) -> None:
        script = played.script
        substitutes = (
            Called(name, f"stedfortræder for {other}")
            for name, other in script.substitutes
        )
        for called in (*self.roll, *substitutes):
            state = AttendanceState.PRESENT
            if called.name in script.apologies:
                state = AttendanceState.APOLOGIES
            if called.name in script.absent:
                state = AttendanceState.ABSENT
            note_attendance(
                meeting=played.meeting,
                name=called.name,
                role_words=called.role,
                group=called.group,
                person=called.person,
                state=state,
                by=self.by,
            )

    def _result(self, item: AgendaItem, point: Point) -> None:
        for said in point.said:
            self._decide(item, said)
        for promise in point.promises:
            self._promise(item, promise)
        if point.closing and point.closing.withheld:
            withhold_decision(item=item, reason=point.closing.withheld, by=self.by)

    def _decide(
        self, item: AgendaItem, said: Said, parent: Decision | None = None
    ) -> None:
        decision = decide(
            item=item,
            outcome=said.outcome,
            word=said.word,
            html=html(said.text),
            concerns=said.about,
            concern=said.concern,
            tone=said.tone,
            parent=parent,
            until=said.until,
            until_words=said.until_words,
            by=self.by,
        )
        for part in said.parts:
            self._decide(item, part, decision)

    def _promise(self, item: AgendaItem, promise: Promise) -> None:
        name_task(
            item=item,
            what=promise.what,
            who=promise.who,
            due=EdtfDate.parse(promise.due) if promise.due else None,
            due_words=promise.words,
            by_next_meeting=promise.next_meeting,
            by=self.by,
        )


def _sections(point: Point) -> list[tuple[SectionRole, str, str]]:
    own = (
        (SectionRole.RECOMMENDATION, "", point.recommendation),
        (SectionRole.PRESENTATION, "", point.told),
    )
    return [section for section in (*own, *point.more) if section[2]]
