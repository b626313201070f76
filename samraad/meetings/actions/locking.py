"""A meeting is locked before what belongs to it: two who act on it wait in line."""

from __future__ import annotations

from samraad.meetings.models.meeting import Meeting


def locked(meeting: Meeting) -> Meeting:
    """The meeting as it is now; nobody else changes it until the transaction ends."""
    rows = Meeting.objects.select_for_update(of=("self",)).select_related("body__owner")
    return rows.get(pk=meeting.pk)
