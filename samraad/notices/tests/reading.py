"""A delivery as the program of its recipient reads it."""

from __future__ import annotations

from email import message_from_bytes, policy
from typing import TYPE_CHECKING

from samraad.notices.letters import letter_of

if TYPE_CHECKING:
    from email.message import EmailMessage

    from samraad.notices.models import Delivery


def read(row: Delivery) -> EmailMessage:
    source = letter_of(row).message().as_bytes()
    return message_from_bytes(source, policy=policy.default)
