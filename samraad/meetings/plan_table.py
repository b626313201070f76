"""A plan's dates as a table, as an agenda and its minutes carry it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.rules import rules_of
from samraad.core.shown import shown_date, shown_short
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.when import shown_times

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.meetings.models.meeting import Meeting


def table_of(meetings: Iterable[Meeting]) -> str:
    rows = format_html_join(
        "",
        "<tr><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
        (_cells(meeting) for meeting in meetings),
    )
    heads = (_("Day"), _("Time"), _("Place"), _("Items no later than"))
    head = format_html_join("", '<th scope="col">{}</th>', ((h,) for h in heads))
    table = "<table><thead><tr>{}</tr></thead><tbody>{}</tbody></table>"
    return format_html(table, head, rows)


def _cells(meeting: Meeting) -> tuple[str, str, str, str]:
    day = meeting.first_day
    words = shown_date(meeting.date) if meeting.date else ""
    if meeting.kind != MeetingKind.ORDINARY:
        words = f"{words} ({meeting.get_kind_display()})"
    items = ""
    if day:
        rules = rules_of(meeting.body, on=day)
        items = shown_short(deadlines_of(rules, day).items)
    return words, shown_times(meeting), meeting.place, items
