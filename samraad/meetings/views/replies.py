"""Who comes, at the desk: the answers, what they ask for, and what is still open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samraad.meetings.actions.replying import record_reply
from samraad.meetings.attending import attending
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.forms.replies import RecordedReplyForm
from samraad.meetings.models.convening import Invitation

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.people.http import Request


def replies(request: Request, body: str, meeting: str) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    context = {
        "body": found.body,
        "meeting": found,
        "attending": attending(found, request.user),
    }
    return render(request, "meetings/replies.html", context)


@require_POST
def note_reply(request: Request, body: str, meeting: str, key: UUID) -> HttpResponse:
    found = meeting_at_desk(request, body, meeting)
    rows = Invitation.objects.visible_to(request.user).filter(meeting=found)
    invitation, form = get_object_or_404(rows, pk=key), RecordedReplyForm(request.POST)
    if form.is_valid():
        record_reply(invitation=invitation, answer=form.answer, by=request.user)
        messages.success(request, _("The answer of %s is noted.") % invitation.name)
    return redirect("meetings:replies", body, meeting)
