"""The one loop that does the background work, beside the web server."""

from __future__ import annotations

from threading import Event, Thread
from typing import Final

from django.db import close_old_connections, connections

from samraad.core.duties import run_once

PAUSE: Final = 1.0  # seconds between looks when there was nothing to do
PATIENCE: Final = 20.0  # seconds a duty gets to finish its piece when stopped


def work(stop: Event) -> None:
    """Give the duties their turns until told to stop; rest when none had work."""
    try:
        while not stop.is_set():
            close_old_connections()
            if not run_once():
                stop.wait(PAUSE)
    finally:
        connections.close_all()


class Worker:
    """Runs the loop in a thread: the web workers are processes of their own."""

    def __init__(self) -> None:
        self._stop = Event()
        self._thread = Thread(
            target=work, args=[self._stop], name="duties", daemon=True
        )

    def __enter__(self) -> None:
        self._thread.start()

    def __exit__(self, *_error: object) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
