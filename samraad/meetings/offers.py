"""Lines that offer themselves for an agenda.

An app registers a maker, which answers with what should be on the agenda of that
meeting now; whoever is asked sees only what that user may see. The maker's module is
imported when the app is ready. An offer is known by its key: once an item bears it, or
the secretary has declined it for the meeting, it is not made there again.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final, TypeAlias

from samraad.core.text import fold
from samraad.meetings.models.agenda import AgendaItem, ItemKind
from samraad.meetings.models.collecting import DeclinedOffer
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.plan import MeetingPlan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

# Where an offer stands among those that are no recurring items, which are numbered
# from 1 as the body's wheel has them. The numbers leave room.
MINUTES: Final = 2
FOLLOW_UPS: Final = 200
POSTPONED: Final = 300
PLAN: Final = 400
PROPOSALS: Final = 500
OWN: Final = 1000  # what somebody typed
FOR_ONE_CAUSE: Final = (MeetingKind.EXTRAORDINARY, MeetingKind.AD_HOC)
PROPOSED: Final = "proposal:"  # so begins the key of a proposal's offer


@dataclass(frozen=True)
class Offer:
    """`take` puts the line on the agenda; an offer that stands does so by itself when
    the agenda is begun, the others wait for a click.
    """

    key: str
    why: str
    title: str
    take: Callable[[User], AgendaItem]
    kind: ItemKind = ItemKind.NOT_RECORDED
    comes_last: bool = False
    position: int = OWN
    stands: bool = True
    is_formal: bool = False  # stands on an agenda that was called for one cause, too

    @property
    def rank(self) -> tuple[bool, int]:
        return self.comes_last, self.position


Maker: TypeAlias = "Callable[[Meeting, User], Iterable[Offer]]"

_makers: list[Maker] = []


def offers_lines(maker: Maker) -> Maker:
    """Register a maker of offers."""
    _makers.append(maker)
    return maker


def all_offers(meeting: Meeting, user: User) -> list[Offer]:
    """Whatever is offered, in the order of an agenda, taken and declined ones too."""
    offers = [offer for maker in _makers for offer in maker(meeting, user)]
    if meeting.kind in FOR_ONE_CAUSE:
        offers = [replace(o, stands=o.stands and o.is_formal) for o in offers]
    return sorted(offers, key=lambda offer: offer.rank)


def open_offers(meeting: Meeting, user: User) -> list[Offer]:
    """What could be put on the agenda with one click."""
    items = list(AgendaItem.objects.visible_to(user).filter(meeting=meeting))
    declined = keys_declined(meeting, user)
    offers = all_offers(meeting, user)
    return [o for o in not_there(offers, items) if o.key not in declined]


def not_there(offers: Iterable[Offer], items: Iterable[AgendaItem]) -> list[Offer]:
    """Without those that were taken, and what somebody has typed before them."""
    items = list(items)
    taken = {item.offer for item in items}
    titles = {fold(item.title) for item in items if item.title}
    return [
        offer
        for offer in offers
        if offer.key not in taken
        if offer.key.startswith(PROPOSED) or fold(offer.title) not in titles
    ]


def is_begun(items: Iterable[AgendaItem], user: User) -> bool:
    """Has somebody begun the agenda that these items stand on?

    A proposal, or a plan, may have been put on it before anybody opened it.
    """
    own = {item.pk for item in items if not item.offer.startswith(PROPOSED)}
    plans = MeetingPlan.objects.visible_to(user).filter(approved_in__in=own)
    return bool(own - set(plans.values_list("approved_in", flat=True)))


def keys_declined(meeting: Meeting, user: User) -> set[str]:
    declined = DeclinedOffer.objects.visible_to(user).filter(meeting=meeting)
    return set(declined.values_list("key", flat=True))
