"""The last meeting whose minutes are approved: status, evaluation and a hearing."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING

from samraad.demo.days import month
from samraad.demo.people import HUDA, KAREN, SAMIRA
from samraad.demo.standing import (
    ADMINISTRATION,
    AGENDA,
    CHAIRS,
    HALL,
    NOTHING,
    minutes_of,
    news,
    remark,
)
from samraad.demo.story import (
    Paper,
    Point,
    Promise,
    Said,
    Script,
    Visitor,
)
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.record import Concern, Outcome, Tone

if TYPE_CHECKING:
    from samraad.demo.days import Days


def spring(days: Days) -> Script:
    return Script(
        on=days.spring,
        start=time(16),
        end=time(18, 15),
        place=HALL,
        apologies=(SAMIRA,),
        points=(
            AGENDA,
            minutes_of(days.extra, days.seminar),
            _status(),
            _outcome(days),
            _culture_day(),
            _budget(days),
            _housing(days),
            _cafes(),
            news(
                """
                - Nabohånd har fået lokale i Foreningshuset.
                - To naboråd har sagt ja til et fællesmøde.
                """
            ),
            NOTHING,
        ),
    )


def _status() -> Point:
    def status(plan: str, text: str, outcome: Outcome = Outcome.NOTED) -> Said:
        return Said(outcome, "", text, about=plan, concern=Concern.PLAN)

    return Point(
        "Status på handleplanerne",
        kind=ItemKind.INFORMATION,
        matter="handleplaner",
        case_number="00.15-7",
        recommender="Tovholderne",
        recommendation="Tovholderne indstiller status til efterretning.",
        papers=(
            Paper(
                "Status på handleplaner.pdf",
                "Plan 1: to af tre skridt i gang.\nPlan 2: mentorordning på seks "
                "arbejdspladser.\nPlan 3: forældrecaféer på tre skoler.",
            ),
        ),
        said=(
            Said(
                Outcome.NOTED,
                "Taget til efterretning.",
                parts=(
                    status("Handleplan 1", "Skiltene på rådhuset er skrevet om."),
                    status("Handleplan 2", "Seks arbejdspladser har fået mentorer."),
                    status(
                        "Handleplan 3",
                        "Fritidsguiderne fortsætter ud over projektperioden.",
                        Outcome.RECOMMENDED,
                    ),
                ),
            ),
        ),
    )


def _outcome(days: Days) -> Point:
    return Point(
        f"Beskæftigelsesplan {days.plan_year}: hvad blev der af rådets bemærkninger?",
        kind=ItemKind.INFORMATION,
        matter="beskaeftigelsesplan",
        case_number="15.00-31",
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet tager byrådets beslutning til
        efterretning.
        """,
        told="""
        Byrådet har vedtaget planen. Omtalen af medborgerskabsstrategien er udvidet. Der
        er kommet et nyt afsnit om ægtefæller til tilflyttede arbejdstagere, men ingen
        penge til indsatsen.
        """,
        papers=(Paper("Uddrag af byrådets beslutningsreferat.pdf"),),
        said=(
            Said(
                Outcome.NOTED,
                "Taget til efterretning.",
                """
                Rådet glæder sig over det nye afsnit og følger op, når budgettet
                forhandles.
                """,
            ),
        ),
    )


def _culture_day() -> Point:
    return Point(
        "Evaluering af kulturdagen på havnen",
        kind=ItemKind.DISCUSSION,
        matter="kulturdag",
        case_number="05.14-2",
        recommender="Planlægningsgruppen",
        told="""
        Omkring 900 borgere kom. 31 foreninger deltog, heraf 12 for første gang. Der
        blev brugt 37.450 kr. af de 40.000 kr.
        """,
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftet.",
                """
                Rådet var glad for de mange nye foreninger. Næste gang skal der være
                skygge, vand og et program på papir.
                """,
            ),
        ),
        promises=(
            Promise("Sender en tak til foreningerne.", who=f"{HUDA} og {KAREN}"),
        ),
    )


def _budget(days: Days) -> Point:
    year = (days.spring + timedelta(days=200)).year
    return Point(
        f"Forslag til kommunens budget for {year}",
        kind=ItemKind.DECISION,
        recommender=CHAIRS,
        recommendation="Formandskabet indstiller, at rådet vedtager to forslag.",
        said=(
            Said(
                Outcome.RECOMMENDED,
                "Anbefalet.",
                "Rådet anbefaler byrådet at afsætte midler til fritidsguider.",
            ),
            Said(
                Outcome.RECOMMENDED,
                "Anbefalet.",
                "Rådet anbefaler byrådet at give Sproghaven en treårig aftale.",
            ),
        ),
        promises=(
            Promise(
                "Sender forslagene til Økonomiudvalget.",
                who="Sekretariatet",
                due=(days.spring + timedelta(days=14)).isoformat(),
                words="inden 14 dage",
            ),
        ),
    )


def _housing(days: Days) -> Point:
    return Point(
        "Høring: Boligpolitik for Birkesund",
        kind=ItemKind.DISCUSSION,
        recommender="By og Bolig",
        recommendation="By og Bolig indstiller, at rådet drøfter udkastet.",
        guests=(Visitor("Kaspar Ebbesen-Nør", "byplanlægger", "By og Bolig"),),
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftet.",
                parts=(
                    remark(
                        Tone.POSITIVE,
                        "Rådet roser, at familier kan blive boende i deres bydel.",
                    ),
                    remark(
                        Tone.CRITICAL,
                        "Rådet savner svar på, hvordan ventelister forklares på et "
                        "sprog, man forstår.",
                    ),
                ),
            ),
        ),
        promises=(
            Promise(
                "Skriver høringssvar.",
                who="Formandskabet",
                due=f"{days.spring + timedelta(days=30):%Y-%m}",
                words=month(days.spring + timedelta(days=30)),
            ),
        ),
    )


def _cafes() -> Point:
    return Point(
        "Sprogcaféer på bibliotekerne",
        kind=ItemKind.DECISION,
        matter="sprogcafeer",
        recommender=CHAIRS,
        recommendation="Formandskabet indstiller, at rådet støtter en prøveperiode.",
        said=(
            Said(
                Outcome.APPROVED,
                "Tiltrådt.",
                "Rådet støtter en prøveperiode på et halvt år på to biblioteker.",
            ),
        ),
    )
