"""The people of the demo world. All of them are invented."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from samraad.people.actions import (
    open_account,
    operator,
    register_organisation,
    register_person,
)
from samraad.people.models import Accent, OrganisationKind, User
from samraad.places.actions import load_municipalities
from samraad.places.models import Place

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.people.models import Organisation, Person

KAREN: Final = "Karen Vestermark"
MADS: Final = "Mads Hedelund"
FATIMA: Final = "Fatima Sabouni Kjær"
OLE: Final = "Ole Brandtoft"
DRAGAN: Final = "Dragan Petkovski-Lund"
HUDA: Final = "Huda Warsame Yonis"
YOHANNES: Final = "Yohannes Gebremeskel"
SVETLANA: Final = "Svetlana Oreshkova"
LONG: Final = (
    "Maria Guadalupe de los Ángeles Rodríguez-Montenegro Vestergaard Christoffersen"
)
JENS: Final = "Jens Aage Rosenkilde"
BIRGITTE: Final = "Birgitte Lykkeager"
PETER: Final = "Peter Ove Hyllested"
MINH: Final = "Thi Minh Anh Dalsgård"
SAMIRA: Final = "Samira Haidari-Toft"
ABDIRAHMAN: Final = "Abdirahman Nuur Jimale"
GITTE: Final = "Gitte Skovholt"
TRINE: Final = "Trine Falkenløv"

LEONORA: Final = "Leonora Winterhalter"
SIGNE: Final = "Signe Aagaard-Thulin"
NATIONAL: Final = (
    "Tesfay Haile Brodersen",
    "Zehra Koçan Lindegaard",
    "Poul-Erik Stavnsager",
    "Amira Belkhodja",
    "Nguyen Van Thanh Mortensen",
    "Ivana Radulović-Holm",
    "Hans Christian Egtved Bang",
    "Rozerin Aydemir",
)
TOBIAS: Final = "Tobias Engdahl-Ravn"


# Whom the tests and the story call by a handle, which begins the address, too.
HANDLES: Final = {
    "karen": KAREN,
    "mads": MADS,
    "fatima": FATIMA,
    "abdirahman": ABDIRAHMAN,
    "gitte": GITTE,
    "trine": TRINE,
    "signe": SIGNE,
    "ole": OLE,
}
# The other members of the integration council.
MEMBERS: Final = {
    "dragan": DRAGAN,
    "huda": HUDA,
    "yohannes": YOHANNES,
    "svetlana": SVETLANA,
    "maria": LONG,
    "jens": JENS,
    "birgitte": BIRGITTE,
    "peter": PETER,
    "minh": MINH,
    "samira": SAMIRA,
}


@dataclass(frozen=True)
class Cast:
    """Those whom the story calls by a handle, and everybody by name."""

    operator: User
    karen: User  # chairs the integration council
    mads: User  # its secretary
    fatima: User  # a member, also of the national council
    abdirahman: User  # a substitute
    gitte: User  # an observer
    trine: User  # an officer of the municipality, guest at single items
    signe: User  # secretary of the national council
    ole: User  # a citizen with an account and no role
    users: dict[str, User]  # those with an account, by name
    persons: dict[str, Person]
    municipality: Organisation
    department: Organisation
    ministry: Organisation


def gather() -> Cast:
    """Register the organisations and the people, and open the accounts."""
    load_municipalities()
    by = operator()
    municipality = register_organisation(
        name="Birkesund Kommune",
        kind=OrganisationKind.MUNICIPALITY,
        place=Place.objects.get(code="DK-82"),
        accent=Accent.GREEN,
        by=by,
    )
    department = register_organisation(
        name="Arbejde og Medborgerskab",
        kind=OrganisationKind.DEPARTMENT,
        parent=municipality,
        by=by,
    )
    ministry = register_organisation(
        name="Samordningsministeriet",
        kind=OrganisationKind.MINISTRY,
        accent=Accent.BORDEAUX,
        by=by,
    )
    persons = _persons(by)
    users = _accounts(persons, by)
    return Cast(
        operator=by,
        **{handle: users[name] for handle, name in HANDLES.items()},
        users=users,
        persons=persons,
        municipality=municipality,
        department=department,
        ministry=ministry,
    )


def _persons(by: User) -> dict[str, Person]:
    spellings = {
        FATIMA: ("Fatima S. Kjær", "Fatima Sabouni Kjaer"),
        YOHANNES: ("Johannes Gebremeskel",),
        BIRGITTE: ("Birgitte Lykke-Ager",),
    }
    council = (KAREN, MADS, FATIMA, OLE, DRAGAN, HUDA, YOHANNES, SVETLANA, LONG)
    others = (JENS, BIRGITTE, PETER, MINH, SAMIRA, ABDIRAHMAN, GITTE, TRINE)
    national = (LEONORA, SIGNE, TOBIAS, *NATIONAL)
    return {
        name: register_person(name=name, also=spellings.get(name, ()), by=by)
        for name in (*council, *others, *national)
    }


def address_of(handle: str) -> str:
    return f"{handle}@example.dk"


def open_accounts(addresses: Iterable[str]) -> list[User]:
    """The accounts at these addresses that can be signed in to."""
    rows = User.objects.filter(email__in=list(addresses), closed_at=None)
    return list(rows.select_related("person"))


def _accounts(persons: dict[str, Person], by: User) -> dict[str, User]:
    return {
        name: open_account(email=address_of(handle), person=persons[name], by=by)
        for handle, name in (HANDLES | MEMBERS).items()
    }
