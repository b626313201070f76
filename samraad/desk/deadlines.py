"""A meeting's deadlines as a line of dates, for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _

if TYPE_CHECKING:
    from datetime import date

    from samraad.desk.at_hand import Ahead


@dataclass(frozen=True)
class Deadline:
    name: str
    day: date
    is_past: bool
    is_done: bool = False
    is_needless: bool = False  # it is to come, and what it was for has been done


def line_of(row: Ahead, *, on: date) -> list[Deadline]:
    """From the call for items to the meeting itself, in the order of their days."""
    meeting, set_by = row.meeting, row.coming.deadlines
    if meeting.first_day is None:
        return []
    line = [
        _until_sent(_("Items"), set_by.items, row, on),
        _until_sent(_("Texts"), set_by.texts, row, on),
        _sending(row, on),
        Deadline(_("Apologies"), set_by.apologies, set_by.apologies < on),
        Deadline(_("Meeting"), meeting.first_day, is_past=False),
    ]
    return sorted(line, key=lambda deadline: deadline.day)


def _until_sent(name: str, day: date, row: Ahead, on: date) -> Deadline:
    return Deadline(name, day, day < on, is_needless=row.is_sent and day >= on)


def _sending(row: Ahead, on: date) -> Deadline:
    """The day on which the agenda is due, or went out."""
    due = row.coming.deadlines.send
    if not row.is_sent:
        return Deadline(_("Agenda goes out"), due, due < on)
    day = timezone.localdate(row.sent_at) if row.sent_at else due
    return Deadline(_("Agenda sent"), day, is_past=True, is_done=True)
