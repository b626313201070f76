"""What a guest sees at their personal address: when, where, and their own item."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.http import Http404
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samraad.documents.http import answer_with
from samraad.meetings import personal
from samraad.meetings.actions.replying import reply
from samraad.meetings.forms.replies import ReplyForm
from samraad.meetings.guest_page import guest_page, paper_of

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse
    from django.http.response import HttpResponseBase

    from samraad.people.http import Request


@login_not_required
@never_cache
def guest(request: Request, token: str) -> HttpResponse:
    """Opening it changes nothing: mail programs open links too."""
    invitation = personal.invitation_for(token, purpose=personal.GUEST)
    holder = personal.holder_of(invitation) if invitation else None
    if invitation is None or holder is None:
        return render(request, "meetings/answer_unknown.html", status=404)
    form = ReplyForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        reply(invitation=invitation, answer=form.answer, by=holder)
        return redirect("meetings:guest", token)
    return render(
        request,
        "meetings/guest.html",
        guest_page(invitation, holder) | {"token": token},
    )


@login_not_required
@require_safe
@never_cache
def guest_file(request: Request, token: str, key: UUID) -> HttpResponseBase:
    """A paper of the guest's own item, while the guest may read the item."""
    invitation = personal.invitation_for(token, purpose=personal.GUEST)
    document = paper_of(invitation, key) if invitation else None
    if document is None:
        raise Http404
    return answer_with(request, document)
