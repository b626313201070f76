"""Who comes to a meeting, as its desk and as each of those who are asked see it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.body import WITH_A_SEAT, Role
from samraad.bodies.models.rules import Substitution
from samraad.bodies.rules import is_quorate, needed_for_quorum, rules_of
from samraad.core import clock
from samraad.meetings.models.convening import Invitation, Reply
from samraad.meetings.whom import substitutes_of

if TYPE_CHECKING:
    from datetime import date
    from uuid import UUID

    from samraad.bodies.models.rules import Rules
    from samraad.meetings.models.meeting import Meeting


@dataclass(frozen=True)
class Asked:
    """One who is asked, and who comes in their place."""

    row: Invitation
    instead: tuple[Invitation, ...] = ()
    in_place_of: Invitation | None = None


@dataclass(frozen=True)
class Attending:
    """All who are asked to a meeting, and what follows from their answers."""

    asked: tuple[Asked, ...]
    rules: Rules

    @property
    def coming(self) -> list[Asked]:
        return self._who(Reply.COMING)

    @property
    def apologies(self) -> list[Asked]:
        return self._who(Reply.APOLOGIES)

    @property
    def silent(self) -> list[Asked]:
        """Those whose answer is waited for."""
        return [one for one in self._who(Reply.NONE) if not _convenes(one)]

    @property
    def secretariat(self) -> list[Asked]:
        """Whose own meeting it is: they are there without having said so."""
        return [one for one in self._who(Reply.NONE) if _convenes(one)]

    @property
    def eating(self) -> int:
        return sum(1 for one in self.coming if one.row.eats)

    @property
    def not_said_whether_eating(self) -> int:
        return sum(1 for one in self.coming if one.row.eats is None)

    @property
    def in_need(self) -> list[Asked]:
        return [one for one in self.coming if one.row.has_needs]

    @cached_property
    def seats(self) -> int:
        return sum(1 for one in self.asked if one.row.role in WITH_A_SEAT)

    @cached_property
    def votes(self) -> int:
        """Members who come, and substitutes who come for members."""
        return sum(1 for one in self.coming if _votes(one))

    @property
    def needed(self) -> int:
        return needed_for_quorum(self.rules, seats=self.seats)

    @property
    def is_quorate(self) -> bool:
        return is_quorate(self.rules, present=self.votes, seats=self.seats)

    @property
    def can_become_quorate(self) -> bool:
        """Would it be, if all come who have not answered?"""
        silent = sum(1 for one in self.silent if _votes(one))
        present = self.votes + silent
        return is_quorate(self.rules, present=present, seats=self.seats)

    def _who(self, reply: Reply) -> list[Asked]:
        return [one for one in self.asked if one.row.reply == reply]


def _convenes(asked: Asked) -> bool:
    return asked.row.role == Role.SECRETARY


def _votes(asked: Asked) -> bool:
    """With a seat of their own, or in the place of somebody who has one."""
    roles = {row.role for row in (asked.row, asked.in_place_of) if row}
    return bool(roles & set(WITH_A_SEAT))


def attending(meeting: Meeting, user: object) -> Attending:
    rows = Invitation.objects.visible_to(user).filter(meeting=meeting).standing()
    return put_together(list(rows.select_related("item")), _rules(meeting))


def put_together(rows: list[Invitation], rules: Rules) -> Attending:
    """The same of rows that were fetched for many meetings at once."""
    return Attending(_asked(rows), rules)


def without_substitute(meeting: Meeting, shown: Attending) -> set[UUID]:
    """The invitations of those who cannot come, and for whom nobody can be called."""
    rule, subs = shown.rules.substitution, Role.SUBSTITUTE
    called = [one.row for one in shown.asked if one.row.role == subs]
    waits = any(not row.reply and not row.stands_in_for_id for row in called)
    if rule == Substitution.NONE or waits:
        return set()
    asked = {row.membership for row in called}
    free = [place for place in substitutes_of(meeting) if place.pk not in asked]
    mine = {place.substitutes_for_id for place in free}
    gaps = [one.row for one in shown.apologies if not one.instead]
    return {
        row.pk
        for row in gaps
        if row.role in WITH_A_SEAT
        and not (row.membership in mine if rule == Substitution.PERSONAL else free)
    }


def apologies_by(meeting: Meeting) -> date | None:
    """The last day on which an apology is in time; none when it has passed."""
    if meeting.first_day is None:
        return None
    day = deadlines_of(_rules(meeting), meeting.first_day).apologies
    return day if day >= clock.today() else None


def _rules(meeting: Meeting) -> Rules:
    return rules_of(meeting.body, on=meeting.first_day or clock.today())


def _asked(rows: list[Invitation]) -> tuple[Asked, ...]:
    by_key = {row.pk: row for row in rows}
    instead: dict[UUID, list[Invitation]] = {}
    for row in rows:
        if row.stands_in_for_id:
            instead.setdefault(row.stands_in_for_id, []).append(row)
    return tuple(
        Asked(
            row,
            tuple(instead.get(row.pk, ())),
            by_key.get(row.stands_in_for_id) if row.stands_in_for_id else None,
        )
        for row in rows
    )
