"""Where in a file something stands, as one tells somebody who is to find it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.utils.translation import gettext as _, gettext_lazy as lazy

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.utils.functional import Promise

_NUMBERED: dict[str, Promise] = {
    "line": lazy("Line %(number)d: “%(words)s”"),
    "page": lazy("Page %(number)d: “%(words)s”"),
    "slide": lazy("Slide %(number)d: “%(words)s”"),
    "sheet": lazy("Sheet %(number)d: “%(words)s”"),
}
_NAMED: dict[str, Promise] = {
    "name": lazy("The name of the file: “%(words)s”"),
    "margin": lazy("Header or footer: “%(words)s”"),
    "note": lazy("A comment or note: “%(words)s”"),
    "about": lazy("The file's own details, such as title and author: “%(words)s”"),
    "hidden": lazy("Something that the page does not show: “%(words)s”"),
    "enclosed": lazy("A file within the file: “%(words)s”"),
}


def told(places: Iterable[dict[str, Any]]) -> list[str]:
    return [_told(place) for place in places]


def _told(place: dict[str, Any]) -> str:
    words = _NUMBERED.get(place["where"]) or _NAMED.get(place["where"])
    return str(words or _("The text: “%(words)s”")) % place
