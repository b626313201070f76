"""The integration council of an invented municipality, and the bodies around it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Final

from samraad.bodies.actions.body import (
    add_seats,
    adopt_text,
    appoint,
    found_body,
    open_term,
    publish_body,
)
from samraad.bodies.actions.rules import adopt_rules
from samraad.bodies.models.body import BodyKind, HearingRight, Role, TextKind
from samraad.core import clock
from samraad.demo import governing
from samraad.demo.days import at
from samraad.demo.people import (
    ABDIRAHMAN,
    BIRGITTE,
    DRAGAN,
    FATIMA,
    GITTE,
    HUDA,
    JENS,
    KAREN,
    LONG,
    MADS,
    MINH,
    PETER,
    SAMIRA,
    SVETLANA,
    YOHANNES,
)
from samraad.demo.telling import Called
from samraad.meetings.models.meeting import AttendanceGroup
from samraad.people.actions import register_person

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.bodies.models.body import Body, Membership, Seat
    from samraad.demo.people import Cast
    from samraad.demo.story import Marks

SEATS: Final = (
    (
        "Borgere med flygtninge- eller indvandrerbaggrund",
        "Valgmøde blandt kommunens borgere",
        (
            (FATIMA, Role.MEMBER, ""),
            (YOHANNES, Role.MEMBER, ""),
            (SVETLANA, Role.MEMBER, ""),
            (LONG, Role.MEMBER, ""),
        ),
    ),
    (
        "Byrådet",
        "Byrådet",
        (
            (JENS, Role.MEMBER, "Byrådet"),
            (BIRGITTE, Role.MEMBER, "Byrådet"),
            (MINH, Role.MEMBER, "Byrådet"),
        ),
    ),
    (
        "Frivillige sociale foreninger",
        "Frivilligrådet i Birkesund",
        (
            (KAREN, Role.CHAIR, "Birkesund Flygtningenetværk"),
            (HUDA, Role.MEMBER, "Kvindernes Hus på Havnegade"),
        ),
    ),
    (
        "Lønmodtagernes organisationer",
        "Fagligt Fællesforum Birkesund",
        ((DRAGAN, Role.DEPUTY_CHAIR, "Fagligt Fællesforum Birkesund"),),
    ),
    (
        "Arbejdsgivernes organisationer",
        "Birkesund Erhvervsforening",
        ((PETER, Role.MEMBER, "Birkesund Erhvervsforening"),),
    ),
    (
        "Skolebestyrelserne",
        "Skolebestyrelserne i fællesskab",
        ((SAMIRA, Role.MEMBER, "Skolebestyrelsen ved Åløkkeskolen"),),
    ),
    ("De almene boligorganisationer", "Boligorganisationernes fællesudvalg", ()),
)
GROUPS: Final = (
    ("Arbejdsgruppen for sprog og hverdag", "sprog", SVETLANA, (LONG, JENS)),
    (
        "Arbejdsgruppen for arbejdspladser for alle",
        "arbejdspladser",
        PETER,
        (DRAGAN, FATIMA),
    ),
    (
        "Arbejdsgruppen for børn, unge og forældreskab",
        "boern-og-unge",
        HUDA,
        (SAMIRA, YOHANNES),
    ),
)


@dataclass(frozen=True)
class Bodies:
    council: Body
    groups: tuple[Body, ...]
    elderly: Body
    hidden: Body


def found(cast: Cast, today: date, marks: Marks) -> Bodies:
    """Found the municipality's bodies and seat the members for the term."""
    starts_on = _term_start(today)
    with clock.moved_to(at(starts_on, 9)):
        council = _council(cast, marks)
        _seat(cast, council, starts_on)
        _adopt(cast, council, marks)
        council = publish_body(body=council, by=cast.operator)
        groups = tuple(_groups(cast, council))
        elderly = _elderly(cast)
        hidden = _hidden(cast, marks)
    return Bodies(council, groups, elderly, hidden)


def roll() -> tuple[Called, ...]:
    """Whom the secretary calls when a meeting begins."""
    roles = {Role.CHAIR: "forperson", Role.DEPUTY_CHAIR: "næstforperson"}
    council = tuple(
        Called(name, roles.get(role, ""))
        for _category, _by, holders in SEATS
        for name, role, _organisation in holders
    )
    secretariat = Called(MADS, "sekretær", AttendanceGroup.SECRETARIAT)
    observer = Called(
        GITTE, "observatør, Sprogcenter Birkesund", AttendanceGroup.OTHERS
    )
    return (*council, secretariat, observer)


