"""What the page of a body's rules shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import time, timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.models.rules import Rules
from samraad.bodies.sentences import articles_of
from samraad.core import clock
from samraad.core.shown import shown_day
from samraad.places.calendar import occasions_between
from samraad.places.days import is_working_day
from samraad.places.off_days import off_day

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body
    from samraad.bodies.sentences import Article

NOON = time(12)
SOON = timedelta(weeks=6)  # a day that the reader can picture, with room before it


@dataclass(frozen=True)
class Written:
    """One set of rules and how it reads."""

    rules: Rules
    articles: tuple[Article, ...]


@dataclass(frozen=True)
class Reckoned:
    """A deadline of an imagined meeting."""

    what: str
    day: str
    hint: str = ""  # that hardly anybody is at work on it


def rules_page(body: Body, user: object) -> dict[str, object]:
    """The rules in force, those to come and those that were."""
    today = clock.today()
    rows = Rules.objects.visible_to(user).filter(body=body).order_by("-starts_on")
    written = [Written(row, articles_of(row)) for row in rows]
    current = [one for one in written if _is_in_force(one.rules, today)]
    usual = Rules(body=body, starts_on=today)
    return {
        "body": body,
        "current": current[0] if current else Written(usual, articles_of(usual)),
        "is_usual": not current,
        "coming": [one for one in written if one.rules.starts_on > today],
        "earlier": [o for o in written if o.rules.ends_on and o.rules.ends_on <= today],
    }


def _is_in_force(rules: Rules, day: date) -> bool:
    return rules.starts_on <= day and (not rules.ends_on or day < rules.ends_on)


def example_of(rules: Rules, meeting: date) -> tuple[Reckoned, ...]:
    """The deadlines of a meeting that day, in the order in which they come."""
    found = deadlines_of(rules, meeting)
    each = (
        (found.items, _("Items from the members")),
        (found.texts, _("Texts and attachments")),
        (found.send, _("The agenda is with the members")),
        (found.apologies, _("Apologies")),
    )
    in_order = sorted(each, key=lambda deadline: deadline[0])
    return tuple(Reckoned(what, shown_day(day), off_day(day)) for day, what in in_order)


def usual_day(body: Body) -> date:
    """A day some weeks from now on which one would meet."""
    first = clock.today() + SOON
    days = [first + timedelta(days=n) for n in range(60)]
    kept = occasions_between(days[0], days[-1], place=body.owner.place)
    free = (day for day in days if not any(one.is_on(day, NOON) for one in kept))
    return next((day for day in free if is_working_day(day)), first)
