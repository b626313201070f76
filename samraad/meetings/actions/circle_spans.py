"""Letting somebody who is asked see closed items until the meeting ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.access.actions import let_in_during
from samraad.core import clock
from samraad.meetings.models.agenda import AgendaItem, Openness
from samraad.meetings.personal import holder_of
from samraad.meetings.when import ends_at

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.access.actions import Span
    from samraad.meetings.models.convening import Invitation
    from samraad.meetings.models.meeting import Meeting


def open_circles(invitation: Invitation, items: Iterable[AgendaItem]) -> None:
    """Let whoever is asked into the circles of these items until the meeting ends."""
    end = ends_at(invitation.meeting)
    spans: list[Span] = [(clock.now(), end)] if end and end > clock.now() else []
    _set_spans(invitation, items, spans)


def shut_circles(invitation: Invitation, items: Iterable[AgendaItem]) -> None:
    _set_spans(invitation, items, [])


def _set_spans(
    invitation: Invitation, items: Iterable[AgendaItem], spans: list[Span]
) -> None:
    holder = holder_of(invitation)
    for circle in [item.circle for item in items]:
        if holder and circle:
            let_in_during(user=holder, audience=circle, spans=spans)


def closed_items(meeting: Meeting) -> list[AgendaItem]:
    rows = AgendaItem.objects.filter(meeting=meeting, openness=Openness.CLOSED)
    return list(rows.select_related("circle", "meeting__body"))
