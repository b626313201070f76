"""What somebody has taken off an agenda and can put back with a click."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from samraad.core import clock
from samraad.meetings.actions.removing import Removed

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn

KEPT: Final = 10
OFFERED: Final = timedelta(minutes=30)
PLACE: Final = "removed"  # in the session, where only this person can undo it


def keep(request: SignedIn, removed: Removed | None) -> None:
    """Nothing is kept of what was gone already: whoever took it off keeps it."""
    if removed is None:
        return
    kept = request.session.get(PLACE, [])
    one = {"at": clock.now().isoformat(), "removed": asdict(removed)}
    request.session[PLACE] = [*kept, one][-KEPT:]


def last_removed(request: SignedIn, meeting: Meeting) -> Removed | None:
    """What can be put back with a click; after a while it is offered no more."""
    since = (clock.now() - OFFERED).isoformat()
    kept = request.session.get(PLACE, [])
    late = [one["removed"] for one in kept if one["at"] > since]
    mine = [one for one in late if one["meeting"] == str(meeting.pk)]
    return Removed(**mine[-1]) if mine else None


def forget(request: SignedIn, removed: Removed) -> None:
    kept = request.session.get(PLACE, [])
    request.session[PLACE] = [one for one in kept if one["removed"] != asdict(removed)]
