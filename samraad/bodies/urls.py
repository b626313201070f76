from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.urls import URLPattern

DESK = "skrivebord/<slug:body>/"

app_name = "bodies"
urlpatterns: list[URLPattern] = []
