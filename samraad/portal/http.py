"""Addresses: what stands there now, where it has moved to, or why it is gone."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, TypeAlias

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpResponsePermanentRedirect
from django.http.response import HttpResponseBase
from django.shortcuts import render
from django.views.decorators.http import require_safe

from samraad.editions.models import PublicName

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


View: TypeAlias = Callable[..., HttpResponseBase]


def public_page(view: View) -> View:
    """A page that everybody may open, and that only shows.

    Where the view finds nothing, the address may have led somewhere once: then the
    answer is where it leads now (301), or why it was removed (410), and not 404.
    """

    @require_safe
    @login_not_required
    @wraps(view)
    def answer(request: Request, **parts: object) -> HttpResponseBase:
        try:
            return view(request, **parts)
        except (Http404, ObjectDoesNotExist):
            return _what_became_of(request)

    return answer


def _what_became_of(request: Request) -> HttpResponse:
    path = request.path
    # PostgreSQL cannot even be asked for a text that holds a NUL
    name = None if "\0" in path else PublicName.objects.filter(path=path).first()
    if name is None:
        return render(request, "404.html", status=404)
    if name.removed_at:
        return render(request, "410.html", {"name": name}, status=410)
    now = PublicName.objects.current().filter(subject=name.subject).first()
    if now is None or now.path == path:
        return render(request, "404.html", status=404)
    return HttpResponsePermanentRedirect(now.path)
