"""Which folder a command works on."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).resolve().parents[2] / "var"
DEMO: Final = DATA / "demo"


def has_bodies(folder: Path) -> bool:
    """Is there an installation in the folder that somebody has begun to use?"""
    try:
        return _finds(folder, "SELECT 1 FROM bodies_body")
    except sqlite3.Error:
        return False


def has_data(folder: Path) -> bool:
    """Is there anything in the folder that could be lost?"""
    try:
        tables = _finds(folder, "SELECT 1 FROM sqlite_master")
        return tables or (folder / "files").exists()
    except sqlite3.Error:
        return True  # who knows what it is


def _finds(folder: Path, query: str) -> bool:
    file = folder / "samraad.sqlite3"
    if not file.exists():
        return False
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as database:
        return database.execute(query).fetchone() is not None


def folder_for(command: str) -> Path:
    """The demo lives apart; while nothing else is here, commands speak to it.

    So a newcomer's import lands in the site that `samraad demo` shows, and the demo
    never touches a real installation.
    """
    only_a_demo = has_bodies(DEMO) and not has_bodies(DATA)
    if command == "demo" or (only_a_demo and command != "serve"):
        return DEMO
    return DATA
