"""Whether the agenda still waits for the chair, by the rules of its day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.models.body import Membership, Role
from samraad.bodies.models.rules import AgendaApproval
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.meetings.models.convening import SignOff
from samraad.meetings.whom import account_of, rank_of

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

_CHAIRING = (Role.CHAIR, Role.DEPUTY_CHAIR)


@dataclass(frozen=True)
class ApprovalState:
    """Who approves, what has been asked and answered, and whether the rules ask it."""

    is_asked_for: bool
    chair: Membership | None
    sign_off: SignOff | None

    @property
    def can_be_mailed(self) -> bool:
        return bool(self.chair and account_of(self.chair))

    @property
    def is_given(self) -> bool:
        return bool(self.sign_off and self.sign_off.approved_at)

    @property
    def waits(self) -> bool:
        return bool(self.sign_off and self.sign_off.is_open)

    def is_missing(self, user: User) -> bool:
        """Does this user have to get the approval before sending?"""
        return self.is_asked_for and not self.is_given and not self.chairs(user)

    def is_missing_but_for(self, user: User) -> bool:
        """Is it this user's to give, and not given yet?"""
        return self.is_asked_for and not self.is_given and self.chairs(user)

    def chairs(self, user: User) -> bool:
        return bool(self.chair and self.chair.person_id == user.person_id)


def approval_of(meeting: Meeting) -> ApprovalState:
    rules = rules_of(meeting.body, on=meeting.first_day or clock.today())
    chair = chair_of(meeting)
    asked = rules.agenda_approval == AgendaApproval.CHAIR and chair is not None
    rows = SignOff.objects.filter(meeting=meeting).order_by("-asked_at", "-id")
    return ApprovalState(asked, chair, rows.first())


def chair_of(meeting: Meeting) -> Membership | None:
    """The chair, or where there is none the deputy."""
    rows = Membership.objects.filter(body=meeting.body, role__in=_CHAIRING)
    rows = rows.current(on=clock.today()).select_related("person")
    return min(rows.prefetch_related("person__users"), key=rank_of, default=None)
