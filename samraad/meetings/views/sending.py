"""Sending the agenda: one page that shows what will happen, and one button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samraad.core.policy import reason_of
from samraad.meetings.actions.sending import send_agenda, send_change, send_supplement
from samraad.meetings.actions.sign_off import ask_for_approval, record_approval
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.forms.sending import SendForm
from samraad.meetings.preparing_to_send import prepare

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn
    from samraad.people.models import User


def send(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    prepared = prepare(found, request.user)
    form = SendForm(request.POST or None, is_late=prepared.is_late)
    if request.method == "POST" and form.is_valid():
        try:
            said, page = _take(form.cleaned_data, found, by=request.user)
            messages.success(request, said)
            return redirect(page, body, meeting)
        except (ValidationError, PermissionDenied) as refusal:
            form.add_error(None, reason_of(refusal))
    context = {"body": found.body, "meeting": found, "prepared": prepared}
    return render(request, "meetings/send.html", context | {"form": form})


def _take(said: dict[str, str], meeting: Meeting, *, by: User) -> tuple[str, str]:
    """What the button says: done, told in a sentence, and the page to go on to."""
    match said["step"]:
        case "send":
            send_agenda(meeting=meeting, by=by, late_reason=said["late_reason"])
            return _("The agenda has been sent."), "meetings:replies"
        case "change":
            send_change(meeting=meeting, by=by, note=said["note"])
            return _("The changed agenda has been sent."), "meetings:send"
        case "supplement":
            send_supplement(meeting=meeting, by=by, note=said["note"])
            return _("The supplementary agenda has been sent."), "meetings:send"
    return _approval(said, meeting, by=by), "meetings:send"


def _approval(said: dict[str, str], meeting: Meeting, *, by: User) -> str:
    if said["step"] == "record":
        record_approval(meeting=meeting, by=by, words=said["words"])
        return _("The approval is recorded.")
    row = ask_for_approval(meeting=meeting, by=by)
    told = {"name": row.asked_name}
    return _("%(name)s has been asked to approve the agenda.") % told
