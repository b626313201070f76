"""The council is heard about the employment plan, and names a candidate."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, Final

from samraad.demo.days import written
from samraad.demo.meetings_plans import action_plans
from samraad.demo.people import ABDIRAHMAN, FATIMA, MINH, SAMIRA, SVETLANA, YOHANNES
from samraad.demo.standing import (
    ADMINISTRATION,
    AGENDA,
    CHAIRS,
    HALL,
    NOTHING,
    minutes_of,
    remark,
)
from samraad.demo.story import Paper, Point, Promise, Said, Script, Visitor
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.record import Concern, Outcome, Tone

if TYPE_CHECKING:
    from samraad.demo.days import Days
    from samraad.demo.story import Marks

OUTSIDE_GROUP: Final = 7  # where in the agenda the item stands
RIGHT_NAME: Final = """
    Arbejde og Medborgerskab indstiller, at rådet udpeger en deltager til arbejdsgruppen
    om gode overgange mellem skole, uddannelse og arbejde.
"""
CORRECTION: Final = (
    "Under punkt 8 stod et forkert navn på arbejdsgruppen; rettet i indstillingen."
)


def hearing(days: Days, marks: Marks) -> Script:
    return Script(
        on=days.hearing,
        start=time(16),
        end=time(18, 45),
        place=f"{HALL}{marks.open('sted')}",
        apologies=(YOHANNES,),
        substitutes=((ABDIRAHMAN, YOHANNES),),
        points=(
            AGENDA,
            minutes_of(days.first),
            _visit(marks),
            action_plans(days),
            _candidate(marks),
            _employment_plan(days, marks),
            _garden(days),
            _outside_group(),
            _meeting_plan(days),
            _round(),
            NOTHING,
        ),
    )


def _visit(marks: Marks) -> Point:
    return Point(
        "Besøg af foreningen Nabohånd",
        kind=ItemKind.DISCUSSION,
        recommender=ADMINISTRATION,
        recommendation=f"""
        Arbejde og Medborgerskab fremsender til rådets orientering oplysninger om
        besøget fra Nabohånd.{marks.open("indstilling")}
        """,
        guests=(
            Visitor(
                f"Elsebeth Krogh-Mikkelsen{marks.open('gaest')}",
                "forperson",
                "Nabohånd",
            ),
            Visitor("Ruben Østerby", "næstforperson", "Nabohånd"),
        ),
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftedes.",
                """
                Nabohånd fortalte om foreningens arbejde med at følge nye borgere til
                læge, bank og skole i det første år.

                Rådet og foreningen drøftede, hvordan man finder de borgere, som ingen
                forening kender, og hvordan et tættere samarbejde kan se ud.
                """,
            ),
        ),
    )


def _candidate(marks: Marks) -> Point:
    return Point(
        "Indstilling af kandidat til Det Nationale Medborgerråd",
        kind=ItemKind.DECISION,
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet drøfter, hvem kommunen skal
        indstille som kandidat.
        """,
        papers=(
            Paper(
                f"Kandidatens motiverede ansøgning{marks.closed('aabent-punkt-bilag')}"
                ".pdf",
                "Ansøgning med oplysninger om uddannelse, arbejde og familieforhold."
                f"{marks.closed('aabent-punkt-indhold')}",
                is_closed=True,
            ),
        ),
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftedes.",
                f"{FATIMA} forlod mødet under punktet.",
                parts=(
                    Said(
                        Outcome.NOMINATED,
                        "Indstillet.",
                        f"""
                        Rådet indstillede {FATIMA} som Birkesund Kommunes kandidat til
                        Det Nationale Medborgerråd.
                        """,
                        about=FATIMA,
                        concern=Concern.CANDIDATE,
                    ),
                ),
            ),
        ),
    )


def _employment_plan(days: Days, marks: Marks) -> Point:
    committee = written(days.hearing + timedelta(days=41))
    town_council = written(days.hearing + timedelta(days=58))
    return Point(
        f"Høring: Beskæftigelsesplan {days.plan_year}{marks.open('titel')}",
        kind=ItemKind.DISCUSSION,
        matter="beskaeftigelsesplan",
        case_number=f"15.00-31{marks.open('sagsnummer')}",
        recommender=f"{ADMINISTRATION}{marks.open('indstiller')}",
        recommendation=f"""
        Arbejde og Medborgerskab indstiller, at rådet drøfter høringsudkastet til
        Beskæftigelsesplan {days.plan_year}.
        """,
        told=f"""
        Planen fastlægger, hvordan kommunen i {days.plan_year} vil hjælpe ledige i
        arbejde og virksomheder med at finde medarbejdere.{marks.open("afsnit")}

        Efter høringen behandles planen i Arbejdsmarkedsudvalget den {committee} og i
        byrådet den {town_council}.
        """,
        papers=(
            Paper(
                f"Høringsudkast til Beskæftigelsesplan {days.plan_year}"
                f"{marks.open('bilag')}.pdf",
                f"Høringsudkast til Beskæftigelsesplan {days.plan_year}."
                f"{marks.open('bilagsindhold')}\n\nPejlemærker: flere i arbejde, i "
                "uddannelse, færre uden kontakt til arbejdsmarkedet.",
            ),
            Paper(
                "Høringsbrev.txt",
                "Til rådene i Birkesund Kommune. I bedes sende jeres bemærkninger "
                f"senest den {written(days.hearing + timedelta(days=20))}."
                f"{marks.open('brev')}\n",
            ),
        ),
        said=(_remarks(days, marks),),
        promises=(
            Promise(
                f"Sekretariatet skriver høringssvar ud fra rådets bemærkninger."
                f"{marks.open('opgave')}",
                who="Sekretariatet",
                due=(days.hearing + timedelta(days=20)).isoformat(),
                words=written(days.hearing + timedelta(days=20)),
            ),
        ),
    )


