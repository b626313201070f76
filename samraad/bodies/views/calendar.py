from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samraad.bodies.calendar_page import calendar_page, occasion_in
from samraad.bodies.desk import body_at_desk
from samraad.bodies.forms.calendar import DaysForm, OccasionForm
from samraad.bodies.forms.rules import OUR_TIME
from samraad.core import clock
from samraad.places.actions import (
    add_occasion,
    change_occasion,
    restore_occasion,
    strike_occasion,
)
from samraad.places.policies import can_edit_calendar

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import Request
    from samraad.people.models import User
    from samraad.places.models import Place


@require_http_methods(["GET", "HEAD", "POST"])
def calendar(request: Request, body: str) -> HttpResponse:
    """A year's holidays and feasts; what is posted is one more."""
    found, year = body_at_desk(request, body), _year(request)
    place, user = found.owner.place, cast("User", request.user)
    verdict = can_edit_calendar(user, place)
    form = OccasionForm(request.POST or None) if verdict else None
    if form and form.is_valid():
        added = add_occasion(place=place, **form.cleaned_data, by=user)
        messages.success(request, _("%(name)s is in the calendar.") % {"name": added})
        return _back(found, added.first_day.year)
    refused = "" if verdict else verdict.reason
    context = {"body": found, "form": form, "not_allowed": refused}
    page = {**calendar_page(year, place), **context}
    return render(request, "bodies/calendar.html", page)


@require_POST
def change(request: Request, body: str) -> HttpResponse:
    """Move an occasion, strike it out, or let it be as it is reckoned."""
    found, year = body_at_desk(request, body), _year(request)
    key, verb = request.POST.get("key", ""), request.POST.get("do", "")
    place, by = found.owner.place, cast("User", request.user)
    if verb == "restore":
        restore_occasion(place=place, key=key, by=by)
    else:
        _change(request, year, place, key)
    return _back(found, year)


def _change(request: Request, year: int, place: Place | None, key: str) -> None:
    occasion = occasion_in(year, place, key)
    if occasion is None:
        raise Http404
    by, form, name = cast("User", request.user), DaysForm(request.POST), occasion.name
    if request.POST.get("do") == "strike":
        strike_occasion(place=place, occasion=occasion, by=by)
        messages.success(request, _("%(name)s is struck out.") % {"name": name})
    elif form.is_valid():
        change_occasion(place=place, occasion=occasion, **form.cleaned_data, by=by)
        messages.success(request, _("%(name)s has other days now.") % {"name": name})
    else:
        told = " ".join(str(e) for errors in form.errors.values() for e in errors)
        messages.error(request, told)


def _year(request: Request) -> int:
    told = request.GET.get("year", "")
    year = int(told) if told.isdecimal() else clock.today().year
    if year not in OUR_TIME:
        raise Http404
    return year


def _back(body: Body, year: int) -> HttpResponse:
    return redirect(f"{reverse('bodies:calendar', args=[body.slug])}?year={year}")
