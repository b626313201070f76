"""The body's meetings at the desk, and planning one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from samraad.bodies.desk import body_at_desk
from samraad.core import clock
from samraad.core.shown import shown_day
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.forms.plans import NewMeetingForm
from samraad.meetings.listing import lines_of
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


def meetings(request: Request, body: str) -> HttpResponse:
    found, today = body_at_desk(request, body), clock.today()
    rows = Meeting.objects.visible_to(request.user).filter(body=found)
    context = {
        "body": found,
        "coming": lines_of(rows.upcoming(on=today), request.user, on=today),
        "undated": lines_of(rows.filter(last_day=None), request.user, on=today),
        "past": lines_of(rows.past(on=today), request.user, on=today),
    }
    return render(request, "meetings/list.html", context)


def new_meeting(request: Request, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    form = NewMeetingForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        plan_meeting(body=found, **form.planned, by=request.user)
        told = {"day": shown_day(form.cleaned_data["day"])}
        messages.success(request, _("The meeting on %(day)s is planned.") % told)
        return redirect("meetings:list", found.slug)
    return render(request, "meetings/new.html", {"body": found, "form": form})
