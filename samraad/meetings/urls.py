from django.urls import include, path

import samraad.core.converters  # noqa: F401 -- "meeting" and "item" in addresses
from samraad.meetings.agenda_urls import agenda_urls
from samraad.meetings.views import (
    answering,
    guests,
    meetings,
    moving,
    plans,
    replies,
    sending,
    sign_off,
    wheel,
)

BODY = "skrivebord/<slug:body>/"
MEETINGS = f"{BODY}moeder/"
MEETING = f"{MEETINGS}<meeting:meeting>/"

app_name = "meetings"
urlpatterns = [
    path("", include("samraad.meetings.urls_collecting")),
    path(MEETINGS, meetings.meetings, name="list"),
    path(f"{MEETINGS}nyt/", meetings.new_meeting, name="new"),
    *agenda_urls,
    path(f"{MEETING}flyt/", moving.move, name="move"),
    path(f"{MEETING}aflys/", moving.cancel, name="cancel"),
    path(f"{BODY}plan/", plans.plans, name="plans"),
    path(f"{BODY}plan/<uuid:key>/", plans.plan, name="plan"),
    path(f"{BODY}plan/<uuid:key>/<slug:step>/", plans.plan_step, name="plan_step"),
    path(f"{BODY}aarshjul/", wheel.wheel, name="wheel"),
    path(f"{BODY}aarshjul/<uuid:key>/", wheel.recurring, name="recurring"),
    path(f"{MEETING}udsend/", sending.send, name="send"),
    path(f"{MEETING}deltagere/", replies.replies, name="replies"),
    path(f"{MEETING}deltagere/<uuid:key>/", replies.note_reply, name="note_reply"),
    path("svar/<str:token>/", answering.answer, name="answer"),
    path("godkend/<str:token>/", sign_off.sign_off, name="sign_off"),
    path("gaest/<str:token>/", guests.guest, name="guest"),
    path("gaest/<str:token>/<uuid:key>/", guests.guest_file, name="guest_file"),
]
