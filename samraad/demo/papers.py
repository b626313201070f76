"""Two papers from before the year, read in from files as an archive would be."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from samraad.core.clock import moved_to
from samraad.demo.days import at, tuesday, weekday, written
from samraad.demo.people import DRAGAN, HUDA, JENS, KAREN, MINH, SVETLANA
from samraad.intake.actions.publish import publish_intake
from samraad.intake.actions.take_in import take_in
from samraad.intake.reader import Understood
from samraad.reading import read

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body
    from samraad.demo.people import Cast
    from samraad.demo.story import Marks
    from samraad.meetings.models.meeting import Meeting


@dataclass(frozen=True)
class Papers:
    plain: Meeting  # its source can be read beside it
    closed: Meeting  # its source holds a closed item, and is shown to nobody


def read_in(body: Body, cast: Cast, today: date, marks: Marks) -> Papers:
    """Take the papers in on the day after the first meeting of the year."""
    plain, closed = tuesday(today, -60), tuesday(today, -53)
    with moved_to(at(tuesday(today, -46) + timedelta(days=1), 13)):
        return Papers(
            plain=_taken(_plain(plain, marks), plain, body, cast),
            closed=_taken(_closed(closed, marks), closed, body, cast),
        )


def _taken(text: str, day: date, body: Body, cast: Cast) -> Meeting:
    data = text.encode()
    reading = read(data, name=f"referat-{day:%d%m%y}.txt")
    understood = Understood(data=data, reading=reading, has_numbers=False)
    intake = take_in(understood=understood, body=body, by=cast.mads).intake
    publish_intake(intake=intake, by=cast.mads)
    return intake.meeting


def _plain(day: date, marks: Marks) -> str:
    return f"""\
Beslutningsreferat fra møde i Integrationsrådet, {weekday(day)} d. {written(day)}

Deltagere

Rådet: {KAREN} (forperson), {DRAGAN}, {HUDA}, {MINH}.

Afbud: {SVETLANA}, {JENS}.

Om referatet
Referatet gengiver de punkter, hvor rådet besluttede noget.{marks.open("kilde")}

Punkt 2: Oversættelse af skolernes velkomstbrev
Rådet besluttede at støtte, at brevet oversættes til seks sprog.
Sekretariatet indhenter tilbud inden den {written(day + timedelta(days=30))}.

Punkt 4: Fællesspisning på Åløkkeskolen
Det blev besluttet at holde tre fællesspisninger i løbet af vinteren.
{HUDA} og {DRAGAN} finder datoer til næste rådsmøde.
"""


def _closed(day: date, marks: Marks) -> str:
    return f"""\
{written(day)} - referat fra Integrationsrådet

Integrationsrådet {written(day)}

Åben

Beslutning

Godkendt.

Åben

Indstilling

Arbejde og Medborgerskab indstiller, at Integrationsrådet drøfter rådets årsberetning.

Beslutning

Drøftedes.

Integrationsrådet godkendte beretningen.

Lukket

Indstilling

Arbejde og Medborgerskab indstiller, at rådet udtaler sig.{marks.closed("kilde")}

Beslutning

Rådet udtalte sig.{marks.closed("kildebeslutning")}
"""
