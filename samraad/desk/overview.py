"""One body at a glance, for those who run it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samraad.desk.todo import todos
from samraad.desk.week import next_of_each
from samraad.meetings.listing import Stage

if TYPE_CHECKING:
    from samraad.desk.at_hand import Ahead, AtHand
    from samraad.desk.todo import Todo
    from samraad.desk.week import Next
    from samraad.meetings.listing import Line

SHOWN: Final = 4


@dataclass(frozen=True)
class Overview:
    next: Next | None
    then: list[Ahead]
    todos: list[Todo]
    last: Line | None  # the latest meeting that has minutes
    is_new: bool  # has not met, and has sent nothing


def overview_of(hand: AtHand) -> Overview:
    with_minutes = (Stage.MINUTES, Stage.DRAFT)
    written = (line for line in hand.behind if line.stage in with_minutes)
    sent = any(row.is_sent for row in hand.ahead)
    return Overview(
        next=next(iter(next_of_each(hand)), None),
        then=hand.ahead[1 : 1 + SHOWN],
        todos=todos(hand),
        last=next(written, None),
        is_new=not (hand.behind or sent),
    )
