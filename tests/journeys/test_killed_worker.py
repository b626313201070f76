"""What was acknowledged is told, once, also when the machine goes down meanwhile."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

from running import copy_of, environment, kill, samraad, served, start, until

MANY = 40
WORK = f"import django; django.setup(); import cancel_many; cancel_many.main({MANY})"
ENTRIES = "SELECT count(*) FROM audit_entry WHERE event = 'meetings.meeting.cancelled'"
UNSEALED = "SELECT count(*) FROM audit_entry WHERE number IS NULL"
NEWS = "SELECT count(*) FROM portal_news WHERE kind = 'cancelled'"


def count(data: Path, query: str) -> int:
    address = f"file:{data / 'samraad.sqlite3'}?mode=ro"
    with closing(sqlite3.connect(address, uri=True, timeout=20)) as database:
        return database.execute(query).fetchone()[0]


def publisher(data: Path) -> subprocess.Popen:
    here = Path(__file__).parent
    return subprocess.Popen(
        [sys.executable, "-c", WORK], cwd=here, env=environment(data)
    )


def test_everything_is_sealed_and_told_once(world, tmp_path):
    data = copy_of(world, tmp_path)
    before = count(data, NEWS)
    _site, server = start(data)
    with publisher(data) as work:
        until(lambda: count(data, NEWS) >= before + 3, pause=0.01)
        kill(server)
        told = count(data, NEWS)
    assert work.returncode == 0
    assert told < before + MANY

    with served(data):
        until(lambda: count(data, NEWS) == before + MANY)
        until(lambda: count(data, UNSEALED) == 0)
    assert count(data, ENTRIES) == count(data, NEWS)
    samraad(data, "check")  # no number twice, none missing
