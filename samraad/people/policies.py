from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.policies import has_a_desk, is_of_the_house
from samraad.core.policy import ALLOWED, Denied, Verdict

if TYPE_CHECKING:
    from samraad.people.models import User


def can_register_people(user: User) -> Verdict:
    """Organisations, and accounts with persons to them, before any body is there."""
    if not user.is_operator and not is_of_the_house(user):
        return Denied(
            _("Only the operator and who founds bodies may register organisations.")
        )
    return ALLOWED


def can_register_a_person(user: User) -> Verdict:
    """Whoever sits at some body's desk meets people who are not registered yet."""
    if not user.is_operator and not has_a_desk(user):
        return Denied(
            _("Only the operator and the secretariats of the bodies register people.")
        )
    return ALLOWED


def can_open_accounts(user: User) -> Verdict:
    """Nobody signs up: an account is opened by whoever needs to write to somebody."""
    if not user.is_operator and not has_a_desk(user):
        return Denied(
            _("Only the operator and the secretariats of the bodies open accounts.")
        )
    return ALLOWED


def can_close_accounts(user: User) -> Verdict:
    if not user.is_operator and not is_of_the_house(user):
        return Denied(_("Only the operator and who founds bodies may close accounts."))
    return ALLOWED


def can_open_again(user: User, *, sits_here: bool) -> Verdict:
    """Whoever merely names a closed account's address opens nothing by it."""
    if not user.is_operator and not is_of_the_house(user) and not sits_here:
        return Denied(
            _(
                "Only who founds bodies here, or a council where the person sits, "
                "opens a closed account again."
            )
        )
    return ALLOWED


def can_change_account(user: User, account: User) -> Verdict:
    if user.key != account.key:
        return Denied(_("Everybody looks after their own account."))
    return ALLOWED
