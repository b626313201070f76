from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.bodies.models.body import Body
from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import require
from samraad.documents.actions import add_document
from samraad.documents.models import ExtractedText, ScanState
from samraad.editions.models import EditionKind
from samraad.intake.actions.record import record_reading
from samraad.intake.models import Intake
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from samraad.documents.models import Document
    from samraad.intake.reader import Understood
    from samraad.people.models import User
    from samraad.reading.record import Reading


@dataclass(frozen=True)
class Taken:
    """What became of a file: a new draft, or what was made of it before."""

    intake: Intake
    is_new: bool
    same_day: tuple[Meeting, ...] = ()  # what the body already had on that day
    earlier: Intake | None = None  # the draft of an older reader, still there


@transaction.atomic
def take_in(*, understood: Understood, body: Body, by: User) -> Taken:
    """Save what was understood as a draft for the desk; nothing is read twice.

    A newer reader makes a new draft, unless the file's minutes are public already.
    """
    body = Body.objects.select_for_update().get(pk=body.pk)
    require(can_run(by, body))
    reading = understood.reading
    sha256 = hashlib.sha256(understood.data).hexdigest()
    known = list(Intake.objects.of_file(sha256, body).order_by("-at", "-id"))
    for intake in known:
        if intake.reader_version == reading.reader_version or intake.is_published():
            return Taken(intake, is_new=False)
    same_day = _on_the_same_day(body, reading)
    intake = _intake(understood, body, by)
    record("intake.intake.taken_in", intake, by=by)
    earlier = known[0] if known else None
    return Taken(intake, is_new=True, same_day=same_day, earlier=earlier)


def _on_the_same_day(body: Body, reading: Reading) -> tuple[Meeting, ...]:
    if reading.date is None:
        return ()
    meetings = Meeting.objects.filter(body=body, date=reading.date.value)
    return tuple(meetings.select_related("body").order_by("id"))


def _intake(understood: Understood, body: Body, by: User) -> Intake:
    reading = understood.reading
    document = _document(understood, body, by)
    text = _text(document, reading)
    meeting = record_reading(
        reading=reading, body=body, document=document, text=text, by=by
    )
    intake = Intake(
        audience=body.desk,
        body=body,
        file=document.file,
        reader_version=reading.reader_version,
        document=document,
        text=text,
        meeting=meeting,
        kind=EditionKind(reading.kind or ""),
        not_understood=[
            {"line": one.lines.first, "text": one.value}
            for one in reading.not_understood
        ],
        at=clock.now(),
        by_name=by.name,
    )
    intake.full_clean(exclude=["not_understood"])
    intake.save()
    return intake


def _document(understood: Understood, body: Body, by: User) -> Document:
    document = add_document(
        data=understood.data, name=understood.reading.name, audience=body.desk, by=by
    )
    found = understood.has_numbers
    document.scan = ScanState.FOUND if found else ScanState.NOTHING_FOUND
    document.save(update_fields=["scan"])
    return document


def _text(document: Document, reading: Reading) -> ExtractedText:
    """A line of the text is a line of the reading, whatever letters are in it."""
    lines = (" ".join(line.splitlines()) for line in reading.text_lines)
    return ExtractedText.objects.get_or_create(
        file=document.file,
        extractor=f"reading {reading.reader_version}",
        defaults={"text": "\n".join(lines)},
    )[0]
