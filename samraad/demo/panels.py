"""Whom a visitor of the demo can be: a list on the page where one signs in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.utils.translation import gettext_noop

from samraad.core import panels
from samraad.demo.people import address_of, open_accounts
from samraad.notices.servers import ShowMail, is_kept

if TYPE_CHECKING:
    from collections.abc import Mapping

PLAYED: Final = {
    "mads": gettext_noop(
        "Secretary of the integration council: plans meetings, writes and sends "
        "agendas."
    ),
    "karen": gettext_noop("Chairs the integration council and approves the agenda."),
    "fatima": gettext_noop("Member of two councils: reads, takes notes and answers."),
    "abdirahman": gettext_noop("Substitute: is called when a member cannot come."),
    "gitte": gettext_noop("Observer: is told everything but what is closed."),
    "trine": gettext_noop(
        "Officer of the municipality: delivers texts and is a guest at one item."
    ),
    "signe": gettext_noop("Secretary of the national council."),
}


def whom_to_be(csrf_token: object, _user: object) -> Mapping[str, object] | None:
    """Only where everybody may read the mail, and only people of the demo."""
    if not (is_kept() and settings.SHOW_MAIL == ShowMail.EVERYBODY):
        return None
    told = {address_of(handle): words for handle, words in PLAYED.items()}
    found = {user.email: user for user in open_accounts(told)}
    people = [(found[email], told[email]) for email in told if email in found]
    return {"people": people, "csrf_token": csrf_token} if people else None


panels.register("people.sign_in", "demo/_whom_to_be.html", whom_to_be)
