"""A body's deadlines for pages: the rules are read once, and asked day by day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.rules import Rules

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.deadlines import Deadlines
    from samraad.bodies.models.body import Body


@dataclass(frozen=True)
class Dues:
    """The sets of rules of one body, the newest first."""

    body: Body
    sets: tuple[Rules, ...]

    @classmethod
    def of(cls, body: Body, user: object) -> Dues:
        rows = Rules.objects.visible_to(user).filter(body=body).order_by("-starts_on")
        return cls(body, tuple(rows))

    def rules(self, day: date) -> Rules:
        """As the day has them; what is usual where none are written."""
        for row in self.sets:
            if row.starts_on <= day and (row.ends_on is None or row.ends_on > day):
                return row
        return Rules(body=self.body, starts_on=day)

    def on(self, day: date) -> Deadlines:
        return deadlines_of(self.rules(day), day)
