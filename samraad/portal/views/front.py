from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponseRedirect
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme

from samraad.core import clock
from samraad.meetings.models.meeting import Meeting
from samraad.portal.archive import latest_decisions, listed, public_bodies
from samraad.portal.http import public_page
from samraad.portal.models import News

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


@public_page
def front(request: Request) -> HttpResponse:
    """What councils decided last, when they meet next, and who they are."""
    meetings = Meeting.objects.visible_to(request.user).select_related("body__owner")
    upcoming = meetings.upcoming(on=clock.today())[:5]
    news = News.objects.visible_to(request.user).select_related("body")
    context = {
        "decisions": latest_decisions(request.user, most=8),
        "upcoming": listed(upcoming, request.user),
        "bodies": public_bodies(request.user).filter(parent=None).in_order(),
        "news": news.order_by("-at")[:5],
    }
    return render(request, "portal/front.html", context)


@public_page
def bodies(request: Request) -> HttpResponse:
    context = {"bodies": public_bodies(request.user).in_order()}
    return render(request, "portal/bodies.html", context)


@public_page
def calendar(request: Request) -> HttpResponse:
    meetings = Meeting.objects.visible_to(request.user).select_related("body__owner")
    upcoming = meetings.upcoming(on=clock.today())
    context = {"meetings": listed(upcoming, request.user)}
    return render(request, "portal/calendar.html", context)


@public_page
def language(request: Request, code: str) -> HttpResponse:
    """Remember the language and go back to the page where it was chosen."""
    back = request.GET.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, {request.get_host()}):
        back = "/"
    response = HttpResponseRedirect(back)
    if code in dict(settings.LANGUAGES):
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            code,
            max_age=365 * 86400,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite="Lax",
        )
    return response
