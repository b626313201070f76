"""Days on which hardly anybody is at work, said in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core.shown import shown_day_and_month
from samraad.places.days import is_working_day, public_holidays

if TYPE_CHECKING:
    from datetime import date


def off_day(day: date) -> str:
    """That the day is a holiday, or in a weekend; nothing of a working day."""
    told = {"day": shown_day_and_month(day), "name": public_holidays(day.year).get(day)}
    if told["name"]:
        return _("%(day)s is a public holiday (%(name)s).") % told
    if not is_working_day(day):
        return _("%(day)s is no working day.") % told
    return ""
