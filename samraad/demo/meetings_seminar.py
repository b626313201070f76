"""A long theme day with thirty items, and a dialogue meeting without minutes."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING, Final

from samraad.demo.people import LONG, MINH, TRINE, YOHANNES
from samraad.demo.standing import (
    ADMINISTRATION,
    AGENDA,
    CHAIR,
    CHAIRS,
)
from samraad.demo.story import Paper, Point, Promise, Said, Script, Visitor
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.record import Outcome

if TYPE_CHECKING:
    from samraad.demo.days import Days

# Title, and what the council said: each row is one item of the day.
TALKS: Final = (
    (
        "Hvad er et godt råd?",
        "Et godt råd er konkret, kommer i tide og har en adresse.",
    ),
    ("Hvem lytter til os?", "Rådet vil spørge udvalgene, hvad de har brugt rådet til."),
    ("Hvem lytter vi til?", "Hvert medlem aftaler med sit bagland, hvordan de mødes."),
    ("Dagsordener, man kan læse", "Rådet ønsker korte sager med én klar indstilling."),
    ("Referater i let dansk", "Der lægges et kort resumé øverst i hvert referat."),
    ("Sprog på møderne", "Svære ord forklares, første gang de bliver brugt."),
    ("Rådets plads i kommunens årshjul", "Rådet skal kende budgetfristerne i januar."),
    (
        "Høringer med kort frist",
        "Formandskabet svarer på rådets vegne, når det haster.",
    ),
    (
        "Når vi ikke bliver hørt",
        "Rådet fører en liste og tager den op én gang om året.",
    ),
    ("De gode eksempler", "Forældrecaféen er det eksempel, flest har spurgt til."),
    ("Det, der ikke lykkedes", "Rådet vil skrive ned, hvorfor Natteravnene stoppede."),
    ("Unge i rådet", "To pladser til unge under 25 år bør overvejes i næste periode."),
    ("Kvinder på arbejdsmarkedet", "Rådet vil besøge to virksomheder med mentorer."),
    ("Tilflyttede arbejdstagere", "Der mangler et sted at spørge i det første år."),
    ("Ægtefæller til tilflyttere", "Rådet samler eksempler frem til næste høring."),
    ("Ældre med flugtbaggrund", "Emnet tages op sammen med Ældrerådet."),
    ("Bolig og naboskab", "Rådet afventer byrådets boligpolitik."),
    ("Sundhed på flere sprog", "Rådet anbefaler at begynde med tandplejens breve."),
    ("Fritidsguider", "Ordningen bør fortsætte, også når projektpengene slipper op."),
    ("Medborgerprisens kriterier", "Kriterierne skrives om, så grupper kan få prisen."),
    ("Kulturdagen i fremtiden", "Dagen bør flytte sig mellem bydelene."),
    (
        "Rådet på sociale medier",
        "Rådet vil være at finde på kommunens side, ikke mere.",
    ),
    ("Samarbejde med naboråd", "Formandskabet inviterer to naboråd til et fællesmøde."),
    ("Besøg på arbejdspladser", "Fire besøg om året, to medlemmer ad gangen."),
    ("Introduktion til nye medlemmer", "Nye medlemmer får en makker det første år."),
    ("Forventninger til sekretariatet", "Sekretariatet skriver, rådet bestemmer."),
)


def seminar(days: Days) -> Script:
    return Script(
        on=days.seminar,
        kind=MeetingKind.THEME_DAY,
        start=time(9),
        end=time(16),
        place="Højskolen ved Fjorden, foredragssalen",
        about=(
            "Temadag for hele rådet om, hvordan rådets anbefalinger når frem. Der "
            "træffes kun få beslutninger; resten er noter fra drøftelsen."
        ),
        apologies=(YOHANNES, LONG),
        points=(AGENDA, _talk(), _untitled(), *_talks(), _summing_up()),
    )


def _talk() -> Point:
    return Point(
        "Oplæg: Fra gode ord til byrådets bord",
        kind=ItemKind.INFORMATION,
        guests=(
            Visitor(
                "Annelise Thorup-Sejersen",
                "lektor i forvaltning",
                "Højskolen ved Fjorden",
            ),
            Visitor(TRINE, "afdelingschef", ADMINISTRATION),
        ),
        papers=(
            Paper("Oplæg – fra gode ord til byrådets bord.pdf", "Tre spor, ni råd."),
        ),
        said=(Said(Outcome.FOR_INFORMATION, "Til orientering."),),
    )


def _untitled() -> Point:
    """Somebody forgot the heading and the number; it happens."""
    return Point(
        "",
        number="",
        kind=ItemKind.DISCUSSION,
        recommendation="""
        Formandskabet indstiller, at dagens drøftelser samles i et katalog, som rådet
        kan vende tilbage til.
        """,
        recommender=CHAIRS,
        said=(Said(Outcome.APPROVED, "Godkendt."),),
        promises=(
            Promise(
                "Samler dagens drøftelser i et katalog.",
                who="Sekretariatet og formandskabet",
            ),
        ),
    )


def _talks() -> tuple[Point, ...]:
    return tuple(
        Point(
            title,
            number=str(number),
            kind=ItemKind.DISCUSSION,
            said=(Said(Outcome.DISCUSSED, "Drøftet.", text),),
        )
        for number, (title, text) in enumerate(TALKS, start=3)
    )


def _summing_up() -> Point:
    return Point(
        "Opsamling og vejen videre",
        number="29",
        kind=ItemKind.DECISION,
        matter="temadag",
        said=(
            Said(
                Outcome.APPROVED,
                "Godkendt.",
                """
                Rådet valgte tre emner, som tages op på de kommende møder: unge i rådet,
                sundhed på flere sprog og ægtefæller til tilflyttere.
                """,
            ),
            Said(
                Outcome.REJECTED,
                "Afvist.",
                "Forslaget om en egen profil på sociale medier faldt.",
            ),
        ),
        promises=(
            Promise(
                "Inviterer to naboråd til et fællesmøde.",
                who="Formandskabet",
                next_meeting=True,
                words="til næste møde",
            ),
        ),
    )


def dialogue(days: Days) -> Script:
    """Only the agenda of this meeting was ever published."""
    points = (
        "Unge i rådet",
        "Ægtefæller til tilflyttede arbejdstagere",
        "Hvad kan udvalget bruge rådet til i det kommende år?",
    )
    return Script(
        on=days.dialogue,
        kind=MeetingKind.DIALOGUE,
        start=time(16, 30),
        end=time(18),
        place="Byrådssalen, Birkesund Rådhus",
        about="Dialogmøde mellem Integrationsrådet og Arbejdsmarkedsudvalget.",
        points=(
            Point("Velkomst ved udvalgets forperson", kind=ItemKind.INFORMATION),
            *(
                Point(
                    title,
                    kind=ItemKind.DISCUSSION,
                    recommender="Forvaltningen og formandskabet",
                    recommendation="Det indstilles, at udvalg og råd drøfter emnet.",
                )
                for title in points
            ),
            Point(
                "Medborgerskabsstrategien efter to år",
                kind=ItemKind.DISCUSSION,
                matter="handleplaner",
                recommender=MINH,
                papers=(
                    Paper(
                        "Strategien efter to år.pdf",
                        "Af 24 aktiviteter er 11 i gang og 7 afsluttet.",
                    ),
                ),
            ),
            Point("Afrunding", kind=ItemKind.INFORMATION, recommender=CHAIR),
        ),
    )
