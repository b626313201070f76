from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import drawer
from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.notices.choices import Wish, wishes_of
from samraad.notices.models import Choice, Delivery, Kind, Pace, State
from samraad.notices.policies import can_choose, can_decline

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samraad.people.models import User


@transaction.atomic
def choose(*, wishes: Mapping[Kind, Wish], by: User) -> None:
    """How each kind of message is to reach the one who chooses, from now on."""
    own, before = drawer(owner=by), wishes_of(by)
    for kind, wish in wishes.items():
        require(can_choose(kind))
        if wish.pace == Pace.NEVER:
            require(can_decline(kind))
        if wish == before.get(kind):
            continue
        choice, _is_new = Choice.objects.get_or_create(
            user=by.key, kind=kind, defaults={"audience": own}
        )
        choice.pace, choice.channel = wish.pace, wish.channel
        choice.save()
        _drop_what_waits(choice)
    record("notices.choices.made", by, by=by)


@transaction.atomic
def decline(*, kind: Kind, by: User) -> None:
    """No more of this kind. Saying it twice changes nothing."""
    require(can_decline(kind))
    choice, _is_new = Choice.objects.get_or_create(
        user=by.key, kind=kind, defaults={"audience": drawer(owner=by)}
    )
    choice.pace = Pace.NEVER
    choice.save(update_fields=["pace"])
    _drop_what_waits(choice)
    record("notices.kind.declined", choice, by=by, kind=kind)


def _drop_what_waits(choice: Choice) -> None:
    """What lies for tomorrow's message and is no longer wanted stays out of it."""
    if choice.pace == Pace.NEVER:
        mine = Delivery.objects.filter(user=choice.user, message__kind=choice.kind)
        mine.filter(state=State.COLLECTED, in_digest=None).update(state=State.DECLINED)
