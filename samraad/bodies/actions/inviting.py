from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.bodies.models.body import Membership
from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import require
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind
from samraad.people.links import sign_in_link
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.bodies.models.body import Body


@transaction.atomic
def invite(*, body: Body, people: Iterable[User], by: User) -> int:
    """Send a personal link to those who have never signed in; answers how many.

    Only who has a place in the body is invited, and nobody who can sign in already.
    """
    require(can_run(by, body))
    places = Membership.objects.filter(body=body).current(on=clock.today())
    here = User.objects.filter(person__in=places.values("person"), last_login=None)
    invited = list(here.filter(pk__in=[user.pk for user in people]))
    if not invited:
        return 0
    with translation.override(settings.LANGUAGE_CODE):
        send(
            kind=Kind.ACCOUNT,
            subject=_("Sign in to %(body)s") % {"body": body},
            text=_words(body, by),
            to=[Recipient(user, _link(user)) for user in invited],
            desk=body.desk,
            about=body.pk,
            reply_to=body.email,
            sender_name=body.name,
            by=by,
        )
    record("bodies.members.invited", body, by=by, people=len(invited))
    return len(invited)


def _words(body: Body, by: User) -> str:
    return _(
        "%(person)s invites you to sign in to Samråd. There you find the agendas,"
        " papers and minutes of %(body)s, and can say whether you come to a meeting."
        "\n\nOpen your personal link, and press the button on the page. You need no"
        " password."
    ) % {"person": by.name, "body": body}


def _link(user: User) -> str:
    return _("Your personal link; do not pass it on:\n%(link)s") % {
        "link": sign_in_link(user)
    }
