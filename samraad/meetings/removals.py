"""What somebody has taken off an agenda and can put back with a click."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Final

from samraad.meetings.actions.removing import Removed

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import Request

KEPT: Final = 10
PLACE: Final = "removed"  # in the session, where only this person can undo it


def keep(request: Request, removed: Removed) -> None:
    kept = request.session.get(PLACE, [])
    request.session[PLACE] = [*kept, asdict(removed)][-KEPT:]


def last_removed(request: Request, meeting: Meeting) -> Removed | None:
    kept = request.session.get(PLACE, [])
    mine = [one for one in kept if one["meeting"] == str(meeting.pk)]
    return Removed(**mine[-1]) if mine else None


def forget(request: Request, removed: Removed) -> None:
    kept = request.session.get(PLACE, [])
    request.session[PLACE] = [one for one in kept if one != asdict(removed)]
