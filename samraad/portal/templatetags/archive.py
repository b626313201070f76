from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samraad.core.shown import shown_date, shown_time

if TYPE_CHECKING:
    from samraad.meetings.models.frozen import FrozenItem, FrozenMeeting
    from samraad.meetings.models.meeting import Meeting

register = template.Library()


@register.simple_tag
def item_title(item: FrozenItem) -> SafeString:
    """The title, or how the item begins, quoted and marked as no title of its own."""
    if item.title:
        return SafeString(escape(item.title))
    if not item.opening:
        return format_html('<span class="mark">{}</span>', _("without a heading"))
    quoted = escape(item.opening)
    mark = escape(_("without a heading in the source"))
    return mark_safe(  # noqa: S308 -- escaped above
        f'<span class="quoted">”{quoted}”</span> <span class="mark">{mark}</span>'
    )


@register.filter
def item_words(item: FrozenItem) -> str:
    """The title in plain words, for page titles and lists."""
    return item.title or (
        f"”{item.opening}”" if item.opening else _("without a heading")
    )


@register.filter
def item_label(item: FrozenItem) -> str:
    if item.number:
        return _("Item %(number)s") % {"number": item.number}
    return _("No. %(position)s in the order") % {"position": item.position}


@register.filter
def meeting_heading(meeting: Meeting | FrozenMeeting) -> str:
    when = shown_date(meeting.date) if meeting.date else _("without a date")
    words = {"kind": meeting.get_kind_display(), "when": when}
    return _("%(kind)s, %(when)s") % words


@register.filter
def times(meeting: Meeting | FrozenMeeting) -> str:
    """From when to when, as far as it is known."""
    if meeting.start_time is None:
        return ""
    start = shown_time(meeting.start_time)
    if meeting.end_time is None:
        return _("at %(start)s") % {"start": start}
    return _("at %(start)s to %(end)s") % {
        "start": start,
        "end": shown_time(meeting.end_time),
    }


@register.filter
def source_lines(row: FrozenItem) -> str:
    """“line 12” or “lines 12–14” of the source."""
    if row.first_line == row.last_line:
        return _("line %(line)s") % {"line": row.first_line}
    lines = {"first": row.first_line, "last": row.last_line}
    return _("lines %(first)s–%(last)s") % lines
