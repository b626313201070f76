"""samraad receive --body SLUG: one mail, from a mail server's pipe, into the inbox."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from django.core.exceptions import ValidationError
from django.core.management.base import BaseCommand
from django.utils.translation import gettext as _, gettext_noop

from samraad.access.policies import is_in
from samraad.bodies.actions.body import come_to_the_desk
from samraad.bodies.models.body import Body
from samraad.core.policy import reason_of
from samraad.meetings.actions.putting_in import put_in
from samraad.meetings.brought import from_file, why_not
from samraad.meetings.forms.collecting import TITLE, first_line
from samraad.meetings.models.collecting import Origin
from samraad.people.actions import operator
from samraad.texts.word import LARGEST, ForeignError

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

    from samraad.meetings.models.collecting import Proposal
    from samraad.people.models import User

# What a mail server understands: the mail itself is at fault, or the address.
NOT_READ: Final = 65
NOBODY: Final = 67


class Command(BaseCommand):
    help = gettext_noop("Put one mail, read from standard input, into an inbox.")
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        whose = _("the body whose inbox it is")
        parser.add_argument("--body", metavar="SLUG", required=True, help=whose)

    def handle(self, **options: Any) -> None:  # noqa: ANN401 -- Django's own
        body = Body.objects.filter(slug=options["body"]).first()
        if body is None:
            told = {"slug": options["body"]}
            self._refuse(_("There is no body “%(slug)s”.") % told, NOBODY)
            return
        try:
            proposal = _take(body, sys.stdin.buffer.read(LARGEST + 1))
        except ForeignError as error:
            self._refuse(why_not(_("The mail"), error), NOT_READ)
        except ValidationError as error:
            self._refuse(reason_of(error), NOT_READ)
        else:
            told = {"title": proposal.title, "body": body.name}
            self.stdout.write(_("“%(title)s” lies in the inbox of %(body)s.") % told)

    def _refuse(self, sentence: str, code: int) -> None:
        self.stderr.write(sentence)
        raise SystemExit(code)


def _take(body: Body, data: bytes) -> Proposal:
    """Whom it says it is from is not proved: so it is the desk's, whoever it names."""
    read = from_file(data, name="mail.eml")
    title = read.title or first_line(read.html) or _("A mail without a subject")
    return put_in(
        body=body,
        origin=Origin.MAIL,
        title=title[:TITLE],
        html=read.html,
        recommender=read.recommender,
        recommendation=read.recommendation,
        name=read.name,
        email=read.email,
        files=read.files,
        by=_at_the_desk(body),
    )


def _at_the_desk(body: Body) -> User:
    by = operator()
    if not is_in(by, body.desk_id):
        come_to_the_desk(body=body, by=by)
    return by
