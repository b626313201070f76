"""Answering an invitation at a personal address: two buttons, and no sign-in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from samraad.meetings.actions.replying import reply, say_needs
from samraad.meetings.answer_page import answer_page
from samraad.meetings.forms.replies import NeedsForm, ReplyForm
from samraad.meetings.personal import holder_of, invitation_for

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


@login_not_required
@never_cache
def answer(request: Request, token: str) -> HttpResponse:
    """Opening it changes nothing: mail programs open links too."""
    invitation = invitation_for(token)
    holder = holder_of(invitation) if invitation else None
    if invitation is None or holder is None:
        return render(request, "meetings/answer_unknown.html", status=404)
    form, needs = ReplyForm(request.POST), NeedsForm(request.POST)
    if request.method == "POST" and form.is_valid():
        reply(invitation=invitation, answer=form.answer, by=holder)
        return redirect("meetings:answer", token)
    if request.method == "POST" and needs.is_valid():
        say_needs(invitation=invitation, by=holder, **needs.cleaned_data)
        return redirect("meetings:answer", token)
    return render(request, "meetings/answer.html", answer_page(invitation, holder))
