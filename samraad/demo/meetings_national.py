"""What the national council talks about: committees, papers and evidence."""

from __future__ import annotations

from datetime import date, time, timedelta
from typing import TYPE_CHECKING, Final

from samraad.core.dates import EdtfDate
from samraad.demo.days import month
from samraad.demo.people import NATIONAL
from samraad.demo.story import Paper, Point, Promise, Said, Script, Visitor
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.meeting import Certainty, MeetingKind
from samraad.meetings.models.record import Concern, Outcome

if TYPE_CHECKING:
    from samraad.demo.story import Marks

LONG_NAME: Final = (
    "Udvalget for sammenhæng mellem sprogundervisning, virksomhedspraktik og lønnet "
    "arbejde i private og offentlige virksomheder"
)
COMMITTEES: Final = (
    ("Udvalget for fællesskab og hverdagskultur", "faellesskab"),
    (LONG_NAME, "sprog-og-arbejde"),
    ("Udvalget for unge", "unge"),
)
PLACE: Final = "Samordningsministeriet, møderum Bornholm"
ABOUT: Final = (
    "Dette er et beslutningsreferat. Det gengiver kun de punkter, hvor rådet traf "
    "beslutning, og den baggrund, der skal til for at forstå dem."
)
POINTER: Final = "Dagsordenen kan læses på rådets hjemmeside."


def opening(on: date) -> Script:
    """Full minutes: two of its items have no decision at all."""
    return Script(
        on=on,
        start=time(12),
        end=time(16),
        place=PLACE,
        apologies=(NATIONAL[2],),
        points=(
            Point("Velkomst", kind=ItemKind.INFORMATION),
            Point(
                "Valg af emner for året",
                kind=ItemKind.DECISION,
                recommender="Sekretariatet",
                recommendation="Sekretariatet indstiller, at rådet vælger tre emner.",
                said=(
                    Said(
                        Outcome.APPROVED,
                        "Besluttet.",
                        """
                        Rådet valgte fællesskab og hverdagskultur, sprog og arbejde samt
                        unge. Hvert emne får et udvalg.
                        """,
                    ),
                ),
            ),
            _talk(),
            Point(
                "Sekretariatets tid",
                kind=ItemKind.DISCUSSION,
                said=(
                    Said(
                        Outcome.NOTED,
                        "Taget til efterretning.",
                        "Sekretariatet har en halv stilling mindre end sidste år.",
                    ),
                ),
            ),
            Point("Eventuelt", kind=ItemKind.INFORMATION),
        ),
    )


def _talk() -> Point:
    return Point(
        "Oplæg: hvad ved vi om sprog og arbejde?",
        kind=ItemKind.DISCUSSION,
        guests=(
            Visitor("Birger Holst-Amundsen", "seniorforsker", "Institut for Arbejde"),
            Visitor("Nour Elmasri Vang", "ph.d.", "Institut for Arbejde"),
        ),
        papers=(Paper("Oplæg om sprog og arbejde.pdf", "Fire fund og et hul."),),
    )


def second(on: date) -> Script:
    return Script(
        on=on,
        about=ABOUT,
        agenda_pointer=POINTER,
        apologies=NATIONAL[4:6],
        points=(
            Point(
                "Udvalgenes arbejdsplaner",
                number="3",
                said=(
                    Said(
                        Outcome.APPROVED,
                        "",
                        "De tre arbejdsplaner blev vedtaget. Hvert udvalg lægger et "
                        "første udkast frem inden sommer.",
                    ),
                ),
            ),
            Point(
                "Besøg i lokale råd",
                number="5",
                said=(
                    Said(
                        Outcome.APPROVED,
                        "",
                        "Det blev besluttet at besøge fire lokale råd om året.",
                    ),
                ),
                promises=(
                    Promise(
                        "Lægger en plan for besøgene.",
                        who="Sekretariatet",
                        next_meeting=True,
                        words="næstkommende rådsmøde",
                    ),
                ),
            ),
        ),
    )


def third(on: date) -> Script:
    return Script(
        on=on,
        start=time(12),
        end=time(15, 30),
        place=PLACE,
        apologies=(NATIONAL[0],),
        points=(
            Point(
                "Godkendelse af dagsorden", said=(Said(Outcome.APPROVED, "Godkendt."),)
            ),
            Point(
                "Plan for besøg i lokale råd",
                kind=ItemKind.DECISION,
                said=(
                    Said(
                        Outcome.APPROVED,
                        "Godkendt.",
                        "Rådet besøger først Birkesund og dernæst tre råd på øerne.",
                    ),
                ),
            ),
            Point(
                "Første udkast fra udvalgene",
                kind=ItemKind.DISCUSSION,
                told="Udkastene er arbejdspapirer og har ikke været uden for rådet.",
                said=(Said(Outcome.DISCUSSED, "Drøftet."),),
            ),
            Point("Eventuelt", said=(Said(Outcome.NOTHING, "Intet."),)),
        ),
    )


