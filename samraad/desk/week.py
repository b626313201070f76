"""My week: what there is to do, in the order in which it hurries."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from samraad.desk.deadlines import line_of
from samraad.desk.todo import todos

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.desk.at_hand import Ahead, AtHand
    from samraad.desk.deadlines import Deadline
    from samraad.desk.todo import Todo

SOON: Final = timedelta(days=7)
SHOWN_LATER: Final = 8


@dataclass(frozen=True)
class Next:
    """A body's next meeting, and the line of dates before it."""

    row: Ahead
    line: list[Deadline]


@dataclass(frozen=True)
class Week:
    late: list[Todo]
    soon: list[Todo]  # within seven days
    waiting: list[Todo]  # without a day
    later: list[Todo]
    meetings: list[Next]

    @property
    def is_calm(self) -> bool:
        return not (self.late or self.soon or self.waiting)


def week_of(hand: AtHand) -> Week:
    rows, soon = todos(hand), hand.today + SOON
    timely = [row for row in rows if not row.is_late]
    dated = [(row.when, row) for row in timely if row.when]
    return Week(
        late=[row for row in rows if row.is_late],
        soon=[row for when, row in dated if when <= soon],
        waiting=[row for row in timely if row.when is None],
        later=[row for when, row in dated if when > soon][:SHOWN_LATER],
        meetings=next_of_each(hand),
    )


def next_of_each(hand: AtHand) -> list[Next]:
    found: dict[UUID, Ahead] = {}
    for row in hand.ahead:
        found.setdefault(row.meeting.body_id, row)
    return [Next(row, line_of(row, on=hand.today)) for row in found.values()]
