"""The words that Danish lists of members have above their columns and in cells."""

from __future__ import annotations

import re
from typing import Final

from samraad.core.text import fold

COLUMNS: Final = (
    *("name", "given", "family", "category", "organisation", "email", "phone"),
    *("substitute", "substitute_email", "role"),
)

_HEADINGS: Final = {
    "name": "navn|fulde navn|fuldt navn|medlem|medlemmer|medlemmets navn|person|name",
    "given": "fornavn|fornavne|first name",
    "family": "efternavn|efternavne|last name|surname",
    "category": "plads|pladser|kategori|pladskategori|plads/kategori|mandat|saede"
    "|gruppe|valgt for|udpeget for|seat|category",
    "organisation": "organisation|forening|foreninger|organisation/forening"
    "|forening/organisation|repraesenterer|bagland|tilknytning|parti|udpeget af"
    "|indstillet af|valgt af|arbejdsplads",
    "email": "mail|e-mail|email|mailadresse|e-mailadresse|emailadresse|e-post"
    "|mail adresse|e-mail adresse",
    "phone": "telefon|tlf|telefonnr|telefonnummer|tlf nr|tlfnr|mobil|mobilnr"
    "|mobilnummer|mobiltelefon|phone",
    "substitute": "stedfortraeder|stedfortraedere|suppleant|suppleanter"
    "|personlig stedfortraeder|personlig suppleant|1 suppleant|substitute",
    "role": "rolle|titel|funktion|hverv|post|role|title",
}
_COLUMN: Final = {
    word: column for column, words in _HEADINGS.items() for word in words.split("|")
}

_ROLES: Final = {
    "chair": "formand|forperson|forkvinde|formand for raadet|chair",
    "deputy_chair": "naestformand|naestforperson|naestforkvinde|viceformand"
    "|deputy chair",
    "member": "medlem|alm medlem|almindeligt medlem|menigt medlem|member",
    "substitute": "suppleant|stedfortraeder|1 suppleant|2 suppleant|substitute",
    "observer": "observatoer|observer",
    "non_voting": "tilforordnet|tilforordnet uden stemmeret|uden stemmeret",
    "secretary": "sekretaer|raadssekretaer|secretary",
    "coordinator": "tovholder|koordinator|coordinator",
}
_ROLE: Final = {
    word: role for role, words in _ROLES.items() for word in words.split("|")
}

_VACANT: Final = {"vakant", "ubesat", "ledig", "ledig plads", "vacant", "(vakant)"}
_SIGNS = re.compile(r"[.:*()]")


def _plain(words: str) -> str:
    return " ".join(_SIGNS.sub(" ", fold(words)).split())


def column_of(heading: str) -> str:
    """Which column stands under this heading; none when it says nothing to us."""
    words = _plain(heading)
    if words in _COLUMN:
        return _COLUMN[words]
    is_substitute = "suppleant" in words or "stedfortraeder" in words
    if is_substitute:
        return "substitute_email" if "mail" in words else "substitute"
    return "email" if "mail" in words.split() else ""


def role_of(words: str) -> str:
    return _ROLE.get(_plain(words), "")


def says_vacant(name: str) -> bool:
    return _plain(name) in _VACANT
