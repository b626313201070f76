"""What stands on the page where somebody answers an invitation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samraad.access.models import Audience
from samraad.core import clock
from samraad.meetings import personal
from samraad.meetings.attending import apologies_by
from samraad.meetings.convening_policies import can_reply
from samraad.meetings.forms.replies import NeedsForm
from samraad.meetings.models.convening import Invitation
from samraad.meetings.when import begins_at, ends_at

if TYPE_CHECKING:
    from samraad.meetings.personal import Holder


def answer_page(invitation: Invitation, holder: Holder) -> dict[str, Any]:
    meeting, now = invitation.meeting, clock.now()
    begin, end = begins_at(meeting), ends_at(meeting)
    is_public = meeting.audience_id == Audience.EVERYBODY
    mine = Invitation.objects.visible_to(holder).select_related("stands_in_for")
    row = mine.get(pk=invitation.pk)
    said = {name: getattr(row, name) for name in NeedsForm.base_fields}
    return {
        "body": meeting.body,
        "meeting": meeting,
        "invitation": row,
        "verdict": can_reply(holder, row),
        "apologies_by": apologies_by(meeting),
        "has_begun": bool(begin and begin <= now),
        "is_over": bool(end and end <= now),
        "needs": NeedsForm(initial=said),
        "read": personal.reading_link(meeting, is_public=is_public),
    }
