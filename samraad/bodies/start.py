"""The address at which an empty installation is taken into use."""

from __future__ import annotations

from typing import Final

from django.urls import reverse

from samraad.access.models import Audience
from samraad.access.policies import somebody_has_begun
from samraad.bodies.models.body import Body
from samraad.core.links import BrokenLinkError, read, sign

PURPOSE: Final = "begin"


def is_empty() -> bool:
    """Has nobody begun here, and nothing been founded from the command line?"""
    return not somebody_has_begun() and not Body.objects.exists()


def start_path() -> str:
    return reverse("bodies:begin", args=[sign(PURPOSE, Audience.HOUSE)])


def is_start(token: str) -> bool:
    try:
        return read(PURPOSE, token) == Audience.HOUSE
    except BrokenLinkError:
        return False
