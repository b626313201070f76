"""Run the tests: on SQLite, again on PostgreSQL where there is one, then the journeys.

The first round that fails ends it, so that the last line says what happened.
"""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
import zlib
from pathlib import Path

import programs
import psycopg

JOURNEYS = "tests/journeys"
OTHERS = f"--ignore={JOURNEYS}"


def main(narrowed: list[str]) -> int:
    os.environ.pop("SAMRAAD_DATABASE_URL", None)
    if narrowed and narrowed[0].startswith(JOURNEYS):
        _prepare_browser()
        return _round("Journeys, in a browser", narrowed)
    if narrowed:
        return _rules([*narrowed, OTHERS])
    if not programs.gettext():
        programs.install("gettext", without="the catalogue is checked less closely")
    if not _prepare_browser():
        return _rules([])  # the journeys say themselves that they are skipped
    return _rules([OTHERS]) or _round("Journeys, in a browser", [JOURNEYS])


def _rules(arguments: list[str]) -> int:
    failed = _round("SQLite", arguments)
    if failed:
        return failed
    if not (server := _postgresql()):
        print("PostgreSQL: left out, no database test at 127.0.0.1:5432", flush=True)
        return 0
    return _round("PostgreSQL", arguments, SAMRAAD_DATABASE_URL=server)


def _round(title: str, arguments: list[str], **settings: str) -> int:
    order = f"--randomly-seed={secrets.randbelow(10_000)}"
    print(f"— {title} ({order} repeats the order)", flush=True)
    command = [sys.executable, "-m", "pytest", order, *arguments]
    return subprocess.run(
        command, env={**os.environ, **settings}, check=False
    ).returncode


def _prepare_browser() -> bool:
    if not programs.browser():
        programs.install(*programs.FOR_BROWSER, without="the browser tests are skipped")
    return programs.browser() is not None


def _postgresql() -> str | None:
    """A server to test on; the name keeps two checkouts out of each other's way."""
    if given := os.environ.get("SAMRAAD_TEST_DATABASE_URL"):
        return given
    name = f"samraad_{zlib.crc32(str(Path.cwd()).encode()):08x}"
    for user in ("root", "postgres"):
        address = f"postgresql://{user}@127.0.0.1:5432"
        try:
            psycopg.connect(f"{address}/test", connect_timeout=3).close()
        except psycopg.OperationalError:
            continue
        return f"{address}/{name}"
    return None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
