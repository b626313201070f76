"""Moving a meeting: the old date stays visible, its address leads to the new one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from samraad.access.models import Audience
from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.dates import EdtfDate
from samraad.core.policy import require
from samraad.editions.actions import give_name
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.actions.following import follow
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.plan import free_slug
from samraad.meetings.models.plan import FormerDate
from samraad.meetings.planning_policies import can_move, is_known

if TYPE_CHECKING:
    from datetime import date, time

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def move_meeting(
    *,
    meeting: Meeting,
    on: EdtfDate | date,
    by: User,
    start_time: time | None = None,
    end_time: time | None = None,
    place: str = "",
    reason: str = "",
) -> Meeting:
    """Give the meeting another date, time or place.

    Of a meeting that others know, everybody learns the old date and the reason; an
    agenda that they have read is frozen anew. Of another, nobody is told anything.
    """
    meeting = locked(meeting)
    require(can_move(by, meeting))
    on = on if isinstance(on, EdtfDate) else EdtfDate.of_day(on)
    if (meeting.date, meeting.start_time, meeting.end_time, meeting.place) == (
        *(on, start_time, end_time),
        place,
    ):
        raise ValidationError(_("That is when and where the meeting is already."))
    if not is_known(meeting):
        _set(meeting, on, start_time, end_time, place)
        record("meetings.meeting.replanned", meeting, by=by)
        return meeting
    if not reason.strip():
        raise ValidationError({"reason": _("Say why, so that everybody can read it.")})
    former = _remember(meeting, reason.strip())
    meeting.changes += 1
    _set(meeting, on, start_time, end_time, place)
    _follow(meeting, by)
    record("meetings.meeting.moved", meeting, by=by, former=str(former.pk))
    return meeting


def _set(
    meeting: Meeting,
    on: EdtfDate,
    start_time: time | None,
    end_time: time | None,
    place: str,
) -> None:
    same_day = meeting.date == on
    meeting.date_as(on)
    meeting.start_time, meeting.end_time = start_time, end_time
    meeting.place = place
    if not same_day:
        meeting.slug = free_slug(meeting)
    meeting.full_clean()
    meeting.save()


def _remember(meeting: Meeting, reason: str) -> FormerDate:
    former = FormerDate(
        meeting=meeting,
        start_time=meeting.start_time,
        end_time=meeting.end_time,
        place=meeting.place,
        slug=meeting.slug,
        reason=reason,
        moved_at=clock.now(),
        audience=meeting.audience,
    )
    former.date_as(meeting.date, meeting.date_words)
    former.full_clean()
    former.save()
    return former


def _follow(meeting: Meeting, by: User) -> None:
    """Let its address, and the agenda that others have read, follow the meeting."""
    agendas = Edition.objects.of(meeting.pk).filter(kind=EditionKind.AGENDA)
    agenda = agendas.filter(is_current=True).order_by("-number").first()
    if agenda:
        follow(meeting=meeting, agenda=agenda, by=by)
    elif meeting.audience_id == Audience.EVERYBODY:
        give_name(subject=meeting.pk, path=meeting.get_absolute_url())
