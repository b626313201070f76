from __future__ import annotations

from typing import Any

from django import template
from django.utils.safestring import SafeString, mark_safe

from samraad.core import panels as core_panels

register = template.Library()


@register.simple_tag(takes_context=True)
def panels(context: dict[str, Any], place: str, subject: object) -> SafeString:
    html = core_panels.render(place, subject, context["request"].user)
    return mark_safe(html)  # noqa: S308 -- rendered by our own templates
