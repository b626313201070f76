from __future__ import annotations

from dataclasses import dataclass
from importlib import import_module
from io import StringIO
from pathlib import Path

import pytest
from django.core.management import call_command
from django.utils import translation

from samraad.editions.models import Edition
from samraad.intake.models import Intake
from samraad.meetings.models.frozen import FrozenMeeting
from samraad.meetings.published import Record, read

ROOT = Path(__file__).resolve().parents[3]
SHARED = ROOT.parent / "shared" / "minutes" / "sources"
EXAMPLES = ROOT / "examples"
SLUG = "birkesund-integrationsraad"

MINUTES = """\
4. marts 2024 - referat fra Integrationsrådet

Åben

Indstilling

Sekretariatet indstiller, at rådet godkender {title}.

Beslutning

Godkendt.

Sekretariatet sender planen til alle naboer {text}.

Bilag

- {attachment}
"""


@dataclass(frozen=True)
class Run:
    """What a command said and how it ended."""

    status: int
    out: str
    err: str


def type_in(*arguments: object) -> Run:
    """Type the command; the answers are English, whatever the catalogue says."""
    out, err, status = StringIO(), StringIO(), 0
    command = import_module("samraad.intake.management.commands.import").Command()
    with translation.override("en"):
        try:
            call_command(command, *map(str, arguments), stdout=out, stderr=err)
        except SystemExit as end:
            status = int(end.code or 0)
    return Run(status, " ".join(out.getvalue().split()), err.getvalue())


@pytest.fixture
def run():
    return type_in


@pytest.fixture
def minutes(tmp_path):
    """A file with the minutes of a small meeting, changed where the test needs it."""

    def write(name: str = "referat.txt", **parts: str) -> Path:
        words = {"title": "planen", "text": "i maj", "attachment": "Plan 2024.pdf"}
        path = tmp_path / name
        path.write_text(MINUTES.format(**words | parts), encoding="utf-8")
        return path

    return write


@pytest.fixture
def source():
    """One of the two real minutes, where they lie beside the project."""

    def find(number: str) -> Path:
        path = SHARED / f"{number}.txt"
        if not path.exists():
            pytest.skip(f"{path.name} is not beside this project")
        return path

    return find


def published() -> Record:
    """What everybody may read of the one document that was read."""
    meeting = Intake.objects.latest("id").meeting
    edition = Edition.objects.visible_to(None).of(meeting.pk).get()
    head = FrozenMeeting.objects.visible_to(None).get(edition=edition)
    return read(edition, head, None)
