"""The archive for programs: calendars, news and the map of addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext as _

from samraad.bodies.models import Body
from samraad.core import clock
from samraad.meetings.models.frozen import FrozenDecision, FrozenItem
from samraad.meetings.models.meeting import Meeting
from samraad.portal.archive import find_body, find_meeting
from samraad.portal.calendar import calendar_of
from samraad.portal.http import public_page
from samraad.portal.models import News

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samraad.people.http import Request

NEWS_IN_A_FEED = 50


def _calendar(name: str, meetings: Iterable[Meeting]) -> HttpResponse:
    data = calendar_of(meetings, name=name, at=clock.now())
    return HttpResponse(data, content_type="text/calendar; charset=utf-8")


@public_page
def calendar(request: Request) -> HttpResponse:
    meetings = Meeting.objects.visible_to(request.user).select_related("body")
    return _calendar("Samråd", meetings.order_by("first_day"))


@public_page
def body_calendar(request: Request, body: str) -> HttpResponse:
    found = find_body(body, request.user)
    meetings = Meeting.objects.visible_to(request.user).filter(body=found)
    return _calendar(found.name, meetings.select_related("body").order_by("first_day"))


@public_page
def meeting_calendar(request: Request, body: str, meeting: str) -> HttpResponse:
    found = find_meeting(body, meeting, request.user)
    return _calendar(found.body.name, [found])


@public_page
def news(request: Request) -> HttpResponse:
    rows = News.objects.visible_to(request.user).select_related("body")
    title = _("News from the councils")
    return _feed(request, title, rows.order_by("-at")[:NEWS_IN_A_FEED])


@public_page
def body_news(request: Request, body: str) -> HttpResponse:
    found = find_body(body, request.user)
    rows = News.objects.visible_to(request.user).filter(body=found)
    newest = rows.select_related("body").order_by("-at")[:NEWS_IN_A_FEED]
    return _feed(request, found.name, newest)


def _feed(request: Request, title: str, news: Iterable[News]) -> HttpResponse:
    rows = list(news)
    context = {
        "title": title,
        "news": rows,
        "site": settings.SITE_URL,
        "language": get_language(),
        "alternate": request.path.removesuffix("nyt.atom"),
        "updated": rows[0].at if rows else clock.now(),
    }
    kind = "application/atom+xml; charset=utf-8"
    return render(request, "portal/news.atom", context, content_type=kind)


@public_page
def sitemap(request: Request) -> HttpResponse:
    """Every permanent address that everybody may open."""
    context = {"paths": list(_paths(request.user)), "site": settings.SITE_URL}
    kind = "application/xml; charset=utf-8"
    return render(request, "portal/sitemap.xml", context, content_type=kind)


def _paths(user: object) -> Iterator[str]:
    for slug in Body.objects.visible_to(user).values_list("slug", flat=True):
        yield f"/raad/{slug}/"
    for meeting in Meeting.objects.visible_to(user).select_related("body"):
        yield meeting.get_absolute_url()
    for model in (FrozenItem, FrozenDecision):
        rows = model.objects.visible_to(user).filter(edition__is_current=True)
        yield from rows.values_list("path", flat=True)


@public_page
def robots(_request: Request) -> HttpResponse:
    lines = ("User-agent: *", "Allow: /", f"Sitemap: {settings.SITE_URL}/sitemap.xml")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
