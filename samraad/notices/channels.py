"""The ways to reach a person, behind one interface."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from django.conf import settings
from django.core.mail import get_connection

from samraad.notices import models, post, telephone
from samraad.notices.answers import NoMailServerError, TryLaterError
from samraad.notices.letters import bytes_of, letter_of, short_text_of
from samraad.notices.mailbox import keep_text
from samraad.notices.models import State

if TYPE_CHECKING:
    from samraad.notices.models import Delivery
    from samraad.notices.servers import MailServer


class Channel(Protocol):
    """Takes a delivery to its person, or raises what the other side answered:
    RefusedError for good, TryLaterError, or UnsureError when nobody can say.
    """

    @property
    def ends_in(self) -> State: ...

    def deliver(self, delivery: Delivery) -> None: ...


@dataclass(frozen=True)
class MailChannel:
    server: MailServer
    ends_in: State = State.SENT

    def deliver(self, delivery: Delivery) -> None:
        letter = letter_of(delivery)
        post.hand_over(bytes_of(letter), to=delivery.address, server=self.server)


@dataclass(frozen=True)
class SmsChannel:
    ends_in: State = State.SENT

    def deliver(self, delivery: Delivery) -> None:
        text = short_text_of(delivery)
        telephone.text(delivery.address, text, reference=delivery.mail_id)


@dataclass(frozen=True)
class ShownChannel:
    """Where there is no mail server: the mail is kept, to be read in the browser."""

    ends_in: State = State.SHOWN

    def deliver(self, delivery: Delivery) -> None:
        try:
            get_connection().send_messages([letter_of(delivery)])
        except NoMailServerError as error:
            raise TryLaterError(str(error), concerns_all=True) from error


@dataclass(frozen=True)
class ShownSmsChannel:
    """Where there is no gateway either: the text stands in the mailbox."""

    ends_in: State = State.SHOWN

    def deliver(self, delivery: Delivery) -> None:
        try:
            keep_text(short_text_of(delivery), to=delivery.address)
        except NoMailServerError as error:
            raise TryLaterError(str(error), concerns_all=True) from error


def channel_of(delivery: Delivery) -> Channel:
    if delivery.channel == models.Channel.SMS:
        return SmsChannel() if settings.SMS_URL else ShownSmsChannel()
    server = settings.MAIL_SERVER
    return MailChannel(server) if server else ShownChannel()
