from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.messages import ERROR
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

if TYPE_CHECKING:
    from django.contrib.auth.models import AnonymousUser

    from samraad.people.models import User

__all__ = ("ERROR", "Redirect", "Request", "Response", "SignedIn")

Response = HttpResponse
Redirect = HttpResponseRedirect


class Request(HttpRequest):
    """A request from anybody: most readers of public pages are not signed in."""

    user: User | AnonymousUser


class SignedIn(Request):
    """A request that the sign-in middleware has let through: somebody is there."""

    user: User
