"""The action plans: "discussed", they said, and decided four things."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.core.dates import EdtfDate
from samraad.demo.days import month
from samraad.demo.people import TRINE
from samraad.demo.standing import ADMINISTRATION
from samraad.demo.story import Paper, Point, Promise, Said, Visitor
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.record import Concern, Outcome

if TYPE_CHECKING:
    from samraad.demo.days import Days


DRAFTS: Final = (
    Paper(
        "Udkast til handleplan 2 – arbejdspladser for alle.pdf",
        "Mål: Arbejdspladserne i Birkesund ligner byen.\n\n"
        "1. Mentorordning på ti arbejdspladser.\n"
        "2. Åbent hus hos Birkesund Erhvervsforening.",
    ),
    Paper(
        "Udkast til handleplan 3 – børn, unge og forældreskab.pdf",
        "Mål: Forældre kender vejen ind i skole, klub og forening.\n\n"
        "1. Forældrecafé på fire skoler.\n2. Fritidsguider på seks sprog.",
    ),
    Paper("Udkast til handleplan 1 – sprog og hverdag (eftersendt).pdf"),
)


def action_plans(days: Days) -> Point:
    return Point(
        "Handleplaner for medborgerskabsstrategien",
        kind=ItemKind.DISCUSSION,
        matter="handleplaner",
        case_number="00.15-7",
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet drøfter udkast til handleplaner
        for strategiens tre målsætninger.
        """,
        told="""
        Hver arbejdsgruppe har skrevet et udkast. Udkastet til målsætning 1 lægges frem
        mundtligt, fordi gruppen først mødtes i sidste uge.
        """,
        guests=(Visitor(TRINE, "afdelingschef", ADMINISTRATION),),
        papers=DRAFTS,
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftedes.",
                """
                Arbejdsgrupperne lagde deres udkast frem. Arbejdet går videre i
                grupperne, og tovholderne har ansvaret for, at det sker.
                """,
                parts=_plans(days),
            ),
        ),
        promises=(
            Promise(
                "Handleplanen for målsætning 1 sættes på dagsordenen til godkendelse.",
                who="Sekretariatet",
                due=f"{days.cancelled:%Y-%m}",
                words=month(days.cancelled),
            ),
            Promise("Tovholderne sikrer fremdrift i arbejdsgrupperne."),
        ),
    )


def _plans(days: Days) -> tuple[Said, ...]:
    first = "Handleplan for målsætning 1: sprog og hverdag"
    second = "Handleplan for målsætning 2: arbejdspladser for alle"
    third = "Handleplan for målsætning 3: børn, unge og forældreskab"
    return (
        Said(
            Outcome.POSTPONED,
            "Udsat.",
            f"""
            Planen blev lagt frem mundtligt. Rådet roste de gode tanker og vedtog, at
            planen behandles skriftligt på mødet i {month(days.cancelled)}.
            """,
            about=first,
            concern=Concern.PLAN,
            until=EdtfDate.parse(f"{days.cancelled:%Y-%m}"),
            until_words=month(days.cancelled),
        ),
        Said(
            Outcome.APPROVED,
            "Godkendt.",
            "Rådet godkendte udkastet.",
            about=second,
            concern=Concern.PLAN,
        ),
        Said(
            Outcome.RECOMMENDED,
            "Anbefalet.",
            """
            Rådet anbefaler, at gruppen inviterer byens arbejdsgivere til en aften om,
            hvordan man tager imod en ny kollega.
            """,
            about=second,
            concern=Concern.PLAN,
        ),
        Said(
            Outcome.APPROVED,
            "Godkendt.",
            "Rådet godkendte udkastet uden ændringer.",
            about=third,
            concern=Concern.PLAN,
        ),
    )
