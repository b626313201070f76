"""A cancelled meeting, and the extraordinary one that took its place."""

from __future__ import annotations

from datetime import time
from typing import TYPE_CHECKING

from samraad.core.dates import EdtfDate
from samraad.demo.days import written
from samraad.demo.people import BIRGITTE, JENS, PETER
from samraad.demo.standing import (
    ADMINISTRATION,
    AGENDA,
    CHAIRS,
    HALL,
    NOTHING,
    minutes_of,
)
from samraad.demo.story import (
    Closing,
    Paper,
    Point,
    Promise,
    Said,
    Script,
    Visitor,
)
from samraad.meetings.models.agenda import ItemKind, SectionRole
from samraad.meetings.models.meeting import MeetingKind
from samraad.meetings.models.record import Concern, Outcome

if TYPE_CHECKING:
    from samraad.demo.days import Days
    from samraad.demo.story import Marks

PRIVATE = "Personlige forhold, jf. forvaltningslovens § 27"


def cancelled(days: Days) -> Script:
    return Script(
        on=days.cancelled,
        start=time(16),
        end=time(18, 30),
        place=HALL,
        points=(
            AGENDA,
            minutes_of(days.hearing),
            Point(
                "Handleplan for målsætning 1: sprog og hverdag",
                kind=ItemKind.DECISION,
                matter="handleplaner",
            ),
            Point("Sprogcaféer på bibliotekerne", kind=ItemKind.DISCUSSION),
            NOTHING,
        ),
    )


def extraordinary(days: Days, marks: Marks) -> Script:
    return Script(
        on=days.extra,
        kind=MeetingKind.EXTRAORDINARY,
        start=time(17),
        end=time(18, 30),
        place="Birkesund Bibliotek, salen på 1. sal",
        about=f"""Mødet er indkaldt i stedet for mødet den {written(days.cancelled)}, \
som blev aflyst.{marks.open("om-moedet")}""",
        apologies=(JENS,),
        absent=(PETER,),
        points=(
            AGENDA,
            minutes_of(days.hearing),
            _response(days),
            _first_plan(),
            _prize(marks),
            _complaint(marks),
            _moved(days),
            NOTHING,
        ),
    )


