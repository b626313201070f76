"""The machine goes down while mail is sent: nobody gets a message twice.

What it had in hand in that moment may have gone or not; that is said, and left to
people. The mail server is a real one, and slow.
"""

from __future__ import annotations

import asyncio
import re
import sqlite3
import subprocess
import sys
from collections import Counter
from contextlib import closing, contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import tell_many
from aiosmtpd.controller import Controller
from running import copy_of, environment, free_port, kill, start, until

if TYPE_CHECKING:
    from collections.abc import Iterator

MANY = 9
WORK = f"import django; django.setup(); import tell_many; tell_many.main({MANY})"
KILLED_AT = (2, 5)  # letters read, and not yet said to be taken
DELIVERIES = """SELECT mail_id, state FROM notices_delivery
    WHERE message_id = (SELECT id FROM notices_message WHERE subject = ?)"""
PASSED = "UPDATE notices_delivery SET next_at = '2000-01-01' WHERE state = 'sending'"
MESSAGE_ID = re.compile(rb"^Message-ID:\s*(\S+)", re.MULTILINE)


class SlowOffice:
    """Reads a letter, thinks about it, and only then says that it has taken it."""

    def __init__(self) -> None:
        self.read: list[str] = []

    async def handle_DATA(self, _server, _session, envelope):  # noqa: N802
        letter = MESSAGE_ID.search(envelope.content)[1].decode()
        self.read.append(letter)
        await asyncio.sleep(5 if len(self.read) in KILLED_AT else 0.05)
        return "250 OK"


@contextmanager
def slow_office() -> Iterator[tuple[SlowOffice, str]]:
    office, port = SlowOffice(), free_port()
    controller = Controller(office, hostname="127.0.0.1", port=port)
    controller.start()
    try:
        yield office, f"smtp://127.0.0.1:{port}?timeout=20"
    finally:
        controller.stop()


def states(data: Path) -> dict[str, str]:
    """What is known of each letter, by its Message-ID."""
    address = f"file:{data / 'samraad.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=20)) as database:
        return dict(database.execute(DELIVERIES, [tell_many.SUBJECT]).fetchall())


def test_each_message_is_sent_once_or_uncertain(world, tmp_path):
    data = copy_of(world, tmp_path)
    here = Path(__file__).parent
    subprocess.run(
        [sys.executable, "-c", WORK], cwd=here, env=environment(data), check=True
    )
    with slow_office() as (office, url):
        known = {"SAMRAAD_SMTP_URL": url, "SAMRAAD_MAIL_FROM": "raad@example.dk"}
        in_hand: set[str] = set()
        for number in KILLED_AT:
            _site, server = start(data, **known)
            until(lambda n=number: len(mine(office, data)) >= n, pause=0.01)
            kill(server)
            in_hand |= being(data, "sending")
            let_time_pass(data)
        _site, server = start(data, **known)
        try:
            until(lambda: set(states(data).values()) <= {"sent", "uncertain"})
        finally:
            kill(server)
    told = Counter(mine(office, data))
    assert max(told.values()) == 1
    assert told.keys() | being(data, "uncertain") == states(data).keys()
    assert len(in_hand) == len(KILLED_AT)
    assert in_hand <= being(data, "uncertain")


def let_time_pass(data: Path) -> None:
    """As if a sending had taken longer than any does."""
    with closing(sqlite3.connect(data / "samraad.sqlite3", timeout=20)) as database:
        database.execute(PASSED)
        database.commit()


def mine(office: SlowOffice, data: Path) -> list[str]:
    return [letter for letter in office.read if letter in states(data)]


def being(data: Path, state: str) -> set[str]:
    return {letter for letter, known in states(data).items() if known == state}
