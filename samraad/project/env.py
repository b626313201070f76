"""Settings from the environment; what cannot be understood is refused at once."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

_YES = {"1", "true", "yes", "on"}
_NO = {"0", "false", "no", "off", ""}


def env_text(name: str, default: str) -> str:
    return os.environ.get(name, default)


def env_bool(name: str, *, default: bool) -> bool:
    value = os.environ.get(name)
    if value is None:
        return default
    if value.lower() in _YES:
        return True
    if value.lower() in _NO:
        return False
    raise ImproperlyConfigured(f"{name} must be yes or no, not {value!r}")


def env_list(name: str, default: str) -> list[str]:
    return [part.strip() for part in env_text(name, default).split(",") if part.strip()]


def served_at(data: Path) -> str:
    """Where `samraad serve` was started last on this data, for links in messages."""
    file = data / "address"
    known = file.read_text(encoding="utf-8").strip() if file.is_file() else ""
    return known or "http://127.0.0.1:8000"


def env_secret(name: str, *, kept_in: Path) -> str:
    """From NAME or the file NAME_FILE; else made once and kept in the data folder."""
    if value := os.environ.get(name):
        return value
    file = Path(os.environ.get(f"{name}_FILE", kept_in / name.lower()))
    if not file.exists():
        _keep(secrets.token_urlsafe(50), file)
    return file.read_text(encoding="utf-8").strip()


def _keep(secret: str, file: Path) -> None:
    """Write the file in one go; a process that was quicker has written the one kept."""
    file.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile("w", dir=file.parent, encoding="utf-8") as made:
        made.write(secret)
        made.flush()
        with suppress(FileExistsError):
            file.hardlink_to(made.name)  # unlike a renamed file, it replaces nothing


def database(url: str, *, data: Path) -> dict[str, Any]:
    """A database's settings from `postgresql://…` or, when empty, SQLite in `data`."""
    if not url:
        return _sqlite(data / "samraad.sqlite3")
    parts = urlsplit(url)
    if parts.scheme == "sqlite":
        return _sqlite(Path(parts.path))
    if parts.scheme not in {"postgres", "postgresql"}:
        raise ImproperlyConfigured(
            "SAMRAAD_DATABASE_URL must begin with postgresql:// or sqlite://"
        )
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": parts.path.lstrip("/"),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": parts.hostname or "",
        "PORT": str(parts.port or ""),
        "CONN_MAX_AGE": None,
        "OPTIONS": dict(parse_qsl(parts.query)),
    }


def _sqlite(file: Path) -> dict[str, Any]:
    pragmas = (
        "journal_mode=WAL",
        "synchronous=FULL",  # an acknowledged commit survives a power cut
        "mmap_size=268435456",
        "cache_size=-64000",
        "temp_store=MEMORY",
    )
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": file,
        "CONN_MAX_AGE": None,
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",  # writers wait instead of failing
            "timeout": 20,
            "init_command": "".join(f"PRAGMA {pragma};" for pragma in pragmas),
        },
    }
