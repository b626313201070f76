"""The daily message: what a person has collected since yesterday, in one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils.translation import override

from samraad.access.actions import drawer
from samraad.core import clock
from samraad.core.ids import new_id
from samraad.notices import digest
from samraad.notices.letters import mail_id
from samraad.notices.models import Channel, Delivery, Kind, Message, State
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Sequence


@transaction.atomic
def gather_next() -> bool:
    """Put together what one person has collected. A single message goes as it is."""
    first = Delivery.objects.to_gather(at=clock.now()).first()
    if first is None:
        return False
    due = Delivery.objects.to_gather(at=clock.now()).filter(user=first.user)
    rows = due.select_for_update(of=("self",)).select_related("message")
    mails = [row for row in rows if row.channel == Channel.MAIL]
    if len(mails) > 1:
        whole = _put_together(mails)
        due.filter(pk__in=[row.pk for row in mails]).update(in_digest=whole)
    due.update(state=State.WAITING)
    return True


def _put_together(rows: Sequence[Delivery]) -> Delivery:
    user, now, key = User.objects.get(pk=rows[0].user), clock.now(), new_id()
    own = drawer(owner=user)  # no desk sees what others have told
    with override(user.language or settings.LANGUAGE_CODE):
        message = Message.objects.create(
            audience=own,
            kind=Kind.DIGEST,
            subject=digest.subject_of(rows),
            text=digest.text_of(rows),
            created_at=now,
        )
    return Delivery.objects.create(
        id=key,
        audience=own,
        message=message,
        user=user.key,
        name=user.name,
        address=user.email,
        mail_id=mail_id(key),
        next_at=now,
    )
