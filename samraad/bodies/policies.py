from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.policies import is_in, is_of_the_house
from samraad.bodies.models.body import AT_THE_DESK, WITH_A_SEAT, Membership, Role
from samraad.bodies.models.rules import SeesClosed
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.bodies.models.rules import Rules
    from samraad.people.models import Person, User


def can_found_bodies(user: User, parent: Body | None = None) -> Verdict:
    """May this user found a body of its own, or one below the parent?"""
    if user.is_operator or is_of_the_house(user):
        return ALLOWED
    if parent and can_run(user, parent):
        return ALLOWED
    return Denied(
        _("Only those who may found bodies here do that, and a desk below its own.")
    )


def can_come_to_the_desk(user: User) -> Verdict:
    if not user.is_operator:
        return Denied(_("Only the command line lets itself in, and the log says so."))
    return ALLOWED


def can_run(user: User, body: Body) -> Verdict:
    """May this user act for the body's secretariat?"""
    if not is_in(user, body.desk_id):
        return Denied(
            _("Only the chair and the secretary of %(body)s may do this.")
            % {"body": body}
        )
    return ALLOWED


def can_vouch_for(user: User, person: Person) -> Verdict:
    """May this user open the account of somebody known, or change their name?

    An account opens the papers of every body where the person sits.
    """
    places = Membership.objects.filter(person=person)
    places = places.exclude(ends_on__lt=clock.today()).select_related("body")
    if not all(can_run(user, place.body) for place in places):
        return Denied(
            _("%(person)s sits elsewhere too; the secretary there has to do this.")
            % {"person": person}
        )
    return ALLOWED


def sits_in(user: User, body: Body) -> bool:
    places = Membership.objects.filter(body=body, person=user.person)
    return user.person is not None and places.current(on=clock.today()).exists()


def can_publish_body(user: User, body: Body) -> Verdict:
    """A public body names the one it belongs to, which has to be public first."""
    verdict = can_run(user, body)
    if verdict and body.parent and not body.parent.is_public:
        return Denied(
            _("%(body)s belongs to a body that is not public; publish that one first.")
            % {"body": body}
        )
    return verdict


def sees_closed(role: str, rules: Rules, *, called: bool) -> bool:
    """Does somebody in this role belong to the circles of closed items?

    Called to the meeting is a substitute who takes a member's place there, or an
    observer who was asked to come. Disqualification is the item's own affair.
    """
    if role in {*WITH_A_SEAT, *AT_THE_DESK, Role.COORDINATOR}:
        return True
    by_rule = rules.observers_see_closed
    if role == Role.SUBSTITUTE:
        by_rule = rules.substitutes_see_closed
    return by_rule == SeesClosed.ALWAYS or (
        by_rule == SeesClosed.WHEN_CALLED and called
    )
