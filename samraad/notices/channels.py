"""The ways to reach a person, behind one interface."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol

from django.conf import settings
from django.core.mail import get_connection

from samraad.notices import models, post, telephone
from samraad.notices.answers import NoMailServerError, TryLaterError
from samraad.notices.letters import letter_of, short_text_of
from samraad.notices.models import State

if TYPE_CHECKING:
    from samraad.notices.models import Delivery


class Channel(Protocol):
    """Takes a delivery to its person, or raises what the other side answered:
    RefusedError for good, TryLaterError, or UnsureError when nobody can say.
    """

    ends_in: State

    def deliver(self, delivery: Delivery) -> None: ...


class MailChannel:
    ends_in = State.SENT

    def deliver(self, delivery: Delivery) -> None:
        letter = letter_of(delivery)
        source = letter.message().as_bytes(linesep="\r\n")
        post.hand_over(source, to=delivery.address)


class SmsChannel:
    ends_in = State.SENT

    def deliver(self, delivery: Delivery) -> None:
        text = short_text_of(delivery)
        telephone.text(delivery.address, text, reference=delivery.mail_id)


class ShownChannel:
    """Where there is no mail server: the mail is kept, to be read in the browser."""

    ends_in = State.SHOWN

    def deliver(self, delivery: Delivery) -> None:
        try:
            get_connection().send_messages([letter_of(delivery)])
        except NoMailServerError as error:
            raise TryLaterError(str(error), concerns_all=True) from error


SMS: Final = SmsChannel()
MAIL: Final = MailChannel()
SHOWN: Final = ShownChannel()


def channel_of(delivery: Delivery) -> Channel:
    if delivery.channel == models.Channel.SMS:
        return SMS
    return MAIL if settings.MAIL_SERVER else SHOWN
