from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.translation import gettext as _, gettext_noop

from samraad.audit.models import Chain, Entry
from samraad.audit.verify import verify
from samraad.editions.models import Edition, PublicName
from samraad.project.verify import changed_editions

if TYPE_CHECKING:
    from collections.abc import Iterator


class Command(BaseCommand):
    help = gettext_noop(
        "Check the installation: settings, the log from end to end, every edition."
    )

    def handle(self, **_options: Any) -> None:  # noqa: ANN401 -- Django's
        if Entry._meta.db_table not in connection.introspection.table_names():
            raise CommandError(_("There is no installation here yet."))
        log = [f"{fault.number}: {fault.what}" for fault in verify()]
        editions = [_named(edition) for edition in changed_editions()]
        for fault in (*log, *editions):
            self.stderr.write(fault)
        if log or editions:
            raise CommandError(" ".join(_summed_up(log=log, editions=editions)))
        newest = Chain.objects.filter(id=1).first()
        told = _(
            "All is well. The log holds %(number)s entries; newest hash %(hash)s. "
            "The %(editions)s editions that stand are as they were frozen."
        )
        number, hashed = (newest.number, newest.hash) if newest else (0, "–")
        counted = {
            "number": number,
            "hash": hashed,
            "editions": Edition.objects.standing().count(),
        }
        self.stdout.write(told % counted)


def _named(edition: Edition) -> str:
    """Its public address, as far as it has one, and its key."""
    name = PublicName.objects.filter(subject=edition.subject, is_current=True).first()
    told = _("%(edition)s (%(key)s) has been changed")
    return f"{name or ''} {told % {'edition': edition, 'key': edition.pk}}".strip()


def _summed_up(*, log: list[str], editions: list[str]) -> Iterator[str]:
    if log:
        yield _("The log is not what was written.")
    if editions:
        yield _("Not every edition is what was frozen.")
