"""Who comes, at the desk: the answers, what they ask for, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import require_POST

from samraad.bodies.models.body import Membership
from samraad.core import clock
from samraad.core.policy import reason_of
from samraad.meetings.absences import stayed_away
from samraad.meetings.actions.absences import let_substitute_take_seat
from samraad.meetings.actions.asking_again import ask_the_silent_again
from samraad.meetings.actions.calling import call_together
from samraad.meetings.actions.replying import record_reply
from samraad.meetings.attending import attending, without_substitute
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.forms.replies import RecordedReplyForm, RepliesForm
from samraad.meetings.models.convening import Invitation

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn
    from samraad.people.models import User


def replies(request: SignedIn, body: str, meeting: str) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    form = RepliesForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            said = _take(form, found, by=request.user)
            messages.success(request, said)
        except (ValidationError, PermissionDenied) as refusal:
            messages.error(request, reason_of(refusal))
        return redirect("meetings:replies", body, meeting)
    return render(request, "meetings/replies.html", _page(found, request.user))


def _page(meeting: Meeting, user: User) -> dict[str, object]:
    shown = attending(meeting, user)
    return {
        "body": meeting.body,
        "meeting": meeting,
        "attending": shown,
        "alone": without_substitute(meeting, shown),
        "verdict": can_invite(user, meeting),
        "stayed_away": stayed_away(meeting.body, user, on=clock.today()),
    }


def _take(form: RepliesForm, meeting: Meeting, *, by: User) -> str:
    """What the button says: done, and told in a sentence."""
    match form.cleaned_data["step"]:
        case "again":
            asked = len(ask_the_silent_again(meeting=meeting, by=by))
            told = ngettext("%(n)s is asked again.", "%(n)s are asked again.", asked)
            return told % {"n": asked}
        case "invite":
            call_together(meeting=meeting, by=by)
            return _("Everybody has been invited.")
    return _seat(form.cleaned_data["membership"], meeting, by=by)


def _seat(key: UUID, meeting: Meeting, *, by: User) -> str:
    place = get_object_or_404(
        Membership.objects.visible_to(by), body=meeting.body, pk=key
    )
    left, came = let_substitute_take_seat(membership=place, by=by)
    names = {"came": came.person.name, "left": left.person.name}
    return _("%(came)s takes the seat of %(left)s from tomorrow on.") % names


@require_POST
def note_reply(request: SignedIn, body: str, meeting: str, key: UUID) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    invitation = get_object_or_404(
        Invitation.objects.visible_to(request.user), meeting=found, pk=key
    )
    form = RecordedReplyForm(request.POST)
    if form.is_valid():
        record_reply(invitation=invitation, answer=form.answer, by=request.user)
        told = {"name": invitation.name}
        messages.success(request, _("The answer of %(name)s is noted.") % told)
    return redirect("meetings:replies", body, meeting)
