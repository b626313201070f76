"""What is inside an item: texts, files and guests."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import BadRequest, ValidationError
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _, ngettext

from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import invite_guest
from samraad.meetings.actions.inside import (
    attach_file,
    change_attachment,
    change_guest,
)
from samraad.meetings.actions.removing import (
    remove_attachment,
    remove_guest,
    remove_section,
)
from samraad.meetings.actions.sections import save_section
from samraad.meetings.answers import act, inside, item_at_desk, told
from samraad.meetings.forms.agenda import (
    AttachmentForm,
    FilesForm,
    GuestForm,
    TextForm,
    guest_form,
)
from samraad.meetings.models.agenda import Guest, Section
from samraad.meetings.removals import keep
from samraad.meetings.writing import answer_to, chosen_text, version_of

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn


@act
def write(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    """Save a text: by itself while somebody writes, or by a button."""
    row = item_at_desk(request, meeting, key)
    form = TextForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    was = version_of(form.cleaned_data["base"])
    _section, saved = save_section(
        item=row, place=form.place, writing=form.writing(was), by=request.user
    )
    return answer_to(request, row, form, saved)


@act
def choose(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    """Settle what two have written in the same place, by what somebody has chosen."""
    row = item_at_desk(request, meeting, key)
    form = TextForm(request.POST)
    if not form.is_valid():
        raise BadRequest
    writing = chosen_text(form, request.POST)
    _section, saved = save_section(
        item=row, place=form.place, writing=writing, by=request.user
    )
    return answer_to(request, row, form, saved)


@act
def drop_section(
    request: SignedIn, meeting: Meeting, key: UUID, part: UUID
) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    sections = Section.objects.visible_to(request.user).select_related("item__meeting")
    section = get_object_or_404(sections, item=row, pk=part)
    keep(request, remove_section(section=section, by=request.user))
    heard = _("%(what)s has been taken off") % {"what": section.heading}
    return told(request, meeting, heard, item=row, inside=True)


@act
def add_files(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid() or not form.named:
        raise ValidationError(_("Choose a file first."))
    closed = form.cleaned_data["is_closed"]
    for file in form.named:
        attach_file(
            item=row,
            name=file.name or "",
            data=file.read(),
            is_closed=closed,
            by=request.user,
        )
    n = len(form.named)
    heard = ngettext("%(n)d file attached", "%(n)d files attached", n) % {"n": n}
    return told(request, meeting, heard, item=row, inside=True)


@act
def change_file(
    request: SignedIn, meeting: Meeting, key: UUID, part: UUID
) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    attachment = _attachment(request, row.pk, part)
    form = AttachmentForm(request.POST)
    if not form.is_valid():
        raise ValidationError(_("Write a name for the attachment."))
    change_attachment(
        item=row, attachment=attachment, by=request.user, **form.cleaned_data
    )
    return told(request, meeting, _("Saved"), item=row, inside=True)


@act
def drop_file(
    request: SignedIn, meeting: Meeting, key: UUID, part: UUID
) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    attachment = _attachment(request, row.pk, part)
    keep(request, remove_attachment(item=row, attachment=attachment, by=request.user))
    heard = _("%(what)s has been taken off") % {"what": attachment.name}
    return told(request, meeting, heard, item=row, inside=True)


@act
def add_guest(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = guest_form(row, request.POST)
    if not form.is_valid():
        return inside(request, meeting, row, guest=form)
    guest = invite_guest(item=row, by=request.user, **form.cleaned_data)
    heard = _("%(name)s is a guest of the item") % {"name": guest.name}
    return told(request, meeting, heard, item=row, inside=True)


@act
def edit_guest(
    request: SignedIn, meeting: Meeting, key: UUID, part: UUID
) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = GuestForm(request.POST)
    if not form.is_valid():
        raise ValidationError([str(e) for each in form.errors.values() for e in each])
    guest = _guest(request, row.pk, part)
    change_guest(guest=guest, by=request.user, **form.cleaned_data)
    return told(request, meeting, _("Saved"), item=row, inside=True)


@act
def drop_guest(
    request: SignedIn, meeting: Meeting, key: UUID, part: UUID
) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    guest = _guest(request, row.pk, part)
    keep(request, remove_guest(guest=guest, by=request.user))
    heard = _("%(what)s has been taken off") % {"what": guest.name}
    return told(request, meeting, heard, item=row, inside=True)


def _attachment(request: SignedIn, item: UUID, key: UUID) -> Attachment:
    rows = Attachment.objects.visible_to(request.user)
    return get_object_or_404(rows, subject=item, pk=key)


def _guest(request: SignedIn, item: UUID, key: UUID) -> Guest:
    rows = Guest.objects.visible_to(request.user).select_related("item__meeting__body")
    return get_object_or_404(rows, item=item, pk=key)
