from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.translation import gettext as _, gettext_noop

from samraad.audit.models import Chain, Entry
from samraad.audit.verify import verify


class Command(BaseCommand):
    help = gettext_noop(
        "Check the installation: settings, and the log from end to end."
    )

    def handle(self, **_options: Any) -> None:  # noqa: ANN401 -- Django's
        if Entry._meta.db_table not in connection.introspection.table_names():
            raise CommandError(_("There is no installation here yet."))
        faults = verify()
        for fault in faults:
            self.stderr.write(f"{fault.number}: {fault.what}")
        if faults:
            raise CommandError(_("The log is not what was written."))
        newest = Chain.objects.filter(id=1).first()
        told = _("All is well. The log holds %(number)s entries; newest hash %(hash)s.")
        number, hashed = (newest.number, newest.hash) if newest else (0, "–")
        self.stdout.write(told % {"number": number, "hash": hashed})
