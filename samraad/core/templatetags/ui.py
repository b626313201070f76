from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from samraad.core import panels as core_panels, shown

if TYPE_CHECKING:
    import datetime as dt

    from samraad.core.dates import EdtfDate

register = template.Library()


@register.simple_tag(takes_context=True)
def panels(context: dict[str, Any], place: str, subject: object) -> SafeString:
    html = core_panels.render(place, subject, context["request"].user)
    return mark_safe(html)  # noqa: S308 -- rendered by our own templates


@register.filter
def shown_date(date: EdtfDate | None) -> str:
    return shown.shown_date(date) if date else ""


@register.filter
def shown_day(day: dt.date | None) -> str:
    return shown.shown_day(day) if day else ""


@register.filter
def shown_short(day: dt.date | None) -> str:
    return shown.shown_short(day) if day else ""


@register.filter
def shown_time(time: dt.time | None) -> str:
    return shown.shown_time(time) if time else ""


@register.filter
def as_html(clean: str) -> SafeString:
    """For text that was cleaned when it was written (texts.clean), and only that."""
    return mark_safe(clean)  # noqa: S308 -- see above
