"""Settings from the environment; what cannot be understood is refused at once."""

from __future__ import annotations

import os
import secrets
from contextlib import suppress
from email.utils import parseaddr
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any, Final
from urllib.parse import parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

from samraad.notices.servers import MailServer, ShowMail

_YES = {"1", "true", "yes", "on"}
_NO = {"0", "false", "no", "off", ""}
_PORTS: Final = {"smtp": 25, "smtps": 465}


def env_text(name: str, default: str) -> str:
    return os.environ.get(name, default)


def env_bool(name: str, *, default: bool) -> bool:
    value = os.environ.get(name)
    return default if value is None else _bool(name, value)


def _bool(name: str, value: str) -> bool:
    if value.lower() in _YES | _NO:
        return value.lower() in _YES
    raise ImproperlyConfigured(f"{name} must be yes or no, not {value!r}")


def env_number(name: str, *, default: int) -> int:
    value = os.environ.get(name, str(default))
    if not value.isdecimal():
        raise ImproperlyConfigured(f"{name} must be a number, not {value!r}")
    return int(value)


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


def mail_server(name: str) -> MailServer | None:
    """From `smtp://user:password@host:port`; none when the variable is not set.

    `smtps://` speaks TLS from the first word, `?starttls=1` from the second, and
    `?timeout=10` says how many seconds an answer is waited for.
    """
    url = env_text(name, "").strip()
    if not url:
        return None
    parts, port = urlsplit(url), _port(name, url)
    if parts.scheme not in _PORTS or not parts.hostname or parts.path.strip("/"):
        # The address may hold a password: it is not repeated.
        raise ImproperlyConfigured(
            f"{name} must look like smtp://user:password@host:port or smtps://…"
        )
    options = _mail_options(name, parts.query)
    starts_tls = _bool(f"starttls in {name}", options.get("starttls", "no"))
    if starts_tls and parts.scheme == "smtps":
        raise ImproperlyConfigured(f"{name}: smtps:// needs no starttls")
    return MailServer(
        host=parts.hostname,
        port=port or _PORTS[parts.scheme],
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        is_tls=parts.scheme == "smtps",
        starts_tls=starts_tls,
        patience=_seconds(name, options.get("timeout", "30")),
    )


def _port(name: str, url: str) -> int | None:
    try:
        return urlsplit(url).port
    except ValueError as error:
        raise ImproperlyConfigured(f"{name}: the port is no number") from error


def _mail_options(name: str, query: str) -> dict[str, str]:
    options = dict(parse_qsl(query, keep_blank_values=True))
    if unknown := sorted(options.keys() - {"starttls", "timeout"}):
        raise ImproperlyConfigured(f"{name}: nothing is known of {unknown[0]!r}")
    return options


def _seconds(name: str, value: str) -> float:
    try:
        seconds = float(value)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds <= 300:  # noqa: PLR2004 -- five minutes
        raise ImproperlyConfigured(f"{name}: timeout must be seconds, up to 300")
    return seconds


def mail_from(name: str, *, is_needed: bool) -> str:
    """Who mail comes from: `address@host` or `Some name <address@host>`."""
    value = env_text(name, "").strip()
    if not value and not is_needed:
        return "Samråd <samraad@localhost>"
    _shown, address = parseaddr(value)
    if "@" not in address.strip("@") or any(mark.isspace() for mark in address):
        raise ImproperlyConfigured(
            f"{name} must be the address that mail comes from, not {value!r}"
        )
    return value


def mail_shown(name: str, *, debug: bool, server: MailServer | None) -> ShowMail:
    """Nobody, unless asked for: what is shown are other people's sign-in codes."""
    value = env_text(name, ShowMail.HERE if debug else ShowMail.NOBODY).lower()
    if value not in (*ShowMail, ""):
        raise ImproperlyConfigured(f"{name} must be no, here or yes, not {value!r}")
    return ShowMail.NOBODY if server or not value else ShowMail(value)


def web_address(name: str) -> str:
    """A whole http(s) address, or nothing."""
    value = env_text(name, "").strip()
    parts = urlsplit(value)
    if value and (parts.scheme not in {"http", "https"} or not parts.hostname):
        raise ImproperlyConfigured(f"{name} must begin with https:// or http://")
    return value
