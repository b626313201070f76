"""The archive for programs: calendars, news and the map of addresses."""

from __future__ import annotations

from datetime import timedelta
from itertools import islice
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language, gettext as _

from samraad.bodies.models.body import Body
from samraad.core import clock
from samraad.meetings.calendar import calendar_of
from samraad.meetings.models.frozen import FrozenDecision, FrozenItem
from samraad.meetings.models.meeting import Meeting
from samraad.portal.archive import find_body, find_meeting
from samraad.portal.http import public_page
from samraad.portal.models import News

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from samraad.meetings.models.meeting import MeetingQuerySet
    from samraad.people.http import Request

NEWS_IN_A_FEED: Final = 50
CALENDAR_GOES_BACK: Final = timedelta(days=2 * 365)
MOST_IN_A_SITEMAP: Final = 50_000  # the form allows no more


def _calendar(name: str, meetings: Iterable[Meeting]) -> HttpResponse:
    data = calendar_of(meetings, name=name, at=clock.now())
    return HttpResponse(data, content_type="text/calendar; charset=utf-8")


@public_page
def calendar(request: Request) -> HttpResponse:
    return _calendar("Samråd", _recent(request.user))


@public_page
def body_calendar(request: Request, body: str) -> HttpResponse:
    found = find_body(body, request.user)
    return _calendar(found.name, _recent(request.user).filter(body=found))


def _recent(user: object) -> MeetingQuerySet:
    """A calendar is fetched again and again; older meetings stand in the archive."""
    meetings = Meeting.objects.visible_to(user).select_related("body")
    meetings = meetings.filter(last_day__gte=clock.today() - CALENDAR_GOES_BACK)
    return meetings.order_by("first_day")


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
    """Every permanent address that everybody may open, whoever asks for the list.

    Where they are too many, the oldest decisions are left out; their items lead there.
    """
    paths = list(islice(_paths(user=None), MOST_IN_A_SITEMAP))
    context = {"paths": paths, "site": settings.SITE_URL}
    kind = "application/xml; charset=utf-8"
    return render(request, "portal/sitemap.xml", context, content_type=kind)


def _paths(user: object) -> Iterator[str]:
    for slug in Body.objects.visible_to(user).values_list("slug", flat=True):
        yield f"/raad/{slug}/"
    meetings = Meeting.objects.visible_to(user).select_related("body")
    meetings = meetings.only("slug", "body__slug").order_by("-first_day")
    yield from (meeting.get_absolute_url() for meeting in meetings)
    for model in (FrozenItem, FrozenDecision):
        rows = model.objects.visible_to(user).filter(edition__is_current=True)
        newest = rows.order_by("-edition__frozen_at", "path")[:MOST_IN_A_SITEMAP]
        yield from newest.values_list("path", flat=True)


@public_page
def robots(_request: Request) -> HttpResponse:
    lines = ("User-agent: *", "Allow: /", f"Sitemap: {settings.SITE_URL}/sitemap.xml")
    return HttpResponse("\n".join(lines) + "\n", content_type="text/plain")
