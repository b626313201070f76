"""The first meeting of the year: working groups, rules and the year's work."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from samraad.demo.days import month
from samraad.demo.people import DRAGAN, HUDA, KAREN, LONG, PETER, SVETLANA, TRINE
from samraad.demo.standing import (
    ADMINISTRATION,
    AGENDA,
    CHAIR,
    CHAIRS,
    HALL,
    NOTHING,
    news,
)
from samraad.demo.story import Paper, Point, Promise, Said, Script, Visitor
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.record import Concern, Outcome

if TYPE_CHECKING:
    from samraad.demo.days import Days


NEWS = news(
    """
    - Sprogcentret åbner et aftenhold for forældre med småbørn.
    - Byrådet har vedtaget en ny frivillighedspolitik.
    - Biblioteket på Åløkkevej lukker to uger på grund af ombygning.
    """
)


def opening(days: Days) -> Script:
    return Script(
        on=days.first,
        start=time(16),
        end=time(18, 30),
        place=HALL,
        apologies=(LONG,),
        points=(
            AGENDA,
            _welcome(),
            _deputy(),
            _rules(),
            _groups(),
            _year(days),
            _culture_day(days),
            NEWS,
            NOTHING,
        ),
    )


def _welcome() -> Point:
    return Point(
        "Velkomst til det nye arbejdsår",
        kind=ItemKind.INFORMATION,
        guests=(Visitor(TRINE, "afdelingschef", ADMINISTRATION),),
        told="""
        Afdelingschefen fortæller, hvad forvaltningen venter sig af rådet i det
        kommende år, og hvilke sager byrådet ventes at sende i høring.
        """,
        said=(
            Said(
                Outcome.NOTED,
                "Taget til efterretning.",
                """
                Rådet takkede for oplægget og bad om, at sager i høring varsles, så
                snart forvaltningen kender dem.
                """,
            ),
        ),
    )


def _deputy() -> Point:
    return Point(
        "Valg af næstforperson",
        kind=ItemKind.DECISION,
        recommendation="Forpersonen indstiller, at rådet vælger en næstforperson.",
        recommender=CHAIR,
        said=(
            Said(
                Outcome.APPOINTED,
                "Valgt.",
                f"{DRAGAN} blev valgt uden modkandidat.",
                about=DRAGAN,
                concern=Concern.CANDIDATE,
            ),
        ),
    )


def _rules() -> Point:
    return Point(
        "Rådets forretningsorden",
        kind=ItemKind.DECISION,
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet godkender forretningsordenen.
        """,
        told="""
        Udkastet svarer til den hidtidige forretningsorden med to ændringer:
        dagsordenen sendes otte dage før mødet i stedet for fem, og udkast til referat
        offentliggøres.
        """,
        papers=(
            Paper(
                "Udkast til forretningsorden.pdf",
                "Udkast til forretningsorden for Integrationsrådet i Birkesund.\n\n"
                "Ændringer: frist for dagsorden, offentlige udkast til referat.",
            ),
        ),
        said=(
            Said(
                Outcome.APPROVED,
                "Godkendt.",
                """
                Godkendt med den tilføjelse, at et medlem kan få sit særstandpunkt
                ført til referat, når det ønskes på mødet.
                """,
            ),
        ),
    )


def _groups() -> Point:
    groups = (
        ("Arbejdsgruppen for sprog og hverdag", SVETLANA),
        ("Arbejdsgruppen for arbejdspladser for alle", PETER),
        ("Arbejdsgruppen for børn, unge og forældreskab", HUDA),
    )
    return Point(
        "Nedsættelse af arbejdsgrupper",
        kind=ItemKind.DECISION,
        matter="handleplaner",
        recommender=CHAIRS,
        recommendation="""
        Formandskabet indstiller, at rådet nedsætter én arbejdsgruppe for hver af
        strategiens tre målsætninger og udpeger en tovholder for hver.
        """,
        said=(
            Said(
                Outcome.APPROVED,
                "Godkendt.",
                "Rådet nedsatte tre arbejdsgrupper og udpegede tovholdere.",
                parts=tuple(
                    Said(
                        Outcome.APPOINTED,
                        "Udpeget.",
                        f"Tovholder: {coordinator}.",
                        about=group,
                        concern=Concern.COMMITTEE,
                    )
                    for group, coordinator in groups
                ),
            ),
        ),
        promises=(
            Promise(
                "Tovholderne indkalder til første møde i arbejdsgrupperne.",
                who="Tovholderne",
                next_meeting=True,
                words="inden næste møde",
            ),
        ),
    )


def _year(days: Days) -> Point:
    return Point(
        "Rådets årshjul",
        kind=ItemKind.DISCUSSION,
        recommender=CHAIRS,
        recommendation="Formandskabet indstiller, at rådet drøfter årets opgaver.",
        told=f"""
        Årshjulet samler de opgaver, der vender tilbage hvert år:

        - temadag i {month(days.seminar)},
        - dialogmøde med Arbejdsmarkedsudvalget i {month(days.dialogue)},
        - medborgerprisen,
        - kulturdagen på havnen,
        - beretning til byrådet.
        """,
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftet.",
                """
                Rådet ønsker at bruge temadagen på spørgsmålet om, hvordan rådets
                anbefalinger når frem til dem, der beslutter.
                """,
            ),
        ),
    )


def _culture_day(days: Days) -> Point:
    return Point(
        "Kulturdag på havnen",
        kind=ItemKind.DECISION,
        matter="kulturdag",
        case_number="05.14-2",
        recommender=CHAIRS,
        recommendation="""
        Formandskabet indstiller, at rådet afsætter 40.000 kr. til en kulturdag på
        havnen og beder Kvindernes Hus om at samle en planlægningsgruppe.
        """,
        papers=(
            Paper(
                "Budget for kulturdagen.csv",
                "Post;Beløb i kr.\nScene og lyd;14.000\nTelte;9.500\n"
                "Mad og drikke;8.000\nPlakater og omdeling;5.500\nUforudset;3.000\n",
            ),
        ),
        said=(
            Said(Outcome.APPROVED, "Godkendt.", "Rådet afsatte 40.000 kr."),
            Said(
                Outcome.RECOMMENDED,
                "Anbefalet.",
                """
                Rådet anbefaler planlægningsgruppen at invitere foreninger, der ikke
                har deltaget før.
                """,
            ),
        ),
        promises=(
            Promise(
                "Kvindernes Hus samler en planlægningsgruppe.",
                who=f"{HUDA} og {KAREN}",
                due=f"{days.hearing:%Y-%m}",
                words=month(days.hearing),
            ),
        ),
    )
