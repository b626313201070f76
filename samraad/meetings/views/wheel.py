"""The year wheel at the desk: what recurs, and when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _

from samraad.bodies.desk import body_at_desk
from samraad.meetings.actions import wheel as actions
from samraad.meetings.forms.wheel import RecurringForm, initial_of
from samraad.meetings.models.plan import RecurringItem
from samraad.meetings.year import stopped_in, wheel_of

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.people.http import SignedIn


def wheel(request: SignedIn, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    form = RecurringForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        item = actions.add_recurring(body=found, **form.said, by=request.user)
        messages.success(request, _("“%s” recurs from now on.") % item.title)
        return redirect("meetings:wheel", body)
    context = {
        "body": found,
        "parts": wheel_of(found, request.user),
        "stopped": stopped_in(found, request.user),
        "form": form,
    }
    return render(request, "meetings/wheel.html", context)


def recurring(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    rows = RecurringItem.objects.visible_to(request.user).filter(body=found)
    item = get_object_or_404(rows.filter(pk=key))
    if "do" in request.POST:
        return _do(request, item, body)
    form = RecurringForm(request.POST or None, initial=initial_of(item))
    if request.method == "POST" and form.is_valid():
        actions.change_recurring(item=item, **form.said, by=request.user)
        messages.success(request, _("“%s” is changed.") % form.cleaned_data["title"])
        return redirect("meetings:wheel", body)
    context = {"body": found, "item": item, "form": form}
    return render(request, "meetings/wheel_item.html", context)


def _do(request: SignedIn, item: RecurringItem, body: str) -> HttpResponse:
    """A pressed button: up, down, stop, or take up again."""
    what, by = request.POST["do"], request.user
    if what in {"up", "down"}:
        step = -1 if what == "up" else 1
        actions.place_recurring(item=item, step=step, by=by)
    elif what == "stop":
        actions.stop_recurring(item=item, by=by)
        messages.success(request, _("“%s” recurs no more.") % item.title)
    elif what == "resume":
        actions.resume_recurring(item=item, by=by)
        messages.success(request, _("“%s” recurs again.") % item.title)
    return redirect("meetings:wheel", body)
