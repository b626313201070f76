"""A delivery as mail: plain text, and a calendar file that mail programs take in."""

from __future__ import annotations

import re
from email.charset import QP, Charset
from email.utils import format_datetime, parseaddr
from typing import TYPE_CHECKING, Final, cast
from urllib.parse import urlsplit

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.utils import timezone
from django.utils.translation import gettext as _, override
from icalendar import Calendar, vCalAddress

from samraad.core import clock, links
from samraad.notices.models import NEVER_CHOSEN, Delivery, Kind, Message
from samraad.notices.policies import can_decline
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from django.core.mail.message import SafeMIMEMultipart, SafeMIMEText

SIGN_OFF: Final = "notices.sign_off"
CHOICES: Final = "/mit/beskeder/"
METHOD: Final = re.compile(r"^METHOD:(REQUEST|CANCEL)\s*$", re.MULTILINE)
LINK: Final = re.compile(r"https?://\S+")
CALENDAR: Final = "kalender.ics"

SHORT_LINES = Charset("utf-8")
SHORT_LINES.body_encoding = QP  # no line over 76 signs, and none but ASCII


def mail_id(key: UUID) -> str:
    """The Message-ID, made once: the same however often it is tried."""
    return f"<{key.hex}@{urlsplit(settings.SITE_URL).hostname}>"


def sign_off_address(delivery: Delivery) -> str:
    return links.absolute(f"/frameld/{links.sign(SIGN_OFF, delivery.pk)}/")


def letter_of(delivery: Delivery) -> EmailMultiAlternatives:
    """The mail, in the recipient's language."""
    message = delivery.message
    with override(_language(delivery)):
        letter = EmailMultiAlternatives(
            subject=_on_one_line(message.subject),
            body=_body(delivery),
            from_email=_sender(message),
            to=[_named(delivery.name, delivery.address)],
            reply_to=[message.reply_to] if message.reply_to else None,
            headers=_headers(delivery),
        )
    letter.encoding = SHORT_LINES
    for number, calendar in enumerate(_calendars(delivery), 1):
        _enclose(letter, calendar, number, delivery)
    return letter


def bytes_of(letter: EmailMultiAlternatives) -> bytes:
    """As a mail server takes it: ASCII alone, lines ending as the standard says."""
    message = cast("SafeMIMEText | SafeMIMEMultipart", letter.message())
    return message.as_bytes(linesep="\r\n")


def short_text_of(delivery: Delivery) -> str:
    """What fits a telephone: the subject, and the links that are the person's own."""
    message = delivery.message
    found = LINK.findall(delivery.own_words) or LINK.findall(message.text)[:1]
    return "\n".join([_on_one_line(message.subject), *found])


def _language(delivery: Delivery) -> str:
    chosen = User.objects.filter(pk=delivery.user).values_list("language", flat=True)
    return chosen.first() or settings.LANGUAGE_CODE


def _on_one_line(words: str) -> str:
    return " ".join(words.split())


def _sender(message: Message) -> str:
    name, address = parseaddr(settings.MAIL_FROM)
    return _named(message.sender_name or name, address)


def _named(name: str, address: str) -> str:
    """Not yet encoded: the mail does that, and refuses what would break a header."""
    plain = _on_one_line(name).translate(str.maketrans('"\\', "'/"))
    return f'"{plain}" <{address}>' if plain else address


def _headers(delivery: Delivery) -> dict[str, str]:
    headers = {
        "Message-ID": delivery.mail_id,
        "Date": format_datetime(timezone.localtime(clock.now())),
        "Auto-Submitted": "auto-generated",
        "X-Auto-Response-Suppress": "OOF, AutoReply",  # the same, for Exchange
    }
    if can_decline(Kind(delivery.message.kind)):
        headers["List-Unsubscribe"] = f"<{sign_off_address(delivery)}>"
        headers["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    return headers


def _body(delivery: Delivery) -> str:
    message = delivery.message
    said = (message.text.strip(), delivery.own_words.strip())
    return "\n\n".join(filter(None, (*said, "\n".join(_foot(delivery))))) + "\n"


def _foot(delivery: Delivery) -> Iterator[str]:
    """Under the line that mail programs know to set apart."""
    message = delivery.message
    yield "-- "
    yield message.sender_name or parseaddr(settings.MAIL_FROM)[0]
    if message.kind == Kind.ACCOUNT:
        return
    yield _("Choose which messages you get, and how:")
    yield links.absolute(CHOICES)
    if message.kind not in NEVER_CHOSEN and can_decline(Kind(message.kind)):
        kind = Kind(message.kind).label
        yield _("No more messages of this kind (%(kind)s):") % {"kind": kind}
        yield sign_off_address(delivery)


def _calendars(delivery: Delivery) -> list[str]:
    parts = Delivery.objects.filter(in_digest=delivery).order_by("next_at", "id")
    inside = parts.values_list("message__calendar", flat=True)
    return [text for text in (delivery.message.calendar, *inside) if text]


def _enclose(
    letter: EmailMultiAlternatives, calendar: str, number: int, delivery: Delivery
) -> None:
    """Beside the text, for programs that offer to take it in, and as a file.

    Only one can stand beside the text: of several, as in a daily message, none does.
    """
    calendar = addressed(calendar, name=delivery.name, address=delivery.address)
    method = METHOD.search(calendar)
    if method and delivery.message.calendar:
        letter.attach_alternative(calendar, f"text/calendar; method={method[1]}")
    name = CALENDAR if number == 1 else f"{number}-{CALENDAR}"
    letter.attach(name, calendar, "text/calendar")


def addressed(calendar: str, *, name: str, address: str) -> str:
    """An invitation to all, made out to one person: programs look for themselves."""
    if not METHOD.search(calendar):
        return calendar
    whole = Calendar.from_ical(calendar)
    for event in whole.walk("VEVENT"):
        if "attendee" not in event:
            event.add("attendee", attendee(name=name, address=address), encode=False)
    return str(whole.to_ical(), "utf-8")


def attendee(*, name: str, address: str) -> vCalAddress:
    person = vCalAddress(f"mailto:{address}")
    person.params["CN"] = _on_one_line(name)
    person.params["ROLE"] = "REQ-PARTICIPANT"
    person.params["PARTSTAT"] = "NEEDS-ACTION"
    person.params["RSVP"] = "FALSE"  # answers are given by the link in the mail
    return person