def _term_start(today: date) -> date:
    """So that the council is in the middle of its term, whatever the year."""
    return date(today.year - 2, 1, 1)


def _council(cast: Cast, marks: Marks) -> Body:
    return found_body(
        name="Integrationsrådet",
        kind=BodyKind.COUNCIL,
        owner=cast.municipality,
        path="birkesund-integrationsraad",
        purpose=governing.PURPOSE + marks.open("formaal"),
        hearing_right=HearingRight.IN_PRACTICE,
        contact_name=f"{MADS}, rådssekretær",
        address=governing.ADDRESS,
        phone="55 50 12 34",
        email="integrationsraad@birkesund.example",
        website="https://birkesund.example/integrationsraad",
        by=cast.operator,
    )


def _seat(cast: Cast, council: Body, starts_on: date) -> None:
    term = open_term(
        body=council,
        name=f"{starts_on.year}–{starts_on.year + 3}",
        starts_on=starts_on,
        ends_on=date(starts_on.year + 3, 12, 31),
        by=cast.operator,
    )
    for category, nominated_by, holders in SEATS:
        seats = add_seats(
            term=term,
            category=category,
            count=max(1, len(holders)),
            nominated_by=nominated_by,
            by=cast.operator,
        )
        for seat, (name, role, organisation) in zip(seats, holders, strict=False):
            member = _appoint(cast, council, name, role, organisation, seat=seat)
            if name == YOHANNES:
                _appoint(
                    cast, council, ABDIRAHMAN, Role.SUBSTITUTE, substitutes_for=member
                )
    _appoint(cast, council, MADS, Role.SECRETARY, "Arbejde og Medborgerskab")
    _appoint(cast, council, GITTE, Role.OBSERVER, "Sprogcenter Birkesund")


def _appoint(
    cast: Cast,
    body: Body,
    name: str,
    role: Role,
    organisation: str = "",
    seat: Seat | None = None,
    substitutes_for: Membership | None = None,
) -> Membership:
    return appoint(
        body=body,
        person=cast.persons[name],
        role=role,
        organisation=organisation,
        seat=seat,
        substitutes_for=substitutes_for,
        starts_on=clock.today(),
        by=cast.operator,
    )


def _adopt(cast: Cast, council: Body, marks: Marks) -> None:
    for kind, text, adopted_by in (
        (TextKind.STATUTES, governing.STATUTES, "Byrådet"),
        (
            TextKind.RULES_OF_PROCEDURE,
            governing.RULES + marks.open("forretningsorden"),
            "Integrationsrådet",
        ),
    ):
        adopt_text(
            body=council,
            kind=kind,
            html=governing.articles(text),
            adopted_by=adopted_by,
            starts_on=clock.today(),
            by=cast.operator,
        )

    adopt_rules(
        body=council, starts_on=clock.today(), by=cast.operator, **governing.RULES_OF
    )


def _groups(cast: Cast, council: Body) -> Iterator[Body]:
    for name, path, coordinator, members in GROUPS:
        group = found_body(
            name=name,
            kind=BodyKind.WORKING_GROUP,
            owner=cast.municipality,
            parent=council,
            path=f"birkesund-integrationsraad-{path}",
            purpose=governing.GROUP_PURPOSES[path],
            by=cast.operator,
        )
        _appoint(cast, group, coordinator, Role.COORDINATOR)
        for member in members:
            _appoint(cast, group, member, Role.MEMBER)
        yield publish_body(body=group, by=cast.operator)


def _elderly(cast: Cast) -> Body:
    """A body that has nothing yet: what its page says is tried on it."""
    body = found_body(
        name="Ældrerådet",
        kind=BodyKind.COUNCIL,
        owner=cast.municipality,
        path="birkesund-aeldreraad",
        hearing_right=HearingRight.FORMAL,
        by=cast.operator,
    )
    return publish_body(body=body, by=cast.operator)


def _hidden(cast: Cast, marks: Marks) -> Body:
    """A body that has not been published: nobody outside its desk knows of it."""
    body = found_body(
        name=f"Følgegruppen for boligplacering{marks.closed('raadsnavn')}",
        kind=BodyKind.STEERING_GROUP,
        owner=cast.municipality,
        path="birkesund-foelgegruppe",
        purpose=f"Forbereder en sag om boliger.{marks.closed('raadsformaal')}",
        by=cast.operator,
    )
    person = register_person(
        name=f"Jørgen Skjern Maltesen{marks.closed('medlem')}", by=cast.operator
    )
    appoint(
        body=body,
        person=person,
        role=Role.MEMBER,
        starts_on=clock.today(),
        by=cast.operator,
    )
    return body
