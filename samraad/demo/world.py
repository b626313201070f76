"""The believable world: a year in the life of a few councils, played by actions.

It is the demo, the fixture of the tests and the scene of the screenshots. If a role
lacks a right that it needs, the world cannot be built.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import translation

from samraad.core.clock import moved_to
from samraad.demo import council, inbox, national, papers, people, planning, year
from samraad.demo.days import around, at
from samraad.demo.story import Marks
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from datetime import datetime

    from samraad.bodies.models.body import Body
    from samraad.demo.inbox import Collected
    from samraad.demo.papers import Papers
    from samraad.demo.people import Cast
    from samraad.demo.planning import Planning
    from samraad.demo.year import Meetings
    from samraad.people.models import User


@dataclass(frozen=True)
class World:
    """Handles to what the tests and the pictures need by name."""

    now: datetime
    cast: Cast
    council: Body
    groups: tuple[Body, ...]
    elderly: Body  # has nothing yet
    hidden: Body  # not published
    national: national.National
    meetings: Meetings
    papers: Papers  # from before the year, read in from files
    planning: Planning
    inbox: Collected  # what wants on an agenda
    open_canaries: dict[str, str]  # one word in each open field, when planted
    closed_canaries: dict[str, str]

    @property
    def today(self) -> date:
        return self.now.date()

    @property
    def karen(self) -> User:
        """Chairs the integration council."""
        return self.cast.karen

    @property
    def mads(self) -> User:
        """Its secretary."""
        return self.cast.mads

    @property
    def fatima(self) -> User:
        """A member, also of the national council."""
        return self.cast.fatima

    @property
    def ole(self) -> User:
        """A citizen with an account and no role."""
        return self.cast.ole


def build(today: date, *, canaries: bool = False) -> World:
    """Play the year before `today` into an empty database."""
    with transaction.atomic(), translation.override("da"):
        marks = Marks(planted=canaries)
        with moved_to(at(today - timedelta(days=3 * 365), 8)):
            cast = people.gather()
        bodies = council.found(cast, today, marks)
        meetings = year.play(bodies.council, cast, around(today), marks)
        state = national.play(cast, today, marks)
        old = papers.read_in(bodies.council, cast, today, marks)
        plans = planning.plan(bodies.council, cast.mads, today)
        collected = inbox.collect(bodies.council, cast, meetings.tentative, today)
        for handle in (
            *vars(meetings).values(),
            *vars(state).values(),
            *vars(old).values(),
        ):
            if isinstance(handle, Meeting):
                handle.refresh_from_db()
    return World(
        now=at(today, 12),
        cast=cast,
        council=bodies.council,
        groups=bodies.groups,
        elderly=bodies.elderly,
        hidden=bodies.hidden,
        national=state,
        meetings=meetings,
        papers=old,
        planning=plans,
        inbox=collected,
        open_canaries=marks.in_open,
        closed_canaries=marks.in_closed,
    )
