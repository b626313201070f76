"""A body's meetings as its desk lists them: what state each one is in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from django.utils import timezone
from django.utils.translation import gettext as _, gettext_lazy as _lazy

from samraad.core.shown import shown_short
from samraad.editions.models import Edition
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.plan import FormerDate, MeetingPlan, PlannedMeeting
from samraad.meetings.when import shown_times

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date, datetime
    from uuid import UUID

    from samraad.meetings.models.meeting import MeetingQuerySet


class Stage(StrEnum):
    """How far a meeting has come, in the order in which it happens."""

    TENTATIVE = "tentative"
    PLANNED = "planned"
    CALLED = "called"
    SENT = "sent"
    MINUTES_MISSING = "minutes_missing"
    DRAFT = "draft"
    MINUTES = "minutes"
    CANCELLED = "cancelled"


BEFORE = (Stage.TENTATIVE, Stage.PLANNED, Stage.CALLED, Stage.SENT)
WORDS = {
    Stage.TENTATIVE: _lazy("Planned; the date is not confirmed"),
    Stage.PLANNED: _lazy("Planned"),
    Stage.CALLED: _lazy("Called; the agenda is not sent"),
    Stage.SENT: _lazy("The agenda is published"),
    Stage.MINUTES_MISSING: _lazy("Held; the minutes are missing"),
    Stage.DRAFT: _lazy("The minutes are a draft"),
    Stage.MINUTES: _lazy("The minutes are published"),
}


@dataclass(frozen=True)
class Line:
    meeting: Meeting
    stage: Stage
    sent_at: datetime | None = None
    former: FormerDate | None = None
    draft: MeetingPlan | None = None  # a plan that nobody has approved yet

    @property
    def is_hidden(self) -> bool:
        """Planned, and so far for the desk alone; a draft's dates stay so."""
        is_desks = self.meeting.audience_id == self.meeting.body.desk_id
        return is_desks and self.draft is None

    @property
    def times(self) -> str:
        return shown_times(self.meeting)

    @property
    def can_move(self) -> bool:
        return self.stage in BEFORE and self.meeting.status != MeetingStatus.HELD

    @property
    def words(self) -> str:
        """What the desk reads beside the date."""
        if self.stage == Stage.CANCELLED:
            return _("Cancelled: %(reason)s") % {"reason": self.meeting.status_reason}
        if self.stage == Stage.SENT and self.sent_at:
            day = shown_short(timezone.localdate(self.sent_at))
            return _("The agenda was sent on %(day)s") % {"day": day}
        return str(WORDS[self.stage])


def lines_of(meetings: MeetingQuerySet, user: object, *, on: date) -> list[Line]:
    """The meetings as they come, each with how far it has come by that day."""
    rows = list(meetings.select_related("body"))
    keys = [row.pk for row in rows]
    heads = _newest_editions(keys, user)
    sent = _sent(keys, user)
    former, drafts = last_dates(keys, user), _drafts(keys, user)
    return [
        Line(
            row,
            stage_of(row, heads.get(row.pk), sent.get(row.pk), on=on),
            sent.get(row.pk),
            former.get(row.pk),
            drafts.get(row.pk),
        )
        for row in rows
    ]


def stage_of(
    meeting: Meeting, head: Edition | None, sent_at: datetime | None, *, on: date
) -> Stage:
    if meeting.is_cancelled:
        return Stage.CANCELLED
    if head and head.is_minutes:
        return Stage.DRAFT if head.is_draft else Stage.MINUTES
    if meeting.is_past(on=on) or meeting.status == MeetingStatus.HELD:
        return Stage.MINUTES_MISSING
    return Stage.SENT if sent_at or head else _before_sending(meeting)


def _before_sending(meeting: Meeting) -> Stage:
    if meeting.status == MeetingStatus.CONVENED:
        return Stage.CALLED
    return Stage.TENTATIVE if meeting.is_tentative else Stage.PLANNED


def last_dates(keys: Iterable[UUID], user: object) -> dict[UUID, FormerDate]:
    """The last date that each of the meetings has had before its own."""
    rows = FormerDate.objects.visible_to(user).filter(meeting__in=list(keys))
    rows = rows.select_related("meeting").order_by("moved_at")
    return {row.meeting_id: row for row in rows}


def _drafts(keys: list[UUID], user: object) -> dict[UUID, MeetingPlan]:
    rows = PlannedMeeting.objects.visible_to(user).filter(meeting__in=keys)
    drafted = rows.filter(plan__approved_at=None).select_related("plan")
    return {row.meeting_id: row.plan for row in drafted}


def _newest_editions(keys: list[UUID], user: object) -> dict[UUID, Edition]:
    rows = Edition.objects.visible_to(user).filter(subject__in=keys, removed_at=None)
    return {row.subject: row for row in rows.order_by("frozen_at", "number")}


def _sent(keys: list[UUID], user: object) -> dict[UUID, datetime]:
    rows = Sending.objects.visible_to(user).filter(meeting__in=keys)
    return dict(rows.order_by("sent_at").values_list("meeting", "sent_at"))
