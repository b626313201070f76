"""What notices add to pages below: where to look for a mail that was not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.core import panels
from samraad.notices.servers import is_kept, texts_arrive

if TYPE_CHECKING:
    from collections.abc import Mapping


def look_in_the_mailbox(address: str, _user: object) -> Mapping[str, str] | None:
    return {"address": address} if is_kept() else None


def what_a_number_is_for(phone: str, _user: object) -> Mapping[str, str] | None:
    """Text messages are promised only where they arrive."""
    return {"phone": phone} if texts_arrive() else None


panels.register("people.phone", "notices/_number_for_texts.html", what_a_number_is_for)
panels.register(
    "people.code_sent", "notices/_look_in_the_mailbox.html", look_in_the_mailbox
)
