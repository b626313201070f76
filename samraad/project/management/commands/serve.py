from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _, gettext_noop

from samraad.project import server

if TYPE_CHECKING:
    from django.core.management.base import CommandParser


class Command(BaseCommand):
    help = gettext_noop("Serve the site and do the background work.")
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--workers", type=int, default=1, help=_("number of web processes")
        )

    def handle(self, **options: Any) -> None:  # noqa: ANN401 -- Django's
        host, port = options["host"], options["port"]
        if server.is_taken(host, port):
            raise CommandError(
                _("Port %(port)s is taken; choose another with --port.")
                % {"port": port}
            )
        server.prepare()
        server.serve(host=host, port=port, workers=options["workers"], ready=self.tell)

    def tell(self, address: str) -> None:
        told = _("Samråd runs at %(address)s (Ctrl-C stops it)")
        self.stdout.write(told % {"address": address})
        self.stdout.flush()
