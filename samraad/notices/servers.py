"""What is known of the mail server, and who sees mail where there is none."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from django.conf import settings


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


def is_kept() -> bool:
    """Is mail kept to be shown at all? Not unless somebody has asked for it."""
    return settings.MAIL_SERVER is None and settings.SHOW_MAIL != ShowMail.NOBODY


def texts_arrive() -> bool:
    """Do text messages come anywhere: to a gateway, or to the mailbox?"""
    return bool(settings.SMS_URL) or is_kept()
