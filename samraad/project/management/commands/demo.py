from __future__ import annotations

import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.utils.translation import gettext as _, gettext_noop

from samraad.audit.models import Chain, Entry
from samraad.bodies.models.body import Body
from samraad.core import clock
from samraad.core.duties import run_until_done
from samraad.demo.world import build
from samraad.meetings.models.meeting import Meeting
from samraad.notices.servers import ShowMail
from samraad.project import server
from samraad.project.data import has_bodies, has_data

if TYPE_CHECKING:
    from django.core.management.base import CommandParser

EXAMPLE: Final = Path("examples/portalside.html")  # from where the project is
SHAPING: Final = {"actions", "demo", "migrations", "models"}
UNFINISHED: Final = "unfinished"
SHOWN_FIRST: Final = "birkesund-integrationsraad"


class Command(BaseCommand):
    help = gettext_noop("Build a believable world and show it.")
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--host", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument(
            "--build-only", action="store_true", help=_("build, but serve nothing")
        )
        parser.add_argument(
            "--fresh",
            action="store_true",
            help=_("build anew, whatever has been added"),
        )

    def handle(self, **options: Any) -> None:  # noqa: ANN401 -- Django's
        if os.environ.get("SAMRAAD_DATABASE_URL"):
            raise CommandError(
                _("The demo has a database of its own: unset SAMRAAD_DATABASE_URL.")
            )
        if settings.MAIL_SERVER:
            raise CommandError(
                _("The demo sends no mail to anybody: unset SAMRAAD_SMTP_URL.")
            )
        host, port = options["host"], options["port"]
        serves = not options["build_only"]
        if serves and server.is_taken(host, port):
            raise CommandError(
                _("Port %(port)s is taken; choose another with --port.")
                % {"port": port}
            )
        with server.mail_shown(ShowMail.EVERYBODY):
            self._build(fresh=options["fresh"])
            if serves:
                server.serve(host=host, port=port, workers=1, ready=self._show)

    def _build(self, *, fresh: bool) -> None:
        """Build the world, unless the one here is to be kept."""
        stamp = settings.DATA / "demo.txt"
        if not stamp.exists() and has_data(settings.DATA):
            raise CommandError(
                _("%(folder)s holds a real installation; the demo leaves it alone.")
                % {"folder": settings.DATA}
            )
        if not fresh and stamp.exists() and self._keeps(stamp.read_text("utf-8")):
            server.prepare()
            return
        self.stdout.write(_("Building the demo world …"))
        stamp.write_text(UNFINISHED, encoding="utf-8")
        _remove()
        server.prepare()
        build(clock.today())
        run_until_done()
        stamp.write_text(f"{_state()}\n{_newest()}", encoding="utf-8")

    def _keeps(self, built: str) -> bool:
        """Is the world from today and from this code, or has somebody added to it?"""
        if built == UNFINISHED or not has_bodies(settings.DATA):
            return False
        state, _line, newest = built.partition("\n")
        if state == _state():
            return True
        if newest == _newest():
            return False
        self.stdout.write(
            _("The demo world is kept, for it has been added to; --fresh begins anew.")
        )
        return True

    def _show(self, address: str) -> None:
        body = Body.objects.visible_to(None).get(slug=SHOWN_FIRST)
        meetings = Meeting.objects.visible_to(None).filter(body=body)
        latest = meetings.past(on=clock.today()).first()
        connection.close()
        site = address.rstrip("/")
        program = os.path.relpath(sys.argv[0])
        paper = EXAMPLE if EXAMPLE.exists() else _("FILE")
        lines = (
            _("Samråd runs at %(address)s (Ctrl-C stops it)") % {"address": address},
            "",
            _("Look first at"),
            f"  {site}/raad/{SHOWN_FIRST}/",
            f"  {site}{latest.get_absolute_url()}" if latest else "",
            _("Mail is not sent, but shown at %(address)s")
            % {"address": f"{site}/postkasse/"},
            _("Read minutes of your own into it, from another window:"),
            f"  {program} import {paper} --body {SHOWN_FIRST} --publish",
        )
        self.stdout.write("\n".join(lines))
        self.stdout.flush()


def _remove() -> None:
    """Take the old world away: the whole database and the files."""
    connection.close()
    database = Path(connection.settings_dict["NAME"])
    for file in (database, *database.parent.glob(f"{database.name}-*")):
        file.unlink(missing_ok=True)
    shutil.rmtree(settings.MEDIA_ROOT, ignore_errors=True)


def _state() -> str:
    """Today's date and a hash of the code that shapes the world's rows."""
    package = Path(server.__file__).parents[1]
    code = hashlib.sha256()
    for file in sorted(package.rglob("*.py")):
        if SHAPING.intersection((file.stem, *file.relative_to(package).parts)):
            code.update(file.read_bytes())
    return f"{clock.today()} {code.hexdigest()}"


def _newest() -> str:
    """How far the log goes: as far as when the world was built, or somebody came."""
    chain = Chain.objects.filter(id=1).first()
    return f"{chain} {Entry.objects.unsealed().count()}"
