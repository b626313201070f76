"""One item in the agenda's editor: what is said of it, closing, taking it off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from samraad.meetings.actions.agenda import (
    change_item,
    close_item,
    open_item,
    reinstate_item,
    withdraw_item,
)
from samraad.meetings.actions.removing import put_back, remove_item
from samraad.meetings.answers import act, inside, item_at_desk, told
from samraad.meetings.forms.agenda import ItemForm, close_form
from samraad.meetings.removals import forget, keep, last_removed

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn


@act
def change(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = ItemForm(request.POST)
    if not form.is_valid():
        raise ValidationError([str(e) for each in form.errors.values() for e in each])
    row = change_item(item=row, by=request.user, **form.facts)
    return told(request, meeting, _("Saved"), item=row)


@act
def close(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = close_form(row, request.POST)
    if not form.is_valid():
        return inside(request, meeting, row, close=form)
    said = form.cleaned_data
    row = close_item(
        item=row,
        ground=said["closing_ground"],
        neutral_title=said["neutral_title"],
        by=request.user,
    )
    heard = _("Item %(number)s is closed") % {"number": row.number}
    return told(request, meeting, heard, item=row, inside=True)


@act
def open_up(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = open_item(item=item_at_desk(request, meeting, key), by=request.user)
    heard = _("Item %(number)s is open") % {"number": row.number}
    return told(request, meeting, heard, item=row, inside=True)


@act
def remove(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    number = row.number
    keep(request, remove_item(item=row, by=request.user))
    heard = _("Item %(number)s has been taken off") % {"number": number}
    return told(request, meeting, heard)


@act
def withdraw(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    reason = request.POST.get("reason", "")[:300]
    row = withdraw_item(item=row, reason=reason, by=request.user)
    heard = _("Item %(number)s has been withdrawn") % {"number": row.number}
    return told(request, meeting, heard, item=row, inside=True)


@act
def reinstate(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = reinstate_item(item=item_at_desk(request, meeting, key), by=request.user)
    heard = _("Item %(number)s is on the agenda again") % {"number": row.number}
    return told(request, meeting, heard, item=row, inside=True)


@act
def undo(request: SignedIn, meeting: Meeting) -> HttpResponse:
    """Put back what was taken off last in this meeting."""
    removed = last_removed(request, meeting)
    if removed is None:
        return told(request, meeting, _("There is nothing to put back"))
    row = put_back(removed=removed, by=request.user)
    forget(request, removed)
    whole = removed.is_whole
    new = [row] if whole else []
    heard = _("%(what)s has been put back") % {"what": removed.name}
    return told(request, meeting, heard, item=row, inside=not whole, new=new)
