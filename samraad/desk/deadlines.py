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
    named = (
        (_("Items"), set_by.items, False),
        (_("Texts"), set_by.texts, not row.texts and row.is_sent),
        (_("The agenda goes out"), set_by.send, row.is_sent),
        (_("Apologies"), set_by.apologies, False),
        (_("Meeting"), meeting.first_day, False),
    )
    line = [Deadline(name, day, day < on, done) for name, day, done in named]
    return sorted(line, key=lambda deadline: deadline.day)
