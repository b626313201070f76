"""The guests of an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from samraad.meetings.actions.agenda import invite_guest
from samraad.meetings.actions.inside import change_guest
from samraad.meetings.actions.removing import remove_guest
from samraad.meetings.answers import act, inside, item_at_desk, told
from samraad.meetings.forms.agenda import GuestForm, guest_form
from samraad.meetings.models.agenda import Guest
from samraad.meetings.removals import keep

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn


@act
def add(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = guest_form(row, request.POST)
    if not form.is_valid():
        return inside(request, meeting, row, guest=form)
    guest = invite_guest(item=row, by=request.user, **form.cleaned_data)
    heard = _("%(name)s is a guest of the item") % {"name": guest.name}
    return told(request, meeting, heard, item=row, inside=True)


@act
def change(request: SignedIn, meeting: Meeting, key: UUID, part: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = GuestForm(request.POST)
    if not form.is_valid():
        raise ValidationError([str(e) for each in form.errors.values() for e in each])
    guest = _guest(request, row.pk, part)
    change_guest(guest=guest, by=request.user, **form.cleaned_data)
    return told(request, meeting, _("Saved"), item=row, inside=True)


@act
def remove(request: SignedIn, meeting: Meeting, key: UUID, part: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    guest = _guest(request, row.pk, part)
    keep(request, remove_guest(guest=guest, by=request.user))
    heard = _("%(what)s has been taken off") % {"what": guest.name}
    return told(request, meeting, heard, item=row, inside=True)


def _guest(request: SignedIn, item: UUID, key: UUID) -> Guest:
    rows = Guest.objects.visible_to(request.user).select_related("item__meeting__body")
    return get_object_or_404(rows.filter(item=item), pk=key)
