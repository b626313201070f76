from django.urls import path

import samraad.core.converters  # noqa: F401 -- "meeting" and "item" in addresses
from samraad.meetings.views import answering, meetings, replies, sending

BODY = "skrivebord/<slug:body>/"
MEETINGS = f"{BODY}moeder/"
MEETING = f"{MEETINGS}<meeting:meeting>/"

app_name = "meetings"
urlpatterns = [
    path(MEETINGS, meetings.meetings, name="list"),
    path(f"{MEETINGS}nyt/", meetings.new_meeting, name="new"),
    path(f"{MEETING}udsend/", sending.send, name="send"),
    path(f"{MEETING}deltagere/", replies.replies, name="replies"),
    path(f"{MEETING}deltagere/<uuid:key>/", replies.note_reply, name="note_reply"),
    path("svar/<str:token>/", answering.answer, name="answer"),
]
