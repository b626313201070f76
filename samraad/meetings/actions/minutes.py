"""Taking the minutes: who was there, what was decided, what was promised."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.meeting import (
    Attendance,
    AttendanceGroup,
    AttendanceState,
    Meeting,
    MeetingStatus,
    Preamble,
)
from samraad.meetings.models.record import (
    Concern,
    Decision,
    MinutedTask,
    Outcome,
    Tone,
)
from samraad.meetings.policies import can_edit, can_use, can_withhold
from samraad.texts.actions import write

if TYPE_CHECKING:
    from samraad.core.dates import EdtfDate
    from samraad.documents.models import Document, ExtractedText
    from samraad.people.models import Person, User


@transaction.atomic
def hold_meeting(*, meeting: Meeting, by: User) -> Meeting:
    require(can_edit(by, meeting))
    meeting.status = MeetingStatus.HELD
    meeting.save(update_fields=["status"])
    record("meetings.meeting.held", meeting, by=by)
    return meeting


@transaction.atomic
def introduce(
    *,
    meeting: Meeting,
    by: User,
    about: str = "",
    agenda_pointer: str = "",
    contact: str = "",
    original: Document | None = None,
    text: ExtractedText | None = None,
) -> Preamble:
    """Write what stands before the items, and what document it all was read from."""
    require(can_use(by, meeting, original))
    preamble = Preamble.objects.get(meeting=meeting)
    preamble.about, preamble.agenda_pointer = about, agenda_pointer
    preamble.contact, preamble.original, preamble.text = contact, original, text
    preamble.full_clean()
    preamble.save()
    record("meetings.preamble.written", meeting, by=by)
    return preamble


@transaction.atomic
def note_attendance(  # noqa: PLR0913 -- one line of a roll call
    *,
    meeting: Meeting,
    name: str,
    by: User,
    state: AttendanceState = AttendanceState.PRESENT,
    group: AttendanceGroup = AttendanceGroup.COUNCIL,
    group_words: str = "",
    role_words: str = "",
    person: Person | None = None,
) -> Attendance:
    """Note that somebody was there or was not. From then on attendance is recorded."""
    require(can_edit(by, meeting))
    Preamble.objects.filter(meeting=meeting).update(attendance_recorded=True)
    attendance = Attendance(
        meeting=meeting,
        position=Attendance.objects.filter(meeting=meeting).count() + 1,
        name=name,
        state=state,
        group=group,
        group_words=group_words,
        role_words=role_words,
        person=person,
        audience=meeting.body.desk,
    )
    attendance.full_clean()
    attendance.save()
    record("meetings.attendance.noted", attendance, by=by)
    return attendance


@transaction.atomic
def decide(  # noqa: PLR0913 -- word, meaning, text and what it is about
    *,
    item: AgendaItem,
    outcome: Outcome,
    by: User,
    word: str = "",
    html: str = "",
    concerns: str = "",
    concern: Concern = Concern.NONE,
    tone: Tone = Tone.NONE,
    parent: Decision | None = None,
    until: EdtfDate | None = None,
    until_words: str = "",
) -> Decision:
    """Record a decision of the item, or under another one when it has a parent."""
    require(can_edit(by, item.meeting))
    decision = Decision(
        item=item,
        parent=parent,
        position=Decision.objects.filter(item=item).count() + 1,
        word=word,
        outcome=outcome,
        concerns=concerns,
        concern=concern,
        tone=tone,
        text=write(html=html, by=by).text,
        audience=item.audience,
    )
    decision.date_as(until, until_words)
    decision.full_clean()
    decision.save()
    record("meetings.decision.recorded", decision, by=by)
    return decision


@transaction.atomic
def withhold_decision(*, item: AgendaItem, reason: str, by: User) -> AgendaItem:
    """Keep a closed item's decision from the public; the reason is shown instead."""
    item = AgendaItem.objects.select_for_update().get(pk=item.pk)
    require(can_withhold(by, item))
    item.withheld_reason = reason
    item.full_clean()
    item.save(update_fields=["withheld_reason"])
    record("meetings.decision.withheld", item, by=by)
    return item


@transaction.atomic
def name_task(
    *,
    item: AgendaItem,
    what: str,
    by: User,
    who: str = "",
    due: EdtfDate | None = None,
    due_words: str = "",
    by_next_meeting: bool = False,
) -> MinutedTask:
    require(can_edit(by, item.meeting))
    task = MinutedTask(
        item=item,
        who=who,
        what=what,
        by_next_meeting=by_next_meeting,
        position=MinutedTask.objects.filter(item=item).count() + 1,
        audience=item.audience,
    )
    task.date_as(due, due_words)
    task.full_clean()
    task.save()
    record("meetings.task.named", task, by=by)
    return task
