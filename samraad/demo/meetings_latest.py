"""The latest meeting, whose minutes are a draft, and those to come."""

from __future__ import annotations

from datetime import time, timedelta
from typing import TYPE_CHECKING, Final

from samraad.demo import enclosed
from samraad.demo.days import month, written
from samraad.demo.people import BIRGITTE, DRAGAN, PETER, TRINE
from samraad.demo.standing import (
    ADMINISTRATION,
    AGENDA,
    CHAIRS,
    HALL,
    NOTHING,
    minutes_of,
    remark,
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
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import Certainty, MeetingKind
from samraad.meetings.models.record import Outcome, Tone

if TYPE_CHECKING:
    from samraad.demo.days import Days
    from samraad.demo.story import Marks

YOUNG: Final = 5  # where in the agenda the item stands


def last(days: Days, marks: Marks) -> Script:
    return Script(
        on=days.last,
        start=time(16),
        end=time(18, 30),
        place=HALL,
        apologies=(BIRGITTE,),
        absent=(PETER,),
        points=(
            AGENDA,
            minutes_of(days.spring),
            _employment_plan(days),
            _cafes(),
            _debate(days),
            _young(marks),
            Point(
                "Indkøb af bordkort til rådet",
                kind=ItemKind.DECISION,
                said=(
                    Said(
                        Outcome.WITHDRAWN,
                        "Udgået.",
                        "Punktet blev taget af dagsordenen.",
                    ),
                ),
            ),
            _prayer_room(),
            NOTHING,
        ),
    )


def _employment_plan(days: Days) -> Point:
    year, due = days.plan_year + 1, days.last + timedelta(days=21)
    return Point(
        f"Høring: Beskæftigelsesplan {year}",
        kind=ItemKind.DISCUSSION,
        matter="beskaeftigelsesplan",
        case_number="15.00-44",
        recommender=ADMINISTRATION,
        recommendation=f"""
        Arbejde og Medborgerskab indstiller, at rådet drøfter høringsudkastet til
        Beskæftigelsesplan {year}.
        """,
        papers=(
            Paper(
                f"Høringsudkast til Beskæftigelsesplan {year}.pdf",
                "Nyt i år: en kontaktperson for ægtefæller til tilflyttere.",
            ),
        ),
        said=(
            Said(
                Outcome.DISCUSSED,
                "Drøftedes.",
                parts=(
                    remark(
                        Tone.POSITIVE,
                        """
                        Rådet kvitterer for, at ægtefæller til tilflyttere får en
                        kontaktperson, som rådet foreslog sidste år.
                        """,
                    ),
                    remark(
                        Tone.CRITICAL,
                        """
                        Rådet er bekymret for, at sprogpraktik kun tilbydes om dagen,
                        når mange skal passe børn.
                        """,
                    ),
                ),
            ),
        ),
        promises=(
            Promise(
                "Skriver høringssvar ud fra rådets bemærkninger.",
                who="Sekretariatet",
                due=due.isoformat(),
                words=written(due),
            ),
        ),
    )


def _cafes() -> Point:
    return Point(
        "Sprogcaféer: de første erfaringer",
        kind=ItemKind.INFORMATION,
        matter="sprogcafeer",
        guests=(Visitor("Merete Holmslev", "bibliotekar", "Biblioteket"),),
        said=(
            Said(
                Outcome.NOTED,
                "Taget til efterretning.",
                """
                Der kommer omkring 15 hver gang. Rådet foreslår også en eftermiddag, så
                forældre kan tage børn med.
                """,
            ),
        ),
    )


def _prayer_room() -> Point:
    return Point(
        "Henvendelse om bederum på uddannelsescentret",
        kind=ItemKind.DISCUSSION,
        recommender=ADMINISTRATION,
        said=(
            Said(
                Outcome.REFERRED,
                "Oversendt.",
                "Henvendelsen er sendt til uddannelsescentrets bestyrelse.",
            ),
            Said(
                Outcome.NO_DECISION,
                "Ingen beslutning.",
                "Rådet tog ikke stilling til spørgsmålet om bederum.",
            ),
        ),
    )


def _debate(days: Days) -> Point:
    return Point(
        "Debataften om arbejdspladser for alle",
        kind=ItemKind.DECISION,
        matter="handleplaner",
        case_number="00.15-7",
        recommender="Arbejdsgruppen for arbejdspladser for alle",
        recommendation="""
        Arbejdsgruppen indstiller, at rådet holder debataftenen sammen med Birkesund
        Erhvervsforening.
        """,
        said=(
            Said(
                Outcome.APPROVED,
                "Godkendt.",
                "Rådet afsatte 8.000 kr. Stemmer for: 9. Stemmer imod: 1.",
            ),
        ),
        promises=(
            Promise(
                "Finder dato og sted til debataftenen.",
                who=DRAGAN,
                next_meeting=True,
                words="næste møde",
            ),
            Promise(
                "Finder to virksomheder, der vil fortælle.",
                who=PETER,
                due=f"{days.tentative:%Y-%m}",
                words=month(days.tentative),
            ),
        ),
    )


def _young(marks: Marks) -> Point:
    return Point(
        "Unge i rådet",
        kind=ItemKind.DECISION,
        matter="unge",
        recommender="Arbejdsgruppen for børn, unge og forældreskab",
        recommendation="""
        Arbejdsgruppen indstiller, at rådet foreslår byrådet to pladser til unge under
        25 år i næste periode.
        """,
        papers=(
            Paper(
                "Notat om unge i råd og udvalg.pdf",
                f"Tre modeller for unges plads i rådet.{marks.open('udkast-bilag')}",
            ),
        ),
        said=(
            Said(
                Outcome.POSTPONED,
                "Udsat.",
                "Rådet vil høre Ungerådet, før det tager stilling.",
                until_words="når Ungerådet er hørt",
            ),
        ),
        promises=(
            Promise(
                "Spørger Ungerådet.",
                who="Arbejdsgruppen for børn, unge og forældreskab",
                words="før næste møde",
                next_meeting=True,
            ),
        ),
    )


def coming(days: Days, marks: Marks) -> Script:
    return Script(
        on=days.coming,
        start=time(16),
        end=time(18, 30),
        place=HALL,
        points=(
            AGENDA,
            minutes_of(days.last),
            Point(
                f"Unge i rådet: svar fra Ungerådet{marks.open('dagsordenstitel')}",
                kind=ItemKind.DECISION,
                matter="unge",
                recommender=CHAIRS,
                recommendation="""
                Formandskabet indstiller, at rådet tager stilling til forslaget om to
                pladser til unge.
                """,
                told="""
                Ungerådet har sendt et høringssvar, der er vedlagt. Det støtter de to
                pladser og beder om, at møderne begynder efter skoletid.

                Beslutter rådet sig nu, kan forslaget nå med, når byrådet til efteråret
                behandler rådets vedtægter for næste periode.
                """,
                papers=(Paper("Svar fra Ungerådet.pdf", enclosed.YOUNG),),
            ),
            _health(),
            _status(),
            Point(
                f"Udtalelse om en ansøger til Foreningspuljen"
                f"{marks.closed('dagsordenstitel')}",
                kind=ItemKind.DECISION,
                told=f"Regnskabet er vedlagt.{marks.closed('dagsordensafsnit')}",
                closing=Closing(
                    ground="Forretningsforhold, jf. forvaltningslovens § 27",
                    neutral_title="Udtalelse om en ansøgning",
                ),
            ),
            Point("Eventuelt", kind=ItemKind.INFORMATION),
        ),
    )


def _status() -> Point:
    return Point(
        "Handleplanerne: status fra tovholderne",
        kind=ItemKind.INFORMATION,
        matter="handleplaner",
        case_number="00.15-7",
        recommender=CHAIRS,
        recommendation="""
        Formandskabet indstiller, at rådet tager orienteringen til efterretning.
        """,
        told="""
        Hver tovholder fortæller i fem minutter, hvor langt gruppen er. Den ene
        gruppes kommissorium udløber til sommer.
        """,
        papers=(Paper("Status fra tovholderne.pdf", enclosed.PLANS),),
    )


def _health() -> Point:
    return Point(
        "Sundhed på flere sprog",
        kind=ItemKind.DISCUSSION,
        recommender=ADMINISTRATION,
        recommendation="""
        Arbejde og Medborgerskab indstiller, at rådet drøfter, hvilke breve fra
        tandplejen der bør skrives om først.
        """,
        guests=(
            Visitor("Oda Rømer-Friis", "overtandlæge", "Tandplejen"),
            Visitor(TRINE, "afdelingschef", ADMINISTRATION),
        ),
        told="""
        Tandplejen har spurgt 64 forældre, hvad de forstod af fire breve. Svarene er
        vedlagt. Der er penge til at skrive to breve om i år.
        """,
        papers=(Paper("Breve fra tandplejen.pdf", enclosed.LETTERS),),
    )


def tentative(days: Days) -> Script:
    return Script(
        on=days.tentative,
        start=time(16),
        place="Sted følger",
        certainty=Certainty.TENTATIVE,
    )


def hidden(days: Days, marks: Marks) -> Script:
    """A meeting in the drawer: neither its date nor its agenda is anybody's yet."""
    return Script(
        on=days.hidden,
        kind=MeetingKind.WORKSHOP,
        start=time(13),
        place=f"Foreningshuset{marks.closed('kladdested')}",
        points=(
            Point(
                f"Rådets form efter {month(days.hidden)}{marks.closed('kladdetitel')}",
                kind=ItemKind.DISCUSSION,
                recommendation=f"Løse tanker.{marks.closed('kladdeafsnit')}",
                papers=(
                    Paper(
                        f"Tanker{marks.closed('kladdebilag')}.txt",
                        f"Til eget brug.{marks.closed('kladdeindhold')}\n",
                    ),
                ),
            ),
        ),
    )
