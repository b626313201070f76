from __future__ import annotations

from typing import TYPE_CHECKING

from django.shortcuts import render

from samraad.core import clock
from samraad.meetings.models.meeting import Meeting
from samraad.portal.archive import by_year, find_body, listed, mentioning
from samraad.portal.forms import ArchiveFilter
from samraad.portal.http import public_page
from samraad.portal.membership import parts_of, seats_of, texts_of
from samraad.portal.trail import to_bodies, to_body

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


@public_page
def body(request: Request, body: str) -> HttpResponse:
    """What the body is, when it meets, who sits in it, by what rules, and where."""
    found, today = find_body(body, request.user), clock.today()
    meetings = Meeting.objects.visible_to(request.user).filter(body=found)
    meetings = meetings.select_related("body")
    context = {
        "body": found,
        "upcoming": listed(meetings.upcoming(on=today)[:3], request.user),
        "past": listed(meetings.past(on=today)[:4], request.user),
        "parts": parts_of(found, request.user),
        "seats": seats_of(found, request.user, on=today),
        "texts": texts_of(found, request.user, on=today),
        "trail": to_bodies(),
    }
    return render(request, "portal/body.html", context)


@public_page
def archive(request: Request, body: str) -> HttpResponse:
    """Every meeting of the body by year, or those in which the words stand."""
    found, form = find_body(body, request.user), ArchiveFilter(request.GET)
    meetings = Meeting.objects.visible_to(request.user).filter(body=found)
    meetings = meetings.select_related("body").order_by("-first_day", "-start_time")
    if form.words:
        found_in = mentioning(form.words, found, request.user)
        meetings = meetings.filter(pk__in=found_in)
    years = by_year(listed(meetings, request.user))
    context = {"body": found, "form": form, "years": years, "trail": to_body(found)}
    return render(request, "portal/archive.html", context)
