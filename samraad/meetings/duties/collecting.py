"""Calls for items and reminders of texts send themselves, each once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils import timezone

from samraad.core import clock
from samraad.core.duties import duty
from samraad.meetings.actions.calls_for_items import call_for_items, remind_by_rule
from samraad.meetings.calls import next_call, next_overdue_text
from samraad.people.actions import operator

if TYPE_CHECKING:
    from datetime import date

FIRST_HOUR: Final = 7  # nobody is written to at night


@duty
def call() -> bool:
    """The call for items, and its reminder, as the deadline comes near."""
    day = _day_of_work()
    found = next_call(on=day) if day else None
    if found is None:
        return False
    call_for_items(call=found, by=operator())
    return True


@duty
def remind() -> bool:
    """Whoever still owes a text is reminded, once for each deadline."""
    day = _day_of_work()
    found = next_overdue_text(on=day) if day else None
    if found is None:
        return False
    remind_by_rule(request=found, by=operator())
    return True


def _day_of_work() -> date | None:
    """Today, when it has begun for others too."""
    now = timezone.localtime(clock.now())
    return now.date() if now.hour >= FIRST_HOUR else None
