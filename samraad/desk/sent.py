"""Every message a body has sent, and what became of it with each person."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.translation import gettext as _, ngettext

from samraad.notices.models import Delivery, Message, State

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.access.models import GuardedQuerySet
    from samraad.bodies.models.body import Body
    from samraad.notices.models import DeliveryQuerySet

SHOWN: Final = 20
DONE: Final = {State.SENT, State.SHOWN}
TROUBLED: Final = {State.UNCERTAIN, State.FAILED}
ICONS: Final = {
    State.SENT: "approved",
    State.SHOWN: "approved",
    State.UNCERTAIN: "warning",
    State.FAILED: "error",
    State.DECLINED: "nothing",
}


@dataclass(frozen=True)
class To:
    """One person's copy. What was said to them alone stays theirs."""

    row: Delivery

    @property
    def icon(self) -> str:
        return ICONS.get(State(self.row.state), "late")

    @property
    def is_troubled(self) -> bool:
        return self.row.state in TROUBLED


@dataclass(frozen=True)
class Sent:
    message: Message
    to: list[To]

    @property
    def summary(self) -> str:
        """How many got it, and what is amiss with the others."""
        done, troubled = self._number(DONE), self._number(TROUBLED)
        declined = self._number({State.DECLINED})
        waiting = len(self.to) - done - troubled - declined
        parts = (
            (done, ngettext("%(n)d sent", "%(n)d sent", done)),
            (waiting, ngettext("%(n)d waits", "%(n)d wait", waiting)),
            (declined, _("%(n)d did not want it")),
            (troubled, _("%(n)d perhaps not sent")),
        )
        return ", ".join(words % {"n": number} for number, words in parts if number)

    @property
    def is_troubled(self) -> bool:
        return self._number(TROUBLED) > 0

    def _number(self, states: set[State]) -> int:
        return sum(1 for one in self.to if one.row.state in states)


def messages_of(body: Body, user: object) -> GuardedQuerySet[Message]:
    rows = Message.objects.visible_to(user).filter(audience=body.desk_id)
    return rows.order_by("-created_at", "-id")


def lines_of(messages: Iterable[Message], user: object) -> list[Sent]:
    shown = list(messages)
    rows = Delivery.objects.visible_to(user).filter(message__in=shown)
    to: defaultdict[UUID, list[To]] = defaultdict(list)
    for row in rows.order_by("name", "id"):
        to[row.message_id].append(To(row))
    return [Sent(message, to[message.pk]) for message in shown]


def troubled_of(body: Body, user: object) -> DeliveryQuerySet:
    """Those that somebody has to look at, also from long ago."""
    rows = Delivery.objects.visible_to(user).troubled()
    rows = rows.filter(message__audience=body.desk_id).select_related("message")
    return rows.order_by("-message__created_at", "name")
