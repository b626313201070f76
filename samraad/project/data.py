"""Which folder a command works on."""

from __future__ import annotations

import sqlite3
from pathlib import Path
from typing import Final

DATA: Final = Path(__file__).resolve().parents[2] / "var"
DEMO: Final = DATA / "demo"


def has_bodies(folder: Path) -> bool:
    """Is there an installation in the folder that somebody has begun to use?"""
    file = folder / "samraad.sqlite3"
    if not file.exists():
        return False
    database = sqlite3.connect(f"file:{file}?mode=ro", uri=True)
    try:
        return database.execute("SELECT 1 FROM bodies_body").fetchone() is not None
    except sqlite3.Error:
        return False
    finally:
        database.close()


def folder_for(command: str) -> Path:
    """The demo lives apart; while nothing else is here, commands speak to it.

    So a newcomer's import lands in the site that `samraad demo` shows, and the demo
    never touches a real installation.
    """
    only_a_demo = has_bodies(DEMO) and not has_bodies(DATA)
    if command == "demo" or (only_a_demo and command != "serve"):
        return DEMO
    return DATA
