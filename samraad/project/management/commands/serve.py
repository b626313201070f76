from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.translation import gettext as _, gettext_noop

from samraad.bodies.start import is_empty, start_path
from samraad.notices.servers import ShowMail
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
        at_home = server.is_at_home(host)
        with server.mail_shown(ShowMail.HERE if at_home else settings.SHOW_MAIL):
            server.prepare()
            self.start = start_path() if is_empty() else ""
            workers = options["workers"]
            server.serve(host=host, port=port, workers=workers, ready=self.tell)

    def tell(self, address: str) -> None:
        told = _("Samråd runs at %(address)s (Ctrl-C stops it)")
        self.stdout.write(told % {"address": address})
        if self.start:
            begin = _("Nobody has begun here yet. Begin at %(address)s")
            start = address.rstrip("/") + self.start
            self.stdout.write(begin % {"address": start})
        if mail := _about_mail(address):
            self.stdout.write(mail)
        self.stdout.flush()


def _about_mail(address: str) -> str:
    """Where mail is to be read that is not sent; nothing when it is sent."""
    if settings.MAIL_SERVER:
        return ""
    if settings.SHOW_MAIL == ShowMail.NOBODY:
        return _("No mail can be sent: set SAMRAAD_SMTP_URL.")
    shown = _("Mail is not sent, but shown at %(address)s")
    return shown % {"address": f"{address}postkasse/"}
