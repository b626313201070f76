"""Mail that is shown in the browser instead of being sent, where there is no server."""

from __future__ import annotations

from dataclasses import dataclass
from email import message_from_bytes, policy
from email.message import EmailMessage as Letter
from email.utils import getaddresses
from ipaddress import ip_address
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend

from samraad.notices.actions.showing import show
from samraad.notices.answers import NoMailServerError
from samraad.notices.models import ShownMail
from samraad.notices.servers import ShowMail, is_kept

if TYPE_CHECKING:
    from collections.abc import Sequence
    from email.message import EmailMessage as Parsed

    from django.core.mail import EmailMessage
    from django.db.models import QuerySet

    from samraad.people.http import Request

# What stands between a browser and this machine says so in one of these.
PROXIES: Final = (
    *("HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST"),
    *("HTTP_X_FORWARDED_PROTO", "HTTP_X_REAL_IP", "HTTP_VIA"),
)


class Backend(BaseEmailBackend):
    """Keeps what Django's mail API is given: also the codes for signing in."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        if not is_kept():
            if self.fail_silently:
                return 0
            raise NoMailServerError
        for mail in email_messages:
            show(
                to=", ".join(
                    address for _name, address in getaddresses(mail.recipients())
                ),
                subject=str(mail.subject),
                source=mail.message().as_bytes(),
            )
        return len(email_messages)


def keep_text(words: str, *, to: str) -> None:
    """Keep a text message as if it were a small mail, to be read beside the others."""
    if not is_kept():
        raise NoMailServerError
    letter = Letter()
    letter["From"], letter["To"] = settings.MAIL_FROM, to
    letter.set_content(words)
    show(to=to, subject=words.partition("\n")[0], source=letter.as_bytes())


def is_open_to(request: Request) -> bool:
    """May this reader see everybody's mail, sign-in codes too? On a machine of one's
    own or in a demo; never where there is a mail server or, unasked, from outside.
    """
    return is_kept() and (settings.SHOW_MAIL == ShowMail.EVERYBODY or _is_here(request))


def _is_here(request: Request) -> bool:
    """From a browser on this machine, and not through a proxy that stands on it."""
    host = urlsplit(f"//{request.get_host()}").hostname or ""
    ends = (host, request.META.get("REMOTE_ADDR", ""))
    through = any(request.META.get(name) for name in PROXIES)
    return not through and all(map(_is_loopback, ends))


def _is_loopback(name: str) -> bool:
    if name == "localhost":
        return True
    try:
        return ip_address(name).is_loopback
    except ValueError:
        return False


def all_shown(*, to: str = "") -> QuerySet[ShownMail]:
    mails = ShownMail.objects.order_by("-at", "-id").defer("source")
    return mails.filter(to=to) if to else mails


@dataclass(frozen=True)
class Enclosure:
    name: str
    media_type: str
    text: str


@dataclass(frozen=True)
class Opened:
    """A mail as its reader would see it."""

    sender: str
    to: str
    reply_to: str
    text: str
    enclosures: tuple[Enclosure, ...]


def opened(mail: ShownMail) -> Opened:
    letter = message_from_bytes(bytes(mail.source), policy=policy.default)
    body = letter.get_body(("plain",))
    return Opened(
        sender=str(letter["From"] or ""),
        to=str(letter["To"] or mail.to),
        reply_to=str(letter["Reply-To"] or ""),
        text=str(body.get_content()) if body else "",
        enclosures=tuple(_enclosure(part) for part in letter.iter_attachments()),
    )


def _enclosure(part: Parsed) -> Enclosure:
    content = part.get_content()
    text = content if isinstance(content, str) else ""
    return Enclosure(part.get_filename("fil"), part.get_content_type(), text)
