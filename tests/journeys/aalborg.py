"""An integration council's agenda of October 2023: which items, in which order.

What stood on it is known from its minutes; the words, the people and the names of the
attachments are made up, but for the draft of the employment plan.
"""

from __future__ import annotations

import io
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pypdf import PdfWriter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

COUNCIL: Final = "Integrationsrådet"
RECOMMENDER: Final = "Job og Velfærd"  # known from the meeting before
SECRETARY: Final = ("Merete Sandager", "merete@example.dk")
CHAIR: Final = ("Ingrid Mosegaard", "ingrid@example.dk")
MEMBERS: Final = (
    ("Yusuf Demirtas", "yusuf@example.dk"),
    ("Halina Wójcik", "halina@example.dk"),
    ("Tigist Alemayehu", "tigist@example.dk"),
    ("Bo Nørskov", "bo@example.dk"),
    ("Mahmoud Al-Rashid", "mahmoud@example.dk"),
    ("Lan Phuong Iversen", "lan@example.dk"),
    ("Oksana Petrenko", "oksana@example.dk"),
    ("Rosa Kvistgaard", "rosa@example.dk"),
)
READER: Final = MEMBERS[1]

AGENDA, MINUTES = "Godkendelse af dagsorden", "Godkendelse af referat"
PLAN: Final = "Mødeplan"
FROM_MEMBERS: Final = "Orientering fra medlemmerne"
FROM_THE_DESK: Final = "Orientering fra forvaltningerne"
BUSINESS: Final = "Eventuelt"

Guest = tuple[str, str, str]  # name, title, where from


@dataclass(frozen=True)
class Own:
    """An item of the council's own, with what nobody but its secretary knows."""

    title: str
    recommends: str
    files: tuple[str, ...] = ()
    guests: tuple[Guest, ...] = ()


ASSOCIATION: Final = "Frivillige ved Fjorden"
OWN: Final = (
    Own(
        "Besøg af Frivillige ved Fjorden",
        "hører om foreningens arbejde og drøfter, hvad den og rådet kan gøre sammen",
        guests=(
            ("Kirsten Aabo", "formand", ASSOCIATION),
            ("Samuel Okafor", "næstformand", ASSOCIATION),
        ),
    ),
    Own(
        "Handleplaner for strategiens tre mål",
        "drøfter de tre udkast til handleplaner",
        files=("Handleplan 1.pdf", "Handleplan 2.pdf", "Handleplan 3.pdf"),
        guests=(("Bente Ravnkilde", "sekretariatsleder", "Center for Forebyggelse"),),
    ),
    Own(
        "Kvindelig kandidat til Det Nationale Integrationsråd",
        "drøfter, hvem kommunen skal indstille",
    ),
    Own(
        "Høring: Beskæftigelsesplan 2024",
        "drøfter høringsudkastet, så sekretariatet kan skrive et svar",
        files=("Høringsudkast til Beskæftigelsesplan 2024.pdf",),
    ),
    Own(
        "Henvendelse om at føre MultiAalborg videre",
        "drøfter henvendelsen",
        files=("Henvendelse fra projektet.pdf",),
    ),
    Own(
        "Deltager i arbejdsgruppe om uddannelse",
        "udpeger en deltager",
        files=("Opgaven for arbejdsgruppen.pdf",),
    ),
)
HEARING: Final = OWN[3]
BEFORE: Final = (
    "Forvaltningen har skrevet et udkast.",
    "Svarfristen er den 1. november.",
)
NOW: Final = (BEFORE[0], "Svarfristen er udsat til den 15. november.")
PLAN_FILE: Final = "Møder og frister på én side.pdf"
ITEMS: Final = 12
WITH_FILES: Final = 5


def papers(folder: Path, names: Iterable[str]) -> list[Path]:
    """Files by these names, each with something in it."""
    paths = [folder / name for name in names]
    for path in paths:
        written, paper = PdfWriter(), io.BytesIO()
        written.add_blank_page(595, 842)
        written.add_metadata({"/Title": path.stem})
        written.write(paper)
        path.write_bytes(paper.getvalue())
    return paths
