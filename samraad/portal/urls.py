from django.urls import path

import samraad.core.converters  # noqa: F401 -- "meeting" and "item" in addresses
from samraad.portal.views import bodies, decisions, feeds, files, front, guide, meetings

BODY = "raad/<slug:body>/"
MEETING = f"{BODY}moeder/<meeting:meeting>/"

app_name = "portal"
urlpatterns = [
    path("", front.front, name="front"),
    path("raad/", front.bodies, name="bodies"),
    path("moeder/", front.calendar, name="meetings"),
    path("beslutninger/", decisions.decisions, name="decisions"),
    path("sprog/<slug:code>/", front.language, name="language"),
    path("hjaelp/", guide.help_index, name="help"),
    path("hjaelp/<slug:page>/", guide.help_text, name="help_text"),
    # a body and its meetings
    path(BODY, bodies.body, name="body"),
    path(f"{BODY}moeder/", bodies.archive, name="archive"),
    path(MEETING, meetings.meeting, name="meeting"),
    path(f"{MEETING}beslutningsreferat/", meetings.decisions_only, name="decided"),
    path(f"{MEETING}kilde/", meetings.source, name="source"),
    path(f"{MEETING}udgave-<int:number>/", meetings.edition, name="edition"),
    path(f"{MEETING}<item:item>/", meetings.item, name="item"),
    path(
        f"{MEETING}<item:item>/beslutning-<int:number>/",
        meetings.decision,
        name="decision",
    ),
    # for programs
    path("beslutninger.csv", decisions.decisions_csv, name="decisions_csv"),
    path("kalender.ics", feeds.calendar, name="calendar_ics"),
    path(f"{BODY}kalender.ics", feeds.body_calendar, name="body_ics"),
    path(f"{MEETING}moede.ics", feeds.meeting_calendar, name="meeting_ics"),
    path("nyt.atom", feeds.news, name="news"),
    path(f"{BODY}nyt.atom", feeds.body_news, name="body_news"),
    path("sitemap.xml", feeds.sitemap, name="sitemap"),
    path("robots.txt", feeds.robots, name="robots"),
    path("bilag/<uuid:key>/<path:name>", files.document, name="document"),
]