def _remarks(days: Days, marks: Marks) -> Said:
    return Said(
        Outcome.DISCUSSED,
        "Drøftedes.",
        f"Rådet havde følgende bemærkninger til udkastet.{marks.open('beslutning')}",
        parts=(
            remark(
                Tone.POSITIVE,
                """
                Rådet kvitterer for, at medborgerskabsstrategien er nævnt i planen, så
                kommunens strategier og planer hænger sammen.
                """,
            ),
            remark(
                Tone.POSITIVE,
                """
                Rådet anerkender de gode resultater, jobcentret har nået sammen med
                kvinder, der har stået længe uden for arbejdsmarkedet.
                """,
            ),
            remark(
                Tone.CRITICAL,
                f"""
                Rådet er ærgerligt over, at udkastet til plan for {days.plan_year} ikke
                siger noget om ægtefæller til tilflyttede arbejdstagere, som ofte har
                en uddannelse, Birkesund har brug for.
                """,
            ),
        ),
    )


def _garden(days: Days) -> Point:
    return Point(
        "Henvendelse fra projektet Sproghaven",
        kind=ItemKind.DISCUSSION,
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet drøfter henvendelsen om at føre
        Sproghaven videre, når projektets midler udløber.
        """,
        papers=(
            Paper(
                "Henvendelse fra Sproghaven.txt",
                "Kære råd. Sproghaven har i to år samlet 60 naboer om jord, ord og "
                "kaffe. Vi vil gerne fortsætte og søger råd om hvordan.\n",
            ),
        ),
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftedes.",
                f"""
                {SVETLANA} og {MINH} taler med folkene bag Sproghaven om rådets ideer
                til en fortsættelse. Projektet opfordres til at skrive en ansøgning, som
                kan lægges frem for kommunen og for fonde.
                """,
            ),
        ),
        promises=(
            Promise(
                "Kontakter folkene bag Sproghaven om en fortsættelse.",
                who=f"{SVETLANA} og {MINH}",
                next_meeting=True,
                words="næste møde",
            ),
            Promise(
                "Skriver en ansøgning, som kan lægges frem for kommunen og fonde.",
                who="Projektet Sproghaven",
                due=f"{days.extra:%Y}",
                words=f"i løbet af {days.extra:%Y}",
            ),
            Promise("Hjælper med at skrive ansøgningen.", who="Sekretariatet"),
        ),
    )


def _outside_group() -> Point:
    return Point(
        "Udpegning til arbejdsgruppe under kommunens uddannelsesstrategi",
        kind=ItemKind.DECISION,
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet udpeger en deltager til
        arbejdsgruppen om gode overgange mellem skole og fritid.
        """,
        said=(
            Said(
                Outcome.APPOINTED,
                "Udpeget.",
                f"Rådet udpegede {SAMIRA} som deltager i arbejdsgruppen.",
                about=SAMIRA,
                concern=Concern.CANDIDATE,
            ),
        ),
    )


def _meeting_plan(days: Days) -> Point:
    dates = (days.cancelled, days.seminar, days.dialogue, days.spring, days.last)
    return Point(
        "Mødeplan for de næste tolv måneder",
        kind=ItemKind.DECISION,
        recommender=CHAIRS,
        recommendation="Formandskabet indstiller, at rådet godkender mødeplanen.",
        papers=(
            Paper(
                "Mødeplan.txt",
                "Mødeplan for Integrationsrådet\n\n"
                + "".join(f"- {written(day)} kl. 16\n" for day in dates),
            ),
        ),
        said=(Said(Outcome.APPROVED, "Godkendt."),),
    )


def _round() -> Point:
    return Point(
        "Gensidig orientering",
        kind=ItemKind.INFORMATION,
        said=(
            Said(
                Outcome.FOR_INFORMATION,
                "Til orientering.",
                """
                Skolebestyrelsen ved Åløkkeskolen har fået to nye forældrerepræsentanter
                gennem forældrecaféen. Fagligt Fællesforum holder åbent hus om
                arbejdsmiljø.
                """,
            ),
        ),
    )