def workshop(on: date) -> Script:
    return Script(
        on=on,
        about=ABOUT,
        agenda_pointer=POINTER,
        apologies=NATIONAL[6:],
        points=(_committees(), _workers(on), _first_year()),
    )


def _committees() -> Point:
    def committee(number: int, outcome: Outcome, text: str) -> Said:
        name = COMMITTEES[number][0]
        return Said(outcome, "", text, about=name, concern=Concern.COMMITTEE)

    return Point(
        "Workshop i de enkelte udvalg",
        number="2",
        said=(
            committee(
                0,
                Outcome.APPROVED,
                """
                Udvalget går to veje:

                - Først samles det, man ved om naboskab i blandede boligområder. Mangler
                  der noget, spørger udvalget selv beboerne.
                - Imens skriver udvalget et indlæg til avisen. Det lægger synspunkterne
                  frem og overlader svaret til læseren.
                """,
            ),
            committee(
                1,
                Outcome.NO_DECISION,
                "Der blev ikke truffet beslutning om at gå videre med et policypapir.",
            ),
            committee(
                2,
                Outcome.APPROVED,
                """
                Udvalgets udkast bliver til et policypapir. Det får to dele: forslag,
                som kræver en lovændring, og forslag, som kommunerne kan følge i dag.
                """,
            ),
        ),
        promises=(
            Promise(
                "Skriver et nyt udkast til papiret om unge.",
                who="Sekretariatet",
                next_meeting=True,
                words="næstkommende rådsmøde",
            ),
        ),
    )


def _workers(on: date) -> Point:
    done = on + timedelta(days=100)
    return Point(
        "Tilflyttede arbejdstagere i velfærdsfagene",
        number="3",
        said=(
            Said(
                Outcome.APPROVED,
                "",
                """
                På baggrund af forskernes oplæg blev det besluttet at skrive et
                policypapir eller et debatindlæg om det første år i et nyt land.
                """,
            ),
        ),
        promises=(
            Promise(
                "Lægger et udkast frem.",
                who=f"{NATIONAL[1]} og {NATIONAL[3]}",
                due=f"{done:%Y-%m}",
                words=month(done),
            ),
        ),
    )


def _first_year() -> Point:
    return Point(
        "Rådets virke det første år",
        number="4",
        said=(
            Said(
                Outcome.APPROVED,
                "",
                """
                Rådet fortsætter med ét møde i kvartalet på tre til fire timer med både
                oplæg og drøftelse.
                """,
            ),
            Said(
                Outcome.APPROVED,
                "",
                """
                Haster en sag, mødes de medlemmer, der kan, mellem de faste møder.
                """,
            ),
        ),
    )


def adhoc(on: date, marks: Marks) -> Script:
    """Held, but its minutes are still a draft that only members may read."""
    return Script(
        on=on,
        kind=MeetingKind.AD_HOC,
        start=time(15),
        end=time(16),
        place="Videomøde",
        about=f"Kort møde om lovforslaget.{marks.closed('udkast-om-moedet')}",
        agenda_pointer=f"Se lovforslaget.{marks.closed('udkast-henvisning')}",
        apologies=NATIONAL[3:],
        points=(
            Point(
                f"Høring om ændring af sprogloven{marks.closed('udkast-titel')}",
                kind=ItemKind.DISCUSSION,
                recommender=f"Formandskabet{marks.closed('udkast-indstiller')}",
                recommendation=f"Rådet drøfter svaret.{marks.closed('udkast-afsnit')}",
                papers=(
                    Paper(
                        f"Udkast til svar{marks.closed('udkast-bilag')}.txt",
                        f"Ikke færdigt.{marks.closed('udkast-indhold')}\n",
                    ),
                ),
                said=(
                    Said(
                        Outcome.DISCUSSED,
                        "Drøftet.",
                        f"Rådet er delt.{marks.closed('udkast-beslutning')}",
                    ),
                ),
                promises=(Promise(f"Skriver et svar.{marks.closed('udkast-opgave')}"),),
            ),
        ),
    )


def coming(on: date) -> Script:
    return Script(on=on, start=time(12), end=time(16), place=PLACE)


def following(after: date) -> Script:
    """A meeting whose day is not found yet: only the month is known."""
    later = after + timedelta(days=90)
    return Script(
        on=EdtfDate.parse(f"{later:%Y-%m}"),
        words=month(later),
        certainty=Certainty.TENTATIVE,
    )
