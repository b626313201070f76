from __future__ import annotations

from typing import TYPE_CHECKING

from django import template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from samraad.core.shown import shown_date, shown_time
from samraad.portal import typeset
from samraad.portal.words import words
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from samraad.meetings.models.frozen import (
        FrozenDecision,
        FrozenItem,
        FrozenMeeting,
    )
    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.published import ReadItem, Record

register = template.Library()
register.filter("item_label", typeset.item_label)
register.filter("source_lines", typeset.source_lines)


def _set(html: str) -> SafeString:
    return mark_safe(html)  # noqa: S308 -- typeset escapes what it sets


@register.simple_tag
def item_title(item: FrozenItem) -> SafeString:
    return _set(typeset.title(item))


@register.simple_tag
def record_items(record: Record, *, unfolded: bool = False) -> SafeString:
    return _set(typeset.items(record, unfolded=unfolded))


@register.simple_tag
def results(record: Record) -> SafeString:
    return _set(typeset.results(record))


@register.simple_tag
def item_body(
    item: ReadItem,
    heading: str,
    source: str = "",
    *,
    minutes: bool = True,
    links: bool = True,
) -> SafeString:
    page = typeset.Page(heading, source, is_minutes=minutes, links=links)
    return _set(typeset.body(item, page))


@register.simple_tag
def item_decisions(item: ReadItem) -> SafeString:
    return _set(typeset.decisions(item, typeset.Page("h4", links=False)))


@register.simple_tag
def decision_word(decision: FrozenDecision) -> SafeString:
    return _set(typeset.word(decision))


@register.filter
def plain_words(html: str) -> str:
    """The words of clean HTML in one run, for extracts."""
    return " ".join(plain(html).split())


@register.filter
def item_words(item: FrozenItem) -> str:
    """The title in plain words, for page titles and lists."""
    return item.title or (f"»{item.opening}«" if item.opening else words().no_title)


@register.filter
def meeting_heading(meeting: Meeting | FrozenMeeting) -> str:
    when = shown_date(meeting.date) if meeting.date else _("without a date")
    told = {"kind": meeting.get_kind_display(), "when": when}
    return _("%(kind)s, %(when)s") % told


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
