from django.urls import path

import samraad.core.converters  # noqa: F401 -- "meeting" and "item" in addresses
from samraad.meetings.views import meetings

BODY = "skrivebord/<slug:body>/"
MEETINGS = f"{BODY}moeder/"
MEETING = f"{MEETINGS}<meeting:meeting>/"

app_name = "meetings"
urlpatterns = [
    path(MEETINGS, meetings.meetings, name="list"),
    path(f"{MEETINGS}nyt/", meetings.new_meeting, name="new"),
]
