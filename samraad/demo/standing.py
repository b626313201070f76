"""The items that stand on every agenda, and words that many meetings share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.demo.days import written
from samraad.demo.story import Point, Said
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.record import Outcome, Tone

if TYPE_CHECKING:
    from datetime import date

HALL: Final = "Birkesund Rådhus, mødelokale 3 (indgang fra gården)"
ADMINISTRATION: Final = "Arbejde og Medborgerskab"
CHAIR: Final = "Forpersonen"
CHAIRS: Final = "Formandskabet"
APPROVED: Final = (Said(Outcome.APPROVED, "Godkendt."),)
FOR_INFORMATION: Final = (Said(Outcome.FOR_INFORMATION, "Til orientering."),)
AGENDA: Final = Point(
    "Godkendelse af dagsorden",
    kind=ItemKind.DECISION,
    recommender=CHAIR,
    recommendation="Forpersonen indstiller, at rådet godkender dagsordenen.",
    said=APPROVED,
)
NOTHING: Final = Point(
    "Eventuelt", kind=ItemKind.INFORMATION, said=(Said(Outcome.NOTHING, "Intet."),)
)


def minutes_of(*days: date) -> Point:
    one = len(days) == 1
    words = " og ".join(written(day) for day in days)
    return Point(
        f"Godkendelse af referat{'' if one else 'er'} fra "
        f"{'mødet' if one else 'møderne'} den {words}",
        kind=ItemKind.DECISION,
        recommender=CHAIR,
        recommendation=f"Forpersonen indstiller, at rådet godkender "
        f"{'referatet' if one else 'referaterne'}.",
        said=APPROVED,
    )


def remark(tone: Tone, text: str) -> Said:
    return Said(Outcome.REMARK, "", text, tone=tone)


def news(told: str) -> Point:
    return Point(
        "Meddelelser", kind=ItemKind.INFORMATION, told=told, said=FOR_INFORMATION
    )
