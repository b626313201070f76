"""Which lines each row and each field was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samraad.documents.models import Provenance
from samraad.reading import to_html
from samraad.reading.record import used_lines

if TYPE_CHECKING:
    from collections.abc import Sequence
    from uuid import UUID

    from samraad.documents.models import ExtractedText
    from samraad.reading.content import Block
    from samraad.reading.lines import Lines
    from samraad.reading.record import Read


class Sources:
    """Gathers provenance while rows are written, and saves it in one go."""

    def __init__(self, text: ExtractedText) -> None:
        self.text = text
        self.lines = text.text.split("\n")
        self.rows: list[Provenance] = []

    def of_row(self, subject: UUID, part: object, *, sure: float = 1.0) -> None:
        """The whole row was read from all lines of this part of the reading."""
        lines = used_lines(part)
        if lines:
            self._add(subject, "", min(lines), max(lines), sure)

    def of_fields(self, subject: UUID, **reads: Read[Any] | None) -> None:
        for field, read in reads.items():
            if read is None:
                continue
            for place in (read.lines, *read.also):
                self._at(subject, field, place, read.confidence)

    def line(self, number: int) -> str:
        return self.lines[number - 1]

    def save(self) -> None:
        Provenance.objects.bulk_create(self.rows)

    def _at(self, subject: UUID, field: str, place: Lines, sure: float) -> None:
        self._add(subject, field, place.first, place.last, sure)

    def _add(
        self, subject: UUID, field: str, first: int, last: int, sure: float
    ) -> None:
        self.rows.append(
            Provenance(
                subject=subject,
                field=field,
                text=self.text,
                first_line=first,
                last_line=last,
                confidence=sure,
            )
        )


def within(most: int, read: Read[str] | str | None) -> str:
    """The words, cut to what a column holds; the source has the rest."""
    words = "" if read is None else read if isinstance(read, str) else read.value
    return words if len(words) <= most else f"{words[: most - 1]}…"


def as_html(blocks: Sequence[Block]) -> str:
    """A heading inside a section stands below the section's own."""
    return to_html(blocks).replace("<h3>", "<h4>").replace("</h3>", "</h4>")
