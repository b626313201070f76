"""Moving a meeting, and cancelling one."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samraad.core.policy import Denied
from samraad.core.shown import shown_day
from samraad.meetings.actions.moving import move_meeting
from samraad.meetings.actions.plan import cancel_meeting
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.forms.plans import CancelForm, MoveForm, WhenForm
from samraad.meetings.planning import look_at
from samraad.meetings.planning_policies import can_move, is_known
from samraad.meetings.policies import can_cancel

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn


def move(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    """A new date, time or place; beside the day stands what speaks against it."""
    found = meeting_at_desk(request, body, meeting)
    verdict, known = can_move(request.user, found), is_known(found)
    if isinstance(verdict, Denied):
        return _refuse(request, body, verdict)
    thought_of = request.GET.dict()
    said = request.POST or None
    form = MoveForm(said, meeting=found, is_known=known, thought_of=thought_of)
    if request.method == "POST" and form.is_valid():
        move_meeting(meeting=found, **form.moved, by=request.user)
        return _moved(request, body, form)
    context = {"body": found.body, "meeting": found, "form": form, "known": known}
    return render(request, "meetings/move.html", context | _day(request, found))


def _moved(request: SignedIn, body: str, form: MoveForm) -> HttpResponse:
    told = {"day": shown_day(form.cleaned_data["day"])}
    messages.success(request, _("The meeting is on %(day)s now.") % told)
    return redirect("meetings:list", body)


def _day(request: SignedIn, meeting: Meeting) -> dict[str, object]:
    spot = WhenForm(request.POST or request.GET).spot
    spot = replace(spot, meeting=meeting.pk) if spot else None
    return {"day": look_at(meeting.body, spot, request.user)}


def cancel(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    verdict, form = can_cancel(request.user, found), CancelForm(request.POST or None)
    if isinstance(verdict, Denied):
        return _refuse(request, body, verdict)
    if request.method == "POST" and form.is_valid():
        reason = form.cleaned_data["reason"]
        cancel_meeting(meeting=found, reason=reason, by=request.user)
        messages.success(request, _("The meeting is cancelled."))
        return redirect("meetings:list", body)
    context = {"body": found.body, "meeting": found, "form": form}
    return render(request, "meetings/cancel.html", context)


def _refuse(request: SignedIn, body: str, verdict: Denied) -> HttpResponse:
    messages.error(request, verdict.reason)
    return redirect("meetings:list", body)
