from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from django import template
from django.templatetags.static import static
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst
from django.utils.translation import get_language, gettext as _

from samraad.core import panels as core_panels, shown
from samraad.core.explained import explained_by

if TYPE_CHECKING:
    import datetime as dt

    from samraad.core.dates import EdtfDate

register = template.Library()

_outcomes: dict[tuple[str, str, str | None], str] = {}  # a page shows dozens of them


@register.simple_tag(takes_context=True)
def panels(context: dict[str, Any], place: str, subject: object) -> SafeString:
    html = core_panels.render(place, subject, context["request"].user)
    return mark_safe(html)  # noqa: S308 -- rendered by our own templates


@register.simple_tag(takes_context=True)
def help_page(context: dict[str, Any]) -> str:
    """The name of the help page that explains the page one is on."""
    request = context.get("request")
    match = request.resolver_match if request else None
    return explained_by(match.view_name) if match else ""


@register.simple_tag
@cache
def icon(name: str) -> SafeString:
    """An icon from the sprite. It only goes with a word, so it is hidden from ears."""
    sprite = static("samraad/icons.svg")
    return mark_safe(  # noqa: S308 -- both parts are our own
        f'<svg class="icon" aria-hidden="true"><use href="{sprite}#{name}"/></svg>'
    )


@register.simple_tag
def outcome(row: Any, tail: str = "") -> SafeString:  # noqa: ANN401 -- a decision, live or frozen
    """What a decision amounts to, by icon and word, and what it was postponed to."""
    code, tone, language = row.outcome, row.tone, get_language()
    html = _outcomes.get((code, tone, language), "")
    if not html:
        label = escape(row.outcome_label)
        html = f'<span class="outcome outcome--{code}">{icon(code)}{label}</span>'
        _outcomes[code, tone, language] = html
    if row.date:
        tail = tail or _("to %(date)s") % {"date": shown.shown_date(row.date)}
    if tail:
        html += f' <span class="outcome__tail">{escape(tail)}</span>'
    return mark_safe(html)  # noqa: S308 -- the words are escaped


@register.simple_tag
def content_lang() -> SafeString:
    """Marks what stands in the records: they are Danish, whatever the page is."""
    return SafeString("" if get_language() == "da" else 'lang="da"')


@register.simple_tag
def state(code: str, word: str) -> SafeString:
    return format_html(
        '<p class="state state--{}"><span>{} {}</span></p>', code, icon(code), word
    )


@register.simple_tag
def day(date: EdtfDate | None) -> SafeString:
    """A date as people read it, marked up for machines as exactly as it is known."""
    if date is None:
        return SafeString("")
    words = shown.shown_date(date)
    if "/" in date.edtf or not date.edtf.replace("-", "").isdigit():
        return format_html("<span>{}</span>", words)
    iso = date.edtf if len(date.edtf) == len("2023-10-10") else date.edtf[:4]
    return format_html('<time datetime="{}">{}</time>', iso, words)


@register.filter
def shown_date(date: EdtfDate | None) -> str:
    return shown.shown_date(date) if date else ""


@register.filter(expects_localtime=True)
def shown_day(value: dt.date | None) -> str:
    return shown.shown_day(value) if value else ""


@register.filter(expects_localtime=True)
def shown_day_and_month(value: dt.date | None) -> str:
    return shown.shown_day_and_month(value) if value else ""


@register.filter(expects_localtime=True)
def shown_short(value: dt.date | None) -> str:
    return shown.shown_short(value) if value else ""


@register.filter
def shown_time(value: dt.time | None) -> str:
    return shown.shown_time(value) if value else ""


@register.filter
def begun_large(words: str) -> str:
    return capfirst(words)


@register.filter
def as_html(clean: str) -> SafeString:
    """For text that was cleaned when it was written (texts.clean), and only that."""
    return mark_safe(clean)  # noqa: S308 -- see above
