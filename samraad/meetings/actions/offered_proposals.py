"""What wants on an agenda: proposals that nobody has answered."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from samraad.meetings.actions.collecting import accept, offer_key, why_of
from samraad.meetings.actions.offered import is_next
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.collecting import Proposal
from samraad.meetings.offers import PROPOSALS, Offer, offers_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.meetings.models.agenda import AgendaItem
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@offers_lines
def proposals(meeting: Meeting, user: User) -> Iterator[Offer]:
    """What members and the administration have put forward, and nobody answered."""
    rows = Proposal.objects.visible_to(user).filter(body=meeting.body)
    for row in rows.waiting_for(meeting, is_next=is_next(meeting)):
        yield Offer(
            key=offer_key(row),
            why=why_of(row),
            title=row.title,
            kind=ItemKind(row.kind),
            position=PROPOSALS,
            take=partial(_accept, meeting, row),
            stands=False,
        )


def _accept(meeting: Meeting, proposal: Proposal, by: User) -> AgendaItem:
    return accept(proposal=proposal, meeting=meeting, by=by)
