from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.staticfiles import finders
from django.http import FileResponse, Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_POST, require_safe

from samraad.core import clock
from samraad.core.ids import new_id
from samraad.core.text import slug
from samraad.meetings.by_link import text_link
from samraad.meetings.desk import meeting_named
from samraad.meetings.published import read
from samraad.preparation import actions, pack
from samraad.preparation.explained import Explainer
from samraad.preparation.forms import NoteForm
from samraad.preparation.mine import (
    my_answer,
    my_meetings,
    my_memberships,
    my_tasks,
    texts_wanted,
)
from samraad.preparation.published import newest_papers, prepare

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.published import Record
    from samraad.people.http import SignedIn


@require_safe
def mine(request: SignedIn) -> HttpResponse:
    """The next meetings, what is unread in them, and what one has promised."""
    today = clock.today()
    context = {
        "meetings": my_meetings(request.user, on=today),
        "memberships": my_memberships(request.user, on=today),
        "tasks": my_tasks(request.user),
        "wanted": [(row, text_link(row)) for row in texts_wanted(request.user)],
    }
    return render(request, "preparation/mine.html", context)


@require_safe
def meeting(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    """The papers of one meeting, read on a phone in five minutes."""
    found = _meeting(request, body, meeting)
    head = newest_papers(found, request.user)
    papers = prepare(head, request.user) if head else None
    context = {
        "meeting": found,
        "papers": papers,
        "invitation": my_answer(found, request.user),
        "explainer": Explainer.of_page(),
        "made": new_id,
    }
    return render(request, "preparation/meeting.html", context)


@require_POST
def write_note(request: SignedIn, item: UUID) -> HttpResponse:
    """Keep a note. A device gets a short answer, a form goes back to its page."""
    form = NoteForm(request.POST)
    if not form.is_valid():
        return HttpResponse(_("The note is too long."), status=400)
    actions.write_note(item=item, by=request.user, **form.cleaned_data)
    if "next" not in request.POST:
        return HttpResponse(status=204)
    messages.success(request, _("Your note is kept. Only you can see it."))
    return redirect(_inside(request.POST["next"]))


@require_POST
def mark_read(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    found = _meeting(request, body, meeting)
    head = newest_papers(found, request.user)
    if head is None:
        raise Http404
    actions.mark_read(edition=head.edition, by=request.user)
    messages.success(
        request, _("Read. What changes from now on will be marked as new.")
    )
    return redirect("preparation:mine")


def _meeting(request: SignedIn, body: str, meeting: str) -> Meeting:
    return meeting_named(meeting, body=body, user=request.user)


def _inside(path: str) -> str:
    """Back to a page of one's own, and nowhere else."""
    return path if path.startswith("/mit/") else "/mit/"


@cache_control(no_cache=True)
@require_safe
def offline_script(_request: SignedIn) -> FileResponse:
    """The script that keeps read papers on the device; it rules below its own path."""
    script = finders.find("samraad/js/offline-worker.js")
    return FileResponse(Path(str(script)).open("rb"), content_type="text/javascript")


@require_safe
def papers_pdf(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    record = _record(request, body, meeting)
    return _file(pack.as_pdf(record, request.user), record, pack.PDF, "pdf")


@require_safe
def papers_zip(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    record = _record(request, body, meeting)
    return _file(pack.as_zip(record, request.user), record, "application/zip", "zip")


def _record(request: SignedIn, body: str, meeting: str) -> Record:
    head = newest_papers(_meeting(request, body, meeting), request.user)
    if head is None:
        raise Http404
    return read(head.edition, head, request.user)


def _file(data: bytes, record: Record, media_type: str, ending: str) -> HttpResponse:
    name = f"{slug(f'{record.head.body_name} {record.head.date}')}.{ending}"
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return HttpResponse(data, content_type=media_type, headers=disposition)