def _response(days: Days) -> Point:
    return Point(
        f"Høringssvar om Beskæftigelsesplan {days.plan_year}",
        kind=ItemKind.INFORMATION,
        matter="beskaeftigelsesplan",
        case_number="15.00-31",
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet tager høringssvaret til
        efterretning.
        """,
        papers=(
            Paper(
                f"Høringssvar om Beskæftigelsesplan {days.plan_year}.pdf",
                "Integrationsrådet takker for lejligheden til at udtale sig.\n\n"
                "Rådet kvitterer for, at medborgerskabsstrategien er nævnt. Rådet "
                "anerkender jobcentrets resultater. Rådet savner en indsats for "
                "ægtefæller til tilflyttede arbejdstagere.",
            ),
        ),
        said=(
            Said(
                Outcome.NOTED,
                "Taget til efterretning.",
                """
                Rådet bemærkede, at svaret gengiver mødets drøftelse godt, og at det
                blev sendt inden fristen.
                """,
            ),
        ),
        promises=(
            Promise(
                "Fortæller rådet, hvad byrådet har besluttet om bemærkningerne.",
                who="Sekretariatet",
                due=f"{days.spring:%Y-%m}",
                words="når planen er vedtaget",
            ),
        ),
    )


def _first_plan() -> Point:
    return Point(
        "Handleplan for målsætning 1: sprog og hverdag",
        kind=ItemKind.DECISION,
        matter="handleplaner",
        case_number="00.15-7",
        recommender="Arbejdsgruppen for sprog og hverdag",
        recommendation="Arbejdsgruppen indstiller, at rådet godkender handleplanen.",
        papers=(
            Paper(
                "Handleplan 1 – sprog og hverdag.pdf",
                "Mål: Alle kan bruge dansk i hverdagen.\n\n"
                "1. Sprogmakkere på arbejdspladser.\n"
                "2. Sprogcaféer på bibliotekerne.\n3. Skilte i let dansk.",
            ),
        ),
        said=(
            Said(
                Outcome.APPROVED,
                "Godkendt.",
                """
                Rådet godkendte planen med den ændring, at skilte i let dansk begynder
                på rådhuset og ikke på havnen.
                """,
            ),
        ),
    )


def _prize(marks: Marks) -> Point:
    return Point(
        f"Medborgerprisen til Aase Tingleff{marks.closed('titel')}",
        kind=ItemKind.DECISION,
        recommender=f"Priskomitéen{marks.closed('indstiller')}",
        recommendation=f"""
        Priskomitéen indstiller Aase Tingleff for ti års arbejde med lektiehjælp på
        Åløkkeskolen.{marks.closed("indstilling")}
        """,
        told=f"""
        Komitéen har fået ni forslag og lægger vægt på, at modtageren har fået andre
        med i arbejdet.{marks.closed("afsnit")}
        """,
        case_number=f"00.17-4{marks.closed('sagsnummer')}",
        guests=(_chair_of_the_jury(marks),),
        papers=(
            Paper(
                f"Priskomitéens begrundelse{marks.closed('bilag')}.pdf",
                "Begrundelse for indstillingen af Aase Tingleff."
                f"{marks.closed('bilagsindhold')}",
            ),
        ),
        closing=Closing(
            ground="Navnet er fortroligt, til prisen overrækkes",
            neutral_title="Medborgerprisen",
        ),
        said=(
            Said(
                Outcome.APPROVED,
                "Godkendt.",
                f"""
                Rådet udpegede en modtager af årets medborgerpris. Navnet offentliggøres
                ved overrækkelsen.{marks.open("beslutning-paa-lukket-punkt")}
                """,
            ),
        ),
        promises=(
            Promise(
                f"Ringer til modtageren.{marks.closed('opgave')}",
                who=f"{BIRGITTE}{marks.closed('ansvarlig')}",
                next_meeting=True,
                words=f"inden næste møde{marks.closed('frist')}",
            ),
        ),
    )


def _chair_of_the_jury(marks: Marks) -> Visitor:
    return Visitor(
        f"Villads Bøgh-Terndrup{marks.closed('gaest')}",
        f"forperson for priskomitéen{marks.closed('gaestens-rolle')}",
        f"Birkesund Erhvervsforening{marks.closed('gaestens-organisation')}",
    )


def _complaint(marks: Marks) -> Point:
    return Point(
        f"Klage over adgangen til Foreningshuset{marks.closed('klagetitel')}",
        kind=ItemKind.DECISION,
        told=f"""
        En borger klager over, at hun er blevet afvist i Foreningshuset. Sagen er
        principiel for, hvem der kan låne lokaler.{marks.closed("klageafsnit")}
        """,
        more=(
            (
                SectionRole.BACKGROUND,
                f"Forløb{marks.closed('afsnitsnavn')}",
                f"Klagen kom tre uger før mødet.{marks.closed('baggrund')}",
            ),
        ),
        closing=Closing(
            ground=PRIVATE,
            neutral_title="Henvendelse fra en borger",
            withheld="Beslutningen kan ikke gengives, uden at borgeren kan genkendes.",
        ),
        said=(
            Said(
                Outcome.REFERRED,
                f"Oversendt.{marks.closed('beslutningsord')}",
                f"""
                Rådet sendte henvendelsen videre til Foreningshusets bestyrelse med en
                udtalelse om princippet.{marks.closed("beslutning")}
                """,
                about=f"Foreningshuset{marks.closed('beslutning-om')}",
                concern=Concern.COMMITTEE,
            ),
        ),
    )


def _moved(days: Days) -> Point:
    return Point(
        "Sprogcaféer på bibliotekerne",
        kind=ItemKind.DISCUSSION,
        recommender=CHAIRS,
        recommendation="Formandskabet indstiller, at punktet udsættes.",
        said=(
            Said(
                Outcome.POSTPONED,
                "Udsat.",
                f"Punktet tages op på mødet den {written(days.spring)}.",
                until=EdtfDate.of_day(days.spring),
                until_words=written(days.spring),
            ),
        ),
    )
