from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _, gettext_noop

from samraad.access.policies import somebody_has_begun
from samraad.bodies.start import start_path
from samraad.core.links import absolute
from samraad.project import server


class Command(BaseCommand):
    help = gettext_noop("Show the address at which a new installation is begun.")
    requires_system_checks = ()

    def handle(self, **_options: Any) -> None:  # noqa: ANN401 -- Django's
        server.prepare()
        if somebody_has_begun():
            raise CommandError(_("Somebody has begun already; sign in at the site."))
        self.stdout.write(absolute(start_path()))
