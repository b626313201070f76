"""Asking officers for their texts, from the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samraad.bodies.desk import body_at_desk
from samraad.core import clock
from samraad.core.policy import reason_of
from samraad.meetings.actions.asking import (
    ask_for_text,
    remind_of_text,
    stop_asking as stop,
)
from samraad.meetings.forms.asking import AskForm
from samraad.meetings.in_time import coming
from samraad.meetings.models.collecting import TextRequest

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import SignedIn


def ask_text(request: SignedIn, body: str) -> HttpResponse:
    """Ask somebody for the text of an item of a meeting to come."""
    found = body_at_desk(request, body)
    meetings = coming(found, request.user, on=clock.today())
    form = AskForm.at(meetings, request.user, request.POST or None, request.GET)
    if request.method == "POST" and form.is_valid():
        try:
            ask_for_text(**form.asked, by=request.user)
        except (ValidationError, PermissionDenied) as refusal:
            form.add_error(None, reason_of(refusal))
        else:
            told = {"name": form.cleaned_data["name"]}
            messages.success(request, _("%(name)s is asked by mail.") % told)
            return redirect("meetings:inbox", found.slug)
    return render(request, "meetings/inbox_ask.html", {"body": found, "form": form})


@require_POST
def remind_text(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    asked = _asked(request, found, key)
    remind_of_text(request=asked, by=request.user)
    messages.success(request, _("%(name)s is reminded.") % {"name": asked.name})
    return redirect("meetings:inbox", found.slug)


@require_POST
def stop_asking(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    asked = _asked(request, found, key)
    stop(request=asked, by=request.user)
    told = {"name": asked.name}
    messages.success(request, _("%(name)s no longer owes the text.") % told)
    return redirect("meetings:inbox", found.slug)


def _asked(request: SignedIn, body: Body, key: UUID) -> TextRequest:
    rows = TextRequest.objects.visible_to(request.user)
    rows = rows.select_related("item__meeting__body")
    return get_object_or_404(rows.filter(item__meeting__body=body), pk=key)
