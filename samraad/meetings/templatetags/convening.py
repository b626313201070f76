"""When a meeting is, and how far its agenda has come, for templates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

from samraad.meetings.actions.freezing import due_day
from samraad.meetings.models.convening import Sending
from samraad.meetings.when import shown_times, shown_when
from samraad.places.off_days import off_day

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.deadlines import Deadlines
    from samraad.meetings.models.meeting import Meeting

register = template.Library()
register.filter("when", shown_when)
register.filter("clock_times", shown_times)


@register.filter
def off_days(deadlines: Deadlines) -> list[str]:
    """Which of the deadlines fall where hardly anybody is at work."""
    days = sorted({deadlines.items, deadlines.texts, deadlines.send})
    return [words for day in days if (words := off_day(day))]


@register.simple_tag
def last_sending(meeting: Meeting, user: object) -> Sending | None:
    """The newest sending of the agenda that this reader may know of."""
    rows = Sending.objects.visible_to(user).filter(meeting=meeting)
    return rows.order_by("-number").first()


@register.simple_tag
def agenda_due(meeting: Meeting) -> date | None:
    """The last day on which the agenda is sent in time."""
    return due_day(meeting) if meeting.first_day else None
