"""What lies in the council's inbox: proposals, an enquiry, and a missing text."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from samraad.core.clock import moved_to
from samraad.demo.days import DAY, at, tuesday
from samraad.demo.people import TRINE
from samraad.demo.story import html
from samraad.meetings.actions.agenda import add_item
from samraad.meetings.actions.asking import ask_for_text, give_standing_link
from samraad.meetings.actions.collecting import decline
from samraad.meetings.actions.plan import plan_meeting
from samraad.meetings.actions.putting_in import put_in, send_proposal
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.collecting import Origin
from samraad.meetings.models.meeting import Certainty, MeetingKind
from samraad.texts.mail import File

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body
    from samraad.demo.people import Cast
    from samraad.meetings.models.collecting import Contributor, Proposal, TextRequest
    from samraad.meetings.models.meeting import Meeting

SIGNS: Final = """
På Borgerservice er alle skilte kun på dansk. Flere i min forening har stillet sig i den
forkerte kø og mistet deres tid.

Det kunne løses med billeder, så man ikke skal kunne læse sproget.
"""
LIGHT: Final = """
Jeg går hver aften fra sprogskolen til stationen ad stien bag biblioteket. Der er ikke
lys på det midterste stykke. Vi er mange kursister, der går en omvej.

Kan rådet tage det op med kommunen?
"""
VISIT: Final = """
Fire af os har været i Kvindernes Hus på Havnegade. De fortalte om deres netværk for
kvinder uden arbejde.

Jeg foreslår, at vi holder et af forårets møder dér.
"""
RENT: Final = """
Min husleje er steget to gange på et år. Kan rådet hjælpe mig med at klage?
"""
ASKED: Final = (
    "Skriv gerne en side om, hvor mange der kommer i caféerne, og hvad det koster. "
    "Rådet skal drøfte, om de skal fortsætte."
)
CITIZEN: Final = ("Oksana Lytvynenko", "oksana.l@example.dk")
NEIGHBOUR: Final = ("Ib Thorsgaard", "ib.thorsgaard@example.dk")


@dataclass(frozen=True)
class Collected:
    signs: Proposal  # a member's, waiting
    visit: Proposal  # the chair's, waiting
    enquiry: Proposal  # a citizen's, waiting
    declined: Proposal
    asked: TextRequest  # an officer owes a text
    contributor: Contributor  # the same officer's standing link


def collect(body: Body, cast: Cast, meeting: Meeting, today: date) -> Collected:
    """What has come in during the last weeks, for a meeting that is some way off."""
    secretary = cast.mads
    with moved_to(at(today - 20 * DAY, 10)):
        contributor = give_standing_link(
            body=body,
            email=cast.trine.email,
            name=TRINE,
            department=cast.department.name,
            by=secretary,
        )
    with moved_to(at(today - 12 * DAY, 9)):
        declined = _enquiry(body, cast, "Klage over husleje", RENT, NEIGHBOUR)
    with moved_to(at(today - 9 * DAY, 13)):
        declined = decline(
            proposal=declined,
            words="Rådet går ikke ind i enkelte sager. Huslejenævnet kan hjælpe dig.",
            by=secretary,
        )
    with moved_to(at(today - 8 * DAY, 21)):
        signs = _proposed(body, cast, meeting)
    with moved_to(at(today - 5 * DAY, 8)):
        enquiry = _enquiry(body, cast, "Lys på stien bag biblioteket", LIGHT, CITIZEN)
    with moved_to(at(today - 2 * DAY, 20)):
        visit = send_proposal(
            body=body,
            title="Et møde i Kvindernes Hus",
            html=html(VISIT),
            recommendation=html("Rådet holder et af forårets møder på Havnegade."),
            meeting=meeting,
            files=(),
            by=cast.karen,
        )
    with moved_to(at(today - DAY, 15)):
        asked = _asked(body, cast, today)
    return Collected(signs, visit, enquiry, declined, asked, contributor)


def _proposed(body: Body, cast: Cast, meeting: Meeting) -> Proposal:
    count = "Skilte i Borgerservice\n\nIndgang: 3\nKø 1-4: 4\nToiletter: 2\n"
    return send_proposal(
        body=body,
        title="Skilte, som alle kan læse",
        html=html(SIGNS),
        recommendation=html("Rådet beder kommunen om skilte med billeder."),
        meeting=meeting,
        files=(File("Skilte i Borgerservice.txt", count.encode()),),
        by=cast.fatima,
    )


def _enquiry(
    body: Body, cast: Cast, title: str, text: str, who: tuple[str, str]
) -> Proposal:
    name, email = who
    return put_in(
        body=body,
        origin=Origin.ENQUIRY,
        title=title,
        html=html(text),
        name=name,
        email=email,
        by=cast.mads,
    )


def _asked(body: Body, cast: Cast, today: date) -> TextRequest:
    """For a dialogue meeting that only the desk knows of yet."""
    day = tuesday(today, 14)
    meeting = plan_meeting(
        body=body,
        on=day,
        kind=MeetingKind.DIALOGUE,
        certainty=Certainty.TENTATIVE,
        by=cast.mads,
    )
    item = add_item(
        meeting=meeting,
        title="Sprogcaféerne i det nye år",
        kind=ItemKind.DISCUSSION,
        recommender=cast.department.name,
        by=cast.mads,
    )
    return ask_for_text(
        item=item,
        email=cast.trine.email,
        name=TRINE,
        due_on=day - timedelta(days=10),
        words=ASKED,
        by=cast.mads,
    )
