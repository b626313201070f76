"""A meeting's deadlines as a line of dates, for people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

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


def line_of(row: Ahead, *, on: date) -> list[Deadline]:
    """From the call for items to the meeting itself, in the order of their days."""
    meeting, set_by = row.meeting, row.coming.deadlines
    if meeting.first_day is None:
        return []
    line = [
        Deadline(_("Items"), set_by.items, row.is_sent or set_by.items < on),
        Deadline(_("Texts"), set_by.texts, row.is_sent or set_by.texts < on),
        Deadline(_("Agenda goes out"), set_by.send, set_by.send < on, row.is_sent),
        Deadline(_("Apologies"), set_by.apologies, set_by.apologies < on),
        Deadline(_("Meeting"), meeting.first_day, is_past=False),
    ]
    return sorted(line, key=lambda deadline: deadline.day)
