"""The agenda's editor: the list, what is offered, and the order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_safe

from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.filling import (
    decline_offer,
    fill_agenda,
    offer_again,
    take_offers,
)
from samraad.meetings.actions.ordering import move_item
from samraad.meetings.answers import (
    act,
    back_to,
    by_parts,
    context_of,
    item_at_desk,
    line,
    page,
    told,
)
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.forms.agenda import NewItemForm

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn


@require_safe
def agenda(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    return page(request, meeting_at_desk(request, body, meeting))


@require_safe
def item(request: SignedIn, body: str, meeting: str, key: UUID) -> HttpResponse:
    """The agenda with one item opened; to the page itself only that item's line."""
    found = meeting_at_desk(request, body, meeting)
    row = item_at_desk(request, found, key)
    if not by_parts(request):
        return page(request, found, row)
    opened = "luk" not in request.GET
    return HttpResponse(line(request, context_of(request, found), row, opened=opened))


@act
def fill(request: SignedIn, meeting: Meeting) -> HttpResponse:
    fill_agenda(meeting=meeting, by=request.user)
    return redirect(back_to(meeting))


@act
def add(request: SignedIn, meeting: Meeting) -> HttpResponse:
    form = NewItemForm(request.POST)
    if not form.is_valid():
        raise ValidationError(_("Write a title; at most 300 letters."))
    new = add_item(meeting=meeting, by=request.user, **form.cleaned_data)
    heard = _("Item %(number)s has been added") % {"number": new.number}
    return told(request, meeting, heard, item=new, new=[new])


@act
def move(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    step = -1 if request.POST.get("step") == "-1" else 1
    before = row.number
    row = move_item(item=row, to=row.position + step, by=request.user)
    words = {"was": before, "now": row.number}
    if step < 0:
        heard = _("Item %(was)s has been moved up and is now number %(now)s") % words
    else:
        heard = _("Item %(was)s has been moved down and is now number %(now)s") % words
    return told(request, meeting, heard, item=row)


@act
def take(request: SignedIn, meeting: Meeting) -> HttpResponse:
    keys = request.POST.getlist("offer")
    new = take_offers(meeting=meeting, keys=keys, by=request.user)
    heard = ngettext(
        "%(n)d item has been put on the agenda",
        "%(n)d items have been put on the agenda",
        len(new),
    ) % {"n": len(new)}
    first = new[0] if new else None
    return told(request, meeting, heard, item=first, new=new)


@act
def decline(request: SignedIn, meeting: Meeting) -> HttpResponse:
    key = request.POST.get("offer", "")
    if not key:
        raise Http404
    decline_offer(meeting=meeting, key=key[:200], by=request.user)
    return told(request, meeting, _("It is left out this time"))


@act
def again(request: SignedIn, meeting: Meeting) -> HttpResponse:
    offer_again(meeting=meeting, key=request.POST.get("offer", ""), by=request.user)
    return told(request, meeting, _("It is offered again"))
