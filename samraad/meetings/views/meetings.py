"""The body's meetings at the desk, and planning one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samraad.bodies.desk import body_at_desk
from samraad.core import clock
from samraad.core.shown import shown_date
from samraad.meetings.actions.calling import call_together
from samraad.meetings.actions.plan import plan_meeting, show_meeting
from samraad.meetings.dues import Dues
from samraad.meetings.forms.plans import NewMeetingForm, WhenForm
from samraad.meetings.listing import lines_of
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.planning import look_at, usual_of

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import SignedIn


def meetings(request: SignedIn, body: str) -> HttpResponse:
    """What is to come and what has been, and how far each meeting has come."""
    found, today = body_at_desk(request, body), clock.today()
    rows = Meeting.objects.visible_to(request.user).filter(body=found)
    if request.method == "POST":
        return _show(
            request, get_object_or_404(rows.filter(slug=request.POST.get("show")))
        )
    context = {
        "body": found,
        "coming": lines_of(rows.upcoming(on=today), request.user, on=today),
        "undated": lines_of(rows.filter(last_day=None), request.user, on=today),
        "past": lines_of(rows.past(on=today), request.user, on=today),
    }
    return render(request, "meetings/list.html", context)


def _show(request: SignedIn, meeting: Meeting) -> HttpResponse:
    show_meeting(meeting=meeting, by=request.user)
    messages.success(request, _("The date of the meeting is shown."))
    return redirect("meetings:list", meeting.body.slug)


def new_meeting(request: SignedIn, body: str) -> HttpResponse:
    """Plan a meeting; beside the day stands what speaks against it."""
    found = body_at_desk(request, body)
    like = usual_of(found, clock.today(), request.user).initial
    thought_of = {"kind": "ordinary"} | like | request.GET.dict()
    form = NewMeetingForm(request.POST or None, initial=thought_of)
    if request.method == "POST" and form.is_valid():
        meeting = plan_meeting(body=found, **form.planned, by=request.user)
        return _planned(request, meeting)
    spot = WhenForm(request.POST or request.GET).spot
    rules = Dues.of(found, request.user).rules(clock.today())
    day = look_at(found, spot, request.user)
    context = {"body": found, "form": form, "day": day, "rules": rules}
    return render(request, "meetings/new.html", context)


def _planned(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """It is for the desk alone, unless everybody is to be called at once."""
    told = {"day": shown_date(meeting.date)} if meeting.date else {}
    if "call" in request.POST:
        call_together(meeting=meeting, by=request.user)
        words = _("Everybody has been called to the meeting on %(day)s.") % told
    else:
        words = _("The meeting on %(day)s is planned.") % told
    messages.success(request, words)
    return redirect("meetings:list", meeting.body.slug)
