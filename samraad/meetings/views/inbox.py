"""The inbox at the desk: what wants on an agenda, and whose text is missing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samraad.bodies.desk import body_at_desk
from samraad.core import clock
from samraad.documents.models import Attachment
from samraad.meetings.actions.asking import give_standing_link, stop_standing_link
from samraad.meetings.actions.collecting import as_html, revise
from samraad.meetings.actions.putting_in import put_in
from samraad.meetings.by_link import standing_link
from samraad.meetings.forms.collecting import (
    AnswerForm,
    CollectForm,
    ReviseForm,
    StandingLinkForm,
)
from samraad.meetings.in_time import coming
from samraad.meetings.models.collecting import Contributor, Proposal
from samraad.meetings.views.answers import carry_out
from samraad.meetings.waiting import (
    Waiting,
    html_of,
    inbox,
    lines_with_numbers,
    target,
)

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import SignedIn


def inbox_page(request: SignedIn, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    context = {"body": found, "inbox": inbox(found, request.user, on=clock.today())}
    return render(request, "meetings/inbox.html", context)


def collect(request: SignedIn, body: str) -> HttpResponse:
    """Put something in: typed, pasted, or read from a file."""
    found = body_at_desk(request, body)
    form = CollectForm(request.POST or None, request.FILES or None)
    if request.method == "POST" and form.is_valid():
        proposal = put_in(body=found, by=request.user, **form.put_in)
        messages.success(request, _("It lies in the inbox now."))
        if form.brought.left_out:
            messages.warning(request, form.pictures)
        return redirect("meetings:proposal", found.slug, proposal.pk)
    return render(request, "meetings/inbox_new.html", {"body": found, "form": form})


def proposal(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    context = proposal_page(request, found, _proposal(request, found, key))
    return render(request, "meetings/proposal.html", context)


def revise_proposal(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    row = _proposal(request, found, key)
    form = ReviseForm.of(row, html_of(row), request.POST or None)
    if request.method == "POST" and form.is_valid():
        revise(proposal=row, by=request.user, **form.revised)
        messages.success(request, _("The changes are saved."))
        return redirect("meetings:proposal", found.slug, row.pk)
    context = {"body": found, "proposal": row, "form": form}
    return render(request, "meetings/proposal_edit.html", context)


@require_POST
def answer_proposal(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    """Put it on an agenda, keep it, say no, or let it wait again."""
    found = body_at_desk(request, body)
    row = _proposal(request, found, key)
    meetings = coming(found, request.user, on=clock.today())
    form = AnswerForm(request.POST, meetings=meetings)
    if not form.is_valid():
        context = proposal_page(request, found, row) | {"form": form}
        return render(request, "meetings/proposal.html", context)
    carry_out(request, row, form)
    return redirect("meetings:inbox", found.slug)


def officers(request: SignedIn, body: str) -> HttpResponse:
    """Who has a standing link, and giving one to somebody more."""
    found = body_at_desk(request, body)
    form = StandingLinkForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        row = give_standing_link(body=found, by=request.user, **form.cleaned_data)
        told = {"name": row.name}
        messages.success(request, _("%(name)s gets the link by mail.") % told)
        return redirect("meetings:officers", found.slug)
    rows = Contributor.objects.visible_to(request.user).filter(body=found)
    standing = rows.filter(stopped_at=None).order_by("name")
    links = [(row, standing_link(row)) for row in standing]
    context = {"body": found, "form": form, "links": links}
    return render(request, "meetings/inbox_officers.html", context)


@require_POST
def stop_officer(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    rows = Contributor.objects.visible_to(request.user).filter(body=found)
    row = get_object_or_404(rows.select_related("body"), pk=key)
    stop_standing_link(contributor=row, by=request.user)
    messages.success(request, _("The link of %(name)s is closed.") % {"name": row})
    return redirect("meetings:officers", found.slug)


def _proposal(request: SignedIn, body: Body, key: UUID) -> Proposal:
    rows = Proposal.objects.visible_to(request.user).filter(body=body)
    return get_object_or_404(rows.select_related("body", "item__meeting"), pk=key)


def proposal_page(request: SignedIn, body: Body, row: Proposal) -> dict[str, object]:
    meetings = coming(body, request.user, on=clock.today())
    html, waiting = html_of(row), Waiting(row, target(row, meetings), 0)
    files = Attachment.objects.visible_to(request.user).filter(subject=row.pk)
    return {
        "body": body,
        "proposal": row,
        "html": html,
        "numbers": lines_with_numbers(f"{html}{row.recommendation}"),
        "files": files.select_related("document").order_by("position"),
        "recommendation": as_html(row.recommendation),
        "late_by": waiting.late_by,
        "form": AnswerForm(meetings=meetings, initial={"meeting": waiting.chosen}),
    }
