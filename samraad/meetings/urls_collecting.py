from django.urls import path

from samraad.meetings.views import asking, contributing, inbox, pasting, proposing

INBOX = "skrivebord/<slug:body>/indbakke/"
PROPOSE = "mit/forslag/<slug:body>/"
LINK = "bidrag/<str:token>/"

urlpatterns = [
    path(INBOX, inbox.inbox_page, name="inbox"),
    path(f"{INBOX}nyt/", inbox.collect, name="collect"),
    path(f"{INBOX}links/", inbox.officers, name="officers"),
    path(f"{INBOX}links/<uuid:key>/luk/", inbox.stop_officer, name="stop_officer"),
    path(f"{INBOX}bed-om/", asking.ask_text, name="ask_text"),
    path(f"{INBOX}bed-om/<uuid:key>/", asking.remind_text, name="remind_text"),
    path(f"{INBOX}bed-om/<uuid:key>/nej/", asking.stop_asking, name="stop_asking"),
    path(f"{INBOX}<uuid:key>/", inbox.proposal, name="proposal"),
    path(f"{INBOX}<uuid:key>/ret/", inbox.revise_proposal, name="revise_proposal"),
    path(f"{INBOX}<uuid:key>/svar/", inbox.answer_proposal, name="answer_proposal"),
    path(PROPOSE, proposing.propose, name="propose"),
    path(f"{PROPOSE}<uuid:key>/fortryd/", proposing.take_back, name="take_back"),
    path(LINK, contributing.contribute, name="contribute"),
    path(f"{LINK}tak/", contributing.contributed, name="contributed"),
    path("rens-tekst/", pasting.tidy, name="tidy"),
]
