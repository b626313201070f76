"""Sending the agenda: one page that shows what will happen, and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samraad.meetings.actions.sending import send_agenda
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.forms.sending import SendForm
from samraad.meetings.preparing_to_send import prepare

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


def send(request: Request, body: str, meeting: str) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    prepared = prepare(found, request.user)
    form = SendForm(request.POST or None, is_late=prepared.is_late)
    if request.method == "POST" and form.is_valid():
        send_agenda(meeting=found, by=request.user, **form.cleaned_data)
        messages.success(request, _("The agenda has been sent."))
        return redirect("meetings:replies", body, meeting)
    context = {"body": found.body, "meeting": found, "prepared": prepared}
    return render(request, "meetings/send.html", context | {"form": form})
