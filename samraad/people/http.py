from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import HttpRequest

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from samraad.people.models import User


class Request(HttpRequest):
    """A request from anybody: most readers of public pages are not signed in."""

    user: User | AnonymousUser
