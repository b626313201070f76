from __future__ import annotations

from django.urls import path

from samraad.desk import views

BODY = "skrivebord/<slug:body>/"

app_name = "desk"
urlpatterns = [
    path("skrivebord/", views.week, name="week"),
    path(BODY, views.body, name="body"),
    path(f"{BODY}beskeder/", views.messages, name="messages"),
    path(f"{BODY}beskeder/ny/", views.write, name="write"),
    path(f"{BODY}beskeder/<uuid:key>/igen/", views.send_again, name="send_again"),
]
