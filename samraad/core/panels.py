"""Let an app above add a section to a page below, without the page knowing.

A page declares a place with {% panels "portal.meeting" subject %}; an app beside
or above registers a function for that place from its AppConfig.ready(). The
function answers with the context of its template, or None for nothing to show.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from typing import Any, TypeAlias

from django.template.loader import render_to_string

Panel: TypeAlias = Callable[[Any, Any], Mapping[str, Any] | None]

_panels: defaultdict[str, list[tuple[str, Panel]]] = defaultdict(list)


def register(place: str, template: str, panel: Panel) -> None:
    _panels[place].append((template, panel))


def render(place: str, subject: object, user: object) -> str:
    contexts = ((name, panel(subject, user)) for name, panel in _panels[place])
    return "".join(render_to_string(name, ctx) for name, ctx in contexts if ctx)
