"""A member's own proposals: one form, and what became of those before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samraad.bodies.own import known_body
from samraad.core import clock
from samraad.meetings.actions import collecting
from samraad.meetings.actions.putting_in import send_proposal
from samraad.meetings.forms.proposing import ProposeForm
from samraad.meetings.in_time import coming
from samraad.meetings.models.collecting import Proposal
from samraad.meetings.policies import can_propose
from samraad.meetings.waiting import told_of_deadline

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import SignedIn


def propose(request: SignedIn, body: str) -> HttpResponse:
    found, today = _body(request, body), clock.today()
    meetings = coming(found, request.user, on=today)
    sent = (request.POST, request.FILES) if request.method == "POST" else ()
    form = ProposeForm(meetings, *sent, on=today)
    if sent and form.is_valid():
        files = form.cleaned_data["attached"]
        send_proposal(body=found, files=files, by=request.user, **form.proposed)
        messages.success(request, _("Thank you. The secretariat has your proposal."))
        return redirect("meetings:propose", found.slug)
    rows = Proposal.objects.visible_to(request.user).filter(body=found)
    mine = rows.filter(proposer=request.user.key).select_related("item__meeting")
    context = {"body": found, "form": form, "mine": mine.order_by("-proposed_at")}
    context["told"] = told_of_deadline(meetings, on=today)
    return render(request, "meetings/proposal_new.html", context)


@require_POST
def take_back(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = _body(request, body)
    rows = Proposal.objects.visible_to(request.user).filter(body=found)
    row = get_object_or_404(rows.filter(proposer=request.user.key), pk=key)
    collecting.take_back(proposal=row, by=request.user)
    told = {"title": row.title}
    messages.success(request, _("“%(title)s” is taken back.") % told)
    return redirect("meetings:propose", found.slug)


def _body(request: SignedIn, slug: str) -> Body:
    """Whoever may not propose learns nothing of the page."""
    body = known_body(request.user, slug, on=clock.today())
    if body is None or not can_propose(request.user, body):
        raise Http404
    return body
