"""The chair approves the agenda at a personal address, or sends it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied, ValidationError
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from samraad.core.policy import reason_of
from samraad.meetings.actions.rehearsing import rehearse
from samraad.meetings.actions.sign_off import approve_agenda, return_agenda
from samraad.meetings.convening_policies import can_answer_sign_off
from samraad.meetings.forms.sign_off import SignOffForm
from samraad.meetings.personal import asked_of, sign_off_for
from samraad.meetings.published import ReadItem

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.meetings.models.convening import SignOff
    from samraad.meetings.published import Record
    from samraad.people.http import Request
    from samraad.people.models import User


@login_not_required
@never_cache
def sign_off(request: Request, token: str) -> HttpResponse:
    """Opening it approves nothing: mail programs open links too."""
    row = sign_off_for(token)
    chair = asked_of(row) if row else None
    if row is None or chair is None:
        return render(request, "meetings/answer_unknown.html", status=404)
    form = SignOffForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            _take(form.cleaned_data, row, by=chair)
            return redirect("meetings:sign_off", token)
        except (ValidationError, PermissionDenied) as refusal:
            form.add_error(None, reason_of(refusal))
    context = _page(request, row, chair) | {"form": form}
    return render(request, "meetings/sign_off.html", context)


def _take(said: dict[str, str], row: SignOff, *, by: User) -> None:
    if said["step"] == "approve":
        approve_agenda(sign_off=row, by=by, content=said["content"])
    else:
        return_agenda(sign_off=row, by=by, words=said["words"])


def _page(request: Request, row: SignOff, chair: User) -> dict[str, Any]:
    verdict = can_answer_sign_off(chair, row)
    rehearsal = rehearse(meeting=row.meeting, by=chair) if verdict else None
    is_here = request.user.is_authenticated and request.user == chair
    return {
        "body": row.meeting.body,
        "meeting": row.meeting,
        "row": row,
        "verdict": verdict,
        "rehearsal": rehearsal,
        "items": _shown(rehearsal.record, closed=is_here) if rehearsal else (),
        "is_here": is_here,
    }


def _shown(record: Record, *, closed: bool) -> list[ReadItem]:
    """A link may be passed on: what is in closed items takes a sign-in to read."""
    return [
        item if closed or not item.row.is_closed else ReadItem(row=item.row)
        for item in record.items
    ]
