"""The agenda fills itself: lines that are offered take their places."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.ordering import in_order, settle
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.models.collecting import DeclinedOffer
from samraad.meetings.offers import OWN, all_offers, is_begun, open_offers
from samraad.meetings.policies import can_edit, is_sent

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.offers import Offer
    from samraad.people.models import User


@transaction.atomic
def fill_agenda(*, meeting: Meeting, by: User) -> list[AgendaItem]:
    """Begin an agenda with what stands on it by itself.

    Once begun, nothing is added; what was sent to it from elsewhere does not begin it.
    """
    meeting = locked(meeting)
    require(can_edit(by, meeting))
    if is_sent(meeting) or is_begun(AgendaItem.objects.filter(meeting=meeting), by):
        return []
    offers = [offer for offer in open_offers(meeting, by) if offer.stands]
    items = _take(meeting, offers, by)
    if items:
        record("meetings.agenda.filled", meeting, by=by, items=len(items))
    return items


@transaction.atomic
def take_offers(
    *, meeting: Meeting, keys: Collection[str], by: User
) -> list[AgendaItem]:
    """Put these offers on the agenda, each where it belongs. What is there is there."""
    meeting = locked(meeting)
    require(can_edit(by, meeting))
    DeclinedOffer.objects.filter(meeting=meeting, key__in=keys).delete()
    offers = [offer for offer in open_offers(meeting, by) if offer.key in keys]
    return _take(meeting, offers, by)


@transaction.atomic
def decline_offer(*, meeting: Meeting, key: str, by: User) -> DeclinedOffer:
    """Leave it out this time; another meeting may offer it again."""
    require(can_edit(by, meeting))
    row, is_new = DeclinedOffer.objects.get_or_create(
        meeting=meeting, key=key, defaults={"audience": meeting.body.desk}
    )
    if is_new:
        record("meetings.offer.declined", row, by=by)
    return row


@transaction.atomic
def offer_again(*, meeting: Meeting, key: str, by: User) -> None:
    """Let what was left out be offered again."""
    require(can_edit(by, meeting))
    if DeclinedOffer.objects.filter(meeting=meeting, key=key).delete()[0]:
        record("meetings.offer.reopened", meeting, by=by)


def _take(meeting: Meeting, offers: Iterable[Offer], by: User) -> list[AgendaItem]:
    items = []
    for offer in offers:
        item = offer.take(by)
        item.offer, item.why = offer.key, offer.why[:300]
        item.save(update_fields=["offer", "why"])
        items.append(item)
    if items and not is_sent(meeting):
        _place(meeting, items, offers, by)
    for item in items:
        item.refresh_from_db()
    return items


def _place(
    meeting: Meeting, new: list[AgendaItem], offers: Iterable[Offer], by: User
) -> None:
    """Put the new items before the first one that belongs after them."""
    rank = {offer.key: offer.rank for offer in (*all_offers(meeting, by), *offers)}
    rows = {item.pk: item for item in in_order(meeting)}  # one moves another
    taken = [rows.pop(item.pk) for item in new]
    items = list(rows.values())
    for item in taken:
        mine = rank[item.offer]
        after = (
            i
            for i, other in enumerate(items)
            if rank.get(other.offer, (False, OWN)) > mine
        )
        items.insert(next(after, len(items)), item)
    settle(meeting, items)
