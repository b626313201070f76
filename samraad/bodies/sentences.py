"""Rules of procedure as one reads them: whole sentences, a few to a heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, ngettext

from samraad.bodies.models.rules import Counting, Substitution
from samraad.bodies.wordings import (
    AGENDAS,
    APPLIES_TO,
    APPROVAL,
    DEADLINES,
    DRAFTS,
    EXTRAORDINARY,
    LATE_ITEMS,
    MEETINGS,
    MINUTES,
    OBSERVERS,
    PROPOSERS,
    QUORUM,
    SUBSTITUTES,
    SUBSTITUTION,
    TIE,
)

if TYPE_CHECKING:
    from samraad.bodies.models.rules import Rules


@dataclass(frozen=True)
class Article:
    title: str
    sentences: tuple[str, ...]


def articles_of(rules: Rules) -> tuple[Article, ...]:
    return (
        Article(_("Meetings"), _meetings(rules)),
        Article(_("Deadlines"), _deadlines(rules)),
        Article(_("The agenda"), _agenda(rules)),
        Article(_("Decisions and substitutes"), _decisions(rules)),
        Article(_("Minutes"), _minutes(rules)),
        Article(_("Publicity"), _publicity(rules)),
    )


def _meetings(rules: Rules) -> tuple[str, ...]:
    ordinary = ngettext(
        "There is at least %(n)d ordinary meeting a year.",
        "There are at least %(n)d ordinary meetings a year.",
        rules.meetings_a_year,
    )
    demand = {"n": rules.extraordinary_number or 0}
    return (
        ordinary % {"n": rules.meetings_a_year},
        str(EXTRAORDINARY[rules.extraordinary]) % demand,
    )


def _deadlines(rules: Rules) -> tuple[str, ...]:
    each = (
        (rules.item_days, rules.item_counting),
        (rules.text_days, rules.text_counting),
        (rules.send_days, rules.send_counting),
        (rules.apology_days, rules.apology_counting),
    )
    return tuple(
        str(sentence) % {"when": _before(days, counting)}
        for sentence, (days, counting) in zip(DEADLINES, each, strict=True)
    )


def _before(days: int, counting: str) -> str:
    if days == 0:
        return _("on the day of the meeting at the latest")
    if counting == Counting.WORKING:
        words = ngettext(
            "at least %(n)d working day before the meeting",
            "at least %(n)d working days before the meeting",
            days,
        )
    else:
        words = ngettext(
            "at least %(n)d day before the meeting",
            "at least %(n)d days before the meeting",
            days,
        )
    return words % {"n": days}


def _agenda(rules: Rules) -> tuple[str, ...]:
    told = [
        str(PROPOSERS[rules.proposers]),
        str(APPROVAL[rules.agenda_approval]),
        str(LATE_ITEMS[rules.late_items]),
    ]
    if rules.late_items_minimum and rules.late_items in APPLIES_TO:
        least = ngettext(
            "The majority has to be of at least %(n)d member.",
            "The majority has to be of at least %(n)d members.",
            rules.late_items_minimum,
        )
        told.append(least % {"n": rules.late_items_minimum})
    return tuple(told)


def _decisions(rules: Rules) -> tuple[str, ...]:
    enough = {"n": rules.quorum_number or 0}
    told = [
        str(QUORUM[rules.quorum]) % enough,
        str(TIE[rules.tie_break]),
        str(SUBSTITUTION[rules.substitution]),
    ]
    if rules.unexcused_limit and rules.substitution != Substitution.NONE:
        over = ngettext(
            "After %(n)d absence without notice the substitute takes over the seat.",
            "After %(n)d absences without notice the substitute takes over the seat.",
            rules.unexcused_limit,
        )
        told.append(over % {"n": rules.unexcused_limit})
    return tuple(told)


def _minutes(rules: Rules) -> tuple[str, ...]:
    within = _days(rules.objection_days, rules.objection_counting)
    approved = str(MINUTES[rules.approval_of_minutes]) % {"days": within}
    signed = (_("The members sign the approved minutes."),) if rules.signed else ()
    return approved, *signed


def _days(days: int, counting: str) -> str:
    if counting == Counting.WORKING:
        words = ngettext("%(n)d working day", "%(n)d working days", days)
    else:
        words = ngettext("%(n)d day", "%(n)d days", days)
    return words % {"n": days}


def _publicity(rules: Rules) -> tuple[str, ...]:
    told = (
        MEETINGS[rules.meeting_publicity],
        AGENDAS[rules.agendas_are_public],
        DRAFTS[rules.drafts_are_public],
        SUBSTITUTES[rules.substitutes_see_closed],
        OBSERVERS[rules.observers_see_closed],
    )
    return tuple(str(sentence) for sentence in told)
