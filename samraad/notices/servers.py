"""What is known of the mail server, and who sees mail where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


@dataclass(frozen=True)
class MailServer:
    """Where mail is handed over. Each answer of the server is waited for so long."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    is_tls: bool = False
    starts_tls: bool = False
    patience: float = 30.0  # seconds


class ShowMail(StrEnum):
    """To whose browsers mail is shown that is not sent."""

    NOBODY = "no"
    HERE = "here"  # those on this machine, and not through a proxy
    EVERYBODY = "yes"
