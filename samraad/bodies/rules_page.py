"""What the page of a body's rules shows."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.deadlines import before, deadlines_of
from samraad.bodies.models.rules import Rules
from samraad.bodies.sentences import articles_of
from samraad.core import clock
from samraad.core.shown import shown_day

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body
    from samraad.bodies.sentences import Article

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
    return tuple(Reckoned(what, shown_day(day)) for day, what in in_order)


def usual_day() -> date:
    """A meeting some weeks from now, on the working day before or on it."""
    return before(clock.today() + SOON + timedelta(days=1), 1, "working")
