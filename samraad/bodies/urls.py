from __future__ import annotations

from django.urls import path

from samraad.bodies.views import calendar, facts, founding, member, members, rules

DESK = "skrivebord/<slug:body>/"
MEMBERS = f"{DESK}medlemmer/"

app_name = "bodies"
urlpatterns = [
    path("kom-i-gang/<str:token>/", founding.begin, name="begin"),
    path("skrivebord/nyt-raad/", founding.found, name="found"),
    path(f"{DESK}kom-i-gang/", founding.steps, name="steps"),
    path(f"{DESK}offentliggoer/", founding.publish, name="publish"),
    path(MEMBERS, members.members, name="members"),
    path(f"{MEMBERS}indsaet/", members.paste, name="paste"),
    path(f"{MEMBERS}alle/", members.seat, name="seat_all"),
    path(f"{MEMBERS}ny/", member.add, name="add_member"),
    path(f"{MEMBERS}inviter/", members.invite_members, name="invite"),
    path(f"{MEMBERS}<uuid:key>/", member.member, name="member"),
    path(f"{MEMBERS}<uuid:key>/ret/", member.change, name="change"),
    path(f"{MEMBERS}<uuid:key>/rolle/", member.role, name="role"),
    path(f"{MEMBERS}<uuid:key>/udtraed/", member.leave, name="leave"),
    path(f"{MEMBERS}plads/<uuid:key>/", member.seat, name="seat"),
    path(f"{MEMBERS}plads/<uuid:key>/overtag/", member.take_over, name="take_over"),
    path(f"{MEMBERS}plads/<uuid:key>/fjern/", member.remove_seat, name="remove_seat"),
    path(f"{DESK}oplysninger/", facts.facts, name="facts"),
    path(f"{DESK}oplysninger/logo/", facts.logo, name="logo"),
    path(f"{DESK}oplysninger/<slug:kind>/", facts.text, name="text"),
    path(f"{DESK}forretningsorden/", rules.rules, name="rules"),
    path(f"{DESK}forretningsorden/ret/", rules.adopt, name="rules_adopt"),
    path(f"{DESK}forretningsorden/frister/", rules.deadlines, name="deadlines"),
    path(f"{DESK}kalender/", calendar.calendar, name="calendar"),
    path(f"{DESK}kalender/ret/", calendar.change, name="calendar_change"),
]
