from django.urls import path

from samraad.notices.views import choices, mailbox

MAIL = "postkasse/<uuid:key>/"

app_name = "notices"
urlpatterns = [
    path("mit/beskeder/", choices.choices, name="choices"),
    path("frameld/<str:token>/", choices.sign_off_from, name="sign_off_from"),
    path("postkasse/", mailbox.mailbox, name="mailbox"),
    path(MAIL, mailbox.mail, name="mail"),
    path(f"{MAIL}<int:number>/", mailbox.enclosure, name="enclosure"),
]
