"""Mail that is shown in the browser instead of being sent, where there is no server."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.core.mail.backends.base import BaseEmailBackend

from samraad.notices.actions.showing import show
from samraad.notices.answers import NoMailServerError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.core.mail import EmailMessage


def is_open() -> bool:
    """May mail be shown here at all? Closed unless somebody has opened it."""
    return settings.MAIL_SERVER is None and settings.SHOW_MAIL != "no"


class Backend(BaseEmailBackend):
    """Keeps what Django's mail API is given: also the codes for signing in."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        if not is_open():
            if self.fail_silently:
                return 0
            raise NoMailServerError
        for mail in email_messages:
            show(
                to=", ".join(mail.recipients()),
                subject=mail.subject,
                source=mail.message().as_bytes(),
            )
        return len(email_messages)
