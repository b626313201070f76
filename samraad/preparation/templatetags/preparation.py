from __future__ import annotations

from typing import TYPE_CHECKING

from django import template

if TYPE_CHECKING:
    from django.utils.safestring import SafeString

    from samraad.preparation.explained import Explainer

register = template.Library()


@register.simple_tag
def explain(explainer: Explainer, clean: str) -> SafeString:
    """Clean HTML, its difficult words explained the first time they stand."""
    return explainer.explain(clean)
