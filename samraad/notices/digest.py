"""The words of the daily message: what is in it, and then each message whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.notices.models import Delivery

LINE: Final = "─" * 40


def subject_of(rows: Sequence[Delivery]) -> str:
    number = len(rows)
    subject = ngettext(
        "%(number)d message for you today", "%(number)d messages for you today", number
    )
    return subject % {"number": number}


def text_of(rows: Sequence[Delivery]) -> str:
    """A table of contents, and the messages with their numbers."""
    numbered = list(enumerate(rows, 1))
    contents = [f"{number}. {row.message.subject}" for number, row in numbered]
    parts = [_part(number, row) for number, row in numbered]
    return "\n\n".join([_("Today’s messages:"), "\n".join(contents), *parts])


def _part(number: int, row: Delivery) -> str:
    message = row.message
    heading = f"{LINE}\n{number}. {message.subject}"
    if message.sender_name:
        sender = _("From %(name)s") % {"name": message.sender_name}
        heading = f"{heading}\n{sender}"
    answer = ""
    if message.reply_to:
        answer = _("Answer to: %(address)s") % {"address": message.reply_to}
    said = (heading, message.text.strip(), row.own_words.strip(), answer)
    return "\n\n".join(filter(None, said))
