"""Which rules a body follows on a day, and what they say of one question.

No page reads rows through this: it is for policies and actions, which judge. A page
asks `Rules.objects.visible_to(user)`.
"""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.deadlines import after
from samraad.bodies.models.rules import LateItems, Quorum, Rules
from samraad.core.policy import ALLOWED, Denied, Verdict

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body


def rules_of(body: Body, *, on: date) -> Rules:
    """The rules in force that day; where none are written, what is usual."""
    row = Rules.objects.filter(body=body).in_force(on=on).first()
    return row or Rules(body=body, starts_on=on, audience_id=body.audience_id)


def is_quorate(rules: Rules, *, present: int, seats: int) -> bool:
    """Can so many of the members decide? Vacant seats are not counted among them."""
    match rules.quorum:
        case Quorum.HALF:
            return 2 * present >= seats
        case Quorum.MORE_THAN_HALF:
            return 2 * present > seats
        case Quorum.NUMBER:
            return present >= (rules.quorum_number or 0)
        case _:
            return True


def needed_for_quorum(rules: Rules, *, seats: int) -> int:
    """How many members have to come for the body to be able to decide."""
    enough = (n for n in range(seats + 1) if is_quorate(rules, present=n, seats=seats))
    return next(enough, rules.quorum_number or seats)


def can_add_late(
    rules: Rules, *, chair_agrees: bool, in_favour: int, present: int, seats: int
) -> Verdict:
    """May an item be put on the agenda now that the meeting has begun?"""
    majority = 2 * in_favour > present and in_favour >= rules.late_items_minimum
    match rules.late_items:
        case LateItems.NOT_ALLOWED:
            return Denied(_("The rules let no item be added in the meeting."))
        case LateItems.MAJORITY:
            agreed = 2 * in_favour > seats
        case LateItems.CHAIR_AND_MAJORITY:
            agreed = chair_agrees and majority
        case LateItems.CHAIR_AND_MAJORITY_OR_ALL:
            agreed = (chair_agrees and majority) or 0 < present == in_favour
        case _:
            agreed = majority
    if agreed:
        return ALLOWED
    return Denied(_("Fewer agree to the item than the rules ask for."))


def minutes_deemed_approved_on(rules: Rules, sent_on: date) -> date:
    """The first day on which nobody can object any more."""
    last = after(sent_on, rules.objection_days, rules.objection_counting)
    return last + timedelta(days=1)


def substitute_takes_over(rules: Rules, *, unexcused: int) -> bool:
    """Has the member stayed away without notice as often as costs the seat?"""
    limit = rules.unexcused_limit
    return limit is not None and unexcused >= limit
