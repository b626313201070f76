"""How somebody wants each kind of message; what was never chosen is the default."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samraad.notices.models import NEVER_CHOSEN, Channel, Choice, Kind, Pace

if TYPE_CHECKING:
    from samraad.people.models import User

CHOSEN: Final = tuple(kind for kind in Kind if kind not in NEVER_CHOSEN)


@dataclass(frozen=True)
class Wish:
    pace: Pace = Pace.AT_ONCE
    channel: Channel = Channel.MAIL


def wishes_of(user: User) -> dict[Kind, Wish]:
    rows = Choice.objects.visible_to(user).filter(user=user.key)
    chosen = {row.kind: Wish(Pace(row.pace), Channel(row.channel)) for row in rows}
    return {kind: chosen.get(kind, Wish()) for kind in CHOSEN}
