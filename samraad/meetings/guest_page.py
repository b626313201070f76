"""What a guest is shown: the meeting's when and where, and one item with its papers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samraad.core import clock
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.convening_policies import can_reply
from samraad.meetings.models.agenda import Guest
from samraad.meetings.models.convening import Invitation
from samraad.meetings.models.frozen import FrozenAttachment, FrozenItem, FrozenSection
from samraad.meetings.published import ReadItem
from samraad.meetings.when import ends_at

if TYPE_CHECKING:
    from datetime import time
    from uuid import UUID

    from samraad.access.models import Audience
    from samraad.documents.models import Document
    from samraad.meetings.personal import Holder


def guest_page(invitation: Invitation, holder: Holder) -> dict[str, Any]:
    return {
        "body": invitation.meeting.body,
        "meeting": invitation.meeting,
        "invitation": Invitation.objects.visible_to(holder).get(pk=invitation.pk),
        "verdict": can_reply(holder, invitation),
        "item": item_of(invitation),
        "at": time_of(invitation),
    }


def item_of(invitation: Invitation) -> ReadItem | None:
    """The guest's item as it was sent last; none when the meeting is over or off.

    Being asked to an item is what lets a guest read it: its open papers where only
    members read the agenda, and what is in it where it is closed. An attachment that
    is for members alone is for no guest.
    """
    end = ends_at(invitation.meeting)
    is_over = end is None or end <= clock.now()
    if is_over or invitation.withdrawn_at or invitation.meeting.is_cancelled:
        return None
    row = _sent_last(invitation)
    if row is None:
        return None
    inside = _inside(invitation, row)
    sections = FrozenSection.objects.filter(item=row, audience=inside)
    files = FrozenAttachment.objects.filter(item=row, audience=inside)
    if not row.is_closed:
        files = files.filter(is_closed=False)
    return ReadItem(
        row=row,
        sections=tuple(sections.order_by("position")),
        attachments=tuple(files.order_by("position").select_related("document__file")),
    )


def paper_of(invitation: Invitation, key: UUID) -> Document | None:
    """One of the item's papers, if it is the guest's to read."""
    item = item_of(invitation)
    files = item.attachments if item else ()
    return next((file.document for file in files if file.pk == key), None)


def _sent_last(invitation: Invitation) -> FrozenItem | None:
    editions = Edition.objects.of(invitation.meeting_id).standing()
    edition = editions.filter(kind=EditionKind.AGENDA).first()
    if edition is None or invitation.item_id is None:
        return None
    items = FrozenItem.objects.filter(edition=edition, original=invitation.item_id)
    return items.select_related("audience").first()


def _inside(invitation: Invitation, row: FrozenItem) -> Audience:
    """Whose the item's inside is: its circle's, or that of the agenda's readers."""
    item = invitation.item
    return item.circle if item and row.is_closed and item.circle else row.audience


def time_of(invitation: Invitation) -> time | None:
    rows = Guest.objects.filter(item=invitation.item, name=invitation.name)
    row = rows.exclude(starts_at=None).first()
    return row.starts_at if row else invitation.meeting.start_time
