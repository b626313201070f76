"""Dates and times as people read them, in the language of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.formats import date_format, time_format
from django.utils.translation import gettext as _, pgettext

from samraad.core.dates import EdtfDate, Precision

if TYPE_CHECKING:
    import datetime as dt


def shown_day(day: dt.date) -> str:
    return date_format(day, pgettext("format of a day", "l j F Y"))


def shown_short(day: dt.date) -> str:
    return date_format(day, pgettext("short format of a day", "j M Y"))


def shown_day_and_month(day: dt.date) -> str:
    """For days so near that the year goes without saying."""
    return date_format(day, pgettext("format of a day without its year", "l j F"))


def shown_time(time: dt.time) -> str:
    full = pgettext("format of a time", "H:i")
    return time_format(time, full if time.minute else "G")


def shown_date(date: EdtfDate) -> str:
    """Never more exact than the date is: a month stays a month."""
    words = _plain(date)
    if date.approximate:
        words = _("about %(date)s") % {"date": words}
    if date.uncertain:
        words = _("%(date)s (uncertain)") % {"date": words}
    return words


def _plain(date: EdtfDate) -> str:
    match date.precision:
        case Precision.DAY:
            words = shown_day(date.first)
        case Precision.MONTH:
            words = date_format(date.first, pgettext("format of a month", "F Y"))
        case Precision.SEASON | Precision.QUARTER | Precision.HALF_YEAR:
            words = _part_of_year(int(date.edtf[5:7])) % {"year": date.first.year}
        case Precision.YEAR:
            words = str(date.first.year)
        case Precision.INTERVAL:
            words = _interval(date.edtf)
    return words


def _part_of_year(code: int) -> str:
    """The words for EDTF's codes of seasons, quarters and half-years."""
    return {
        21: _("spring %(year)s"),
        22: _("summer %(year)s"),
        23: _("autumn %(year)s"),
        24: _("winter %(year)s"),
        33: _("first quarter of %(year)s"),
        34: _("second quarter of %(year)s"),
        35: _("third quarter of %(year)s"),
        36: _("fourth quarter of %(year)s"),
        40: _("first half of %(year)s"),
        41: _("second half of %(year)s"),
    }[code]


def _interval(edtf: str) -> str:
    start, _slash, end = edtf.partition("/")
    if start == "..":
        return _("until %(end)s") % {"end": shown_date(EdtfDate.parse(end))}
    if end == "..":
        return _("from %(start)s") % {"start": shown_date(EdtfDate.parse(start))}
    return _("%(start)s to %(end)s") % {
        "start": shown_date(EdtfDate.parse(start)),
        "end": shown_date(EdtfDate.parse(end)),
    }
