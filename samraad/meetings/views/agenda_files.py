"""The files that hang on an item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _, ngettext

from samraad.core.uploads import content_of
from samraad.documents.actions import scan_soon
from samraad.documents.models import Attachment, ScanState
from samraad.meetings.actions.inside import (
    LARGEST,
    attach_file,
    change_attachment,
    clear_file,
)
from samraad.meetings.actions.removing import remove_attachment
from samraad.meetings.answers import act, item_at_desk, told
from samraad.meetings.forms.agenda import AttachmentForm, ClearForm, FilesForm
from samraad.meetings.removals import keep

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.meetings.models.agenda import AgendaItem
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn

_DOUBTFUL = {ScanState.NOT_SCANNED, ScanState.FOUND}  # the name may have been mended


@act
def add(request: SignedIn, meeting: Meeting, key: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    form = FilesForm(request.POST, request.FILES)
    if not form.is_valid() or not form.named:
        raise ValidationError(_("Choose a file first."))
    faults = _attach_all(request, row, form)
    n = len(form.named) - len(faults)
    if not n:
        raise ValidationError(faults)
    heard = ngettext("%(n)d file attached", "%(n)d files attached", n) % {"n": n}
    return told(
        request, meeting, heard, item=row, inside=True, refusal=" ".join(faults)
    )


def _attach_all(request: SignedIn, item: AgendaItem, form: FilesForm) -> list[str]:
    """One bad file keeps the others from nothing; what was wrong with it is said."""
    faults, closed = [], form.cleaned_data["is_closed"]
    for file in form.named:
        try:
            name, data = file.name or "", content_of(file, most=LARGEST)
            made = attach_file(
                item=item, name=name, data=data, is_closed=closed, by=request.user
            )
            _look(made)
        except ValidationError as fault:
            faults.append(f"{file.name}: {' '.join(fault.messages)}")
    return faults


def _look(attachment: Attachment) -> None:
    """So that whoever works with it sees at once what may be in it."""
    document = attachment.document
    if document is not None and document.scan in _DOUBTFUL:
        scan_soon(document=document)


@act
def change(request: SignedIn, meeting: Meeting, key: UUID, part: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    attachment = _attachment(request, row.pk, part)
    form = AttachmentForm(request.POST)
    if not form.is_valid():
        raise ValidationError(_("Write a name for the attachment."))
    changed = change_attachment(
        item=row, attachment=attachment, by=request.user, **form.cleaned_data
    )
    _look(changed)
    return told(request, meeting, _("Saved"), item=row, inside=True)


@act
def clear(request: SignedIn, meeting: Meeting, key: UUID, part: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    document = _attachment(request, row.pk, part).document
    form = ClearForm(request.POST)
    if document is None or not form.is_valid():
        raise ValidationError(_("Write what you saw, without any personal number."))
    words = form.cleaned_data["words"]
    clear_file(item=row, document=document, words=words, by=request.user)
    heard = _("It is noted that you have looked")
    return told(request, meeting, heard, item=row, inside=True)


@act
def remove(request: SignedIn, meeting: Meeting, key: UUID, part: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    attachment = _attachment(request, row.pk, part)
    keep(request, remove_attachment(item=row, attachment=attachment, by=request.user))
    heard = _("%(what)s has been taken off") % {"what": attachment.name}
    return told(request, meeting, heard, item=row, inside=True)


def _attachment(request: SignedIn, item: UUID, key: UUID) -> Attachment:
    rows = Attachment.objects.visible_to(request.user)
    return get_object_or_404(rows.filter(subject=item), pk=key)
