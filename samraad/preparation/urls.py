from django.urls import path

import samraad.core.converters  # noqa: F401 -- "meeting" in addresses
from samraad.preparation import views

MEETING = "mit/moeder/<slug:body>/<meeting:meeting>/"

app_name = "preparation"
urlpatterns = [
    path("mit/", views.mine, name="mine"),
    path(MEETING, views.meeting, name="meeting"),
    path(f"{MEETING}laest/", views.mark_read, name="mark_read"),
    path(f"{MEETING}papirer.pdf", views.papers_pdf, name="papers_pdf"),
    path(f"{MEETING}papirer.zip", views.papers_zip, name="papers_zip"),
    path("mit/noter/<uuid:item>/", views.write_note, name="write_note"),
    path("mit/offline.js", views.offline_script, name="offline"),
]
