"""Where somebody is signed in, told so that they know their own devices again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core import clock
from samraad.people.models import Device

if TYPE_CHECKING:
    from datetime import datetime

    from samraad.people.models import User

# The first that is found counts: many browsers call themselves by others' names too.
BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("Mac OS X", "Mac"),
    ("CrOS", "Chromebook"),
    ("Linux", "Linux"),
)


@dataclass(frozen=True)
class SignedIn:
    device: str
    since: datetime | None
    is_here: bool


def devices_of(user: User, *, here: str) -> list[SignedIn]:
    """Where this user is signed in now; the device with the session `here` first."""
    alive = Device.objects.filter(user=user.key, expire_date__gt=clock.now())
    rows = [
        SignedIn(described(row.agent), row.signed_in_at, row.session_key == here)
        for row in alive.order_by("-signed_in_at")
    ]
    return sorted(rows, key=lambda row: not row.is_here)


def described(agent: str) -> str:
    browser, system = _first(BROWSERS, agent), _first(SYSTEMS, agent)
    if browser and system:
        return _("%(browser)s on %(system)s") % {"browser": browser, "system": system}
    return browser or system or _("An unknown browser")


def _first(marks: tuple[tuple[str, str], ...], agent: str) -> str:
    return next((name for mark, name in marks if mark in agent), "")
