"""Making an installation ready, and serving it."""

from __future__ import annotations

import hashlib
import multiprocessing
import os
import socket
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command
from django.db import connection, connections
from django.db.migrations.executor import MigrationExecutor

from samraad.places.actions import load_municipalities
from samraad.places.models import Place
from samraad.project.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from samraad.notices.servers import ShowMail

THREADS: Final = 4  # for each web process
SHOWN_TO: Final = "SAMRAAD_SHOW_MAIL"


def is_taken(host: str, port: int) -> bool:
    """Does something else listen there already?"""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError:
            return True
    return False


def prepare() -> None:
    """Bring database and static files up to this version; quick when they are."""
    executor = MigrationExecutor(connection)
    if executor.migration_plan(executor.loader.graph.leaf_nodes()):
        call_command("migrate", interactive=False, verbosity=0)
    if not Place.objects.exists():
        load_municipalities()
    collect_static()


def collect_static() -> None:
    root = Path(settings.STATIC_ROOT)
    stamp, state = root / "collected.txt", _static_state()
    if stamp.exists() and stamp.read_text(encoding="utf-8") == state:
        return
    root.mkdir(parents=True, exist_ok=True)
    call_command("collectstatic", interactive=False, clear=True, verbosity=0)
    stamp.write_text(state, encoding="utf-8")


@contextmanager
def mail_shown(to: ShowMail) -> Iterator[None]:
    """Let this process, and those it starts, show mail instead of sending it.

    What the operator has set holds: a mail server, or who may see mail.
    """
    if settings.MAIL_SERVER or SHOWN_TO in os.environ:
        yield
        return
    before = settings.SHOW_MAIL
    os.environ[SHOWN_TO] = settings.SHOW_MAIL = to
    try:
        yield
    finally:
        settings.SHOW_MAIL = before
        del os.environ[SHOWN_TO]


def is_at_home(host: str) -> bool:
    """Is the site for this machine's own browsers, and known by no other name?"""
    local = host == "localhost" or host.startswith("127.") or host == "::1"
    return local and not os.environ.get("SAMRAAD_SITE_URL")


def serve(*, host: str, port: int, workers: int, ready: Callable[[str], None]) -> None:
    """Serve pages and run the duties until interrupted."""
    from granian.constants import Interfaces  # noqa: PLC0415 -- half a second
    from granian.log import LogLevels  # noqa: PLC0415
    from granian.server import Server  # noqa: PLC0415

    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    (Path(settings.DATA) / "address").write_text(address, encoding="utf-8")
    settings.SITE_URL = os.environ.setdefault("SAMRAAD_SITE_URL", address)
    connections.close_all()
    multiprocessing.set_start_method("spawn", force=True)  # a fork copies our thread
    server = Server(
        "samraad.project.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=workers,
        blocking_threads=THREADS,
        log_level=LogLevels.warning,
    )
    ready(f"{address}/")
    with Worker():
        server.serve()


def _static_state() -> str:
    """What the static files are now: a hash over names, sizes and times."""
    found = hashlib.sha256()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda pair: pair[0]):
            facts = Path(storage.path(name)).stat()
            found.update(f"{name} {facts.st_size} {facts.st_mtime_ns}\n".encode())
    return found.hexdigest()
