"""The texts of an item: saved while somebody writes them, or by a button."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import BadRequest
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from samraad.meetings.actions.removing import remove_section
from samraad.meetings.actions.sections import save_section
from samraad.meetings.answers import act, item_at_desk, told
from samraad.meetings.forms.agenda import TextForm
from samraad.meetings.models.agenda import Section
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
    was = version_of(row, form.cleaned_data["base"])
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
    writing = chosen_text(row, form, request.POST)
    _section, saved = save_section(
        item=row, place=form.place, writing=writing, by=request.user
    )
    return answer_to(request, row, form, saved)


@act
def remove(request: SignedIn, meeting: Meeting, key: UUID, part: UUID) -> HttpResponse:
    row = item_at_desk(request, meeting, key)
    sections = Section.objects.visible_to(request.user).select_related("item__meeting")
    section = get_object_or_404(sections.filter(item=row), pk=part)
    keep(request, remove_section(section=section, by=request.user))
    heard = _("%(what)s has been taken off") % {"what": section.heading}
    return told(request, meeting, heard, item=row, inside=True)
