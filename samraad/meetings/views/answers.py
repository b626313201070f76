"""Carrying out what the desk has chosen for a proposal, and saying so."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from samraad.core.policy import reason_of
from samraad.meetings.actions.collecting import accept, decline, keep_for_later, reopen
from samraad.meetings.forms.collecting import AnswerForm, shown_of

if TYPE_CHECKING:
    from samraad.meetings.models.collecting import Proposal
    from samraad.people.http import SignedIn


def carry_out(request: SignedIn, proposal: Proposal, form: AnswerForm) -> None:
    """Two people at one desk press at once: the second is told that it is done."""
    try:
        said = _done(request, proposal, form)
    except PermissionDenied as refusal:
        messages.error(request, reason_of(refusal))
    else:
        messages.success(request, said)


def _done(request: SignedIn, proposal: Proposal, form: AnswerForm) -> str:
    user, meeting = request.user, form.chosen
    answer, words = form.cleaned_data["answer"], form.cleaned_data["words"]
    told = {"title": proposal.title, "day": shown_of(meeting) if meeting else ""}
    if answer == "accept" and meeting:
        accept(proposal=proposal, meeting=meeting, by=user)
        return _("“%(title)s” is on the agenda of %(day)s.") % told
    if answer == "decline":
        decline(proposal=proposal, words=words, by=user)
        return _("“%(title)s” is answered with a no.") % told
    if answer == "reopen":
        reopen(proposal=proposal, by=user)
        return _("“%(title)s” waits for an answer again.") % told
    keep_for_later(proposal=proposal, meeting=meeting, by=user)
    return _("“%(title)s” is kept for later.") % told
