"""What came of an item: each decision with its word, and under it what it hides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.intake.actions.sources import as_html, within
from samraad.meetings.actions.minutes import decide
from samraad.meetings.models.record import Concern, Outcome, Tone
from samraad.reading import record
from samraad.reading.content import Block, Paragraph, Passage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.intake.actions.sources import Sources
    from samraad.meetings.models import record as rows
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.people.models import User


def record_decisions(
    row: AgendaItem,
    decisions: Sequence[record.Decision],
    sources: Sources,
    by: User,
    parent: rows.Decision | None = None,
) -> None:
    """Each decision; one under another is about the same thing unless it says so."""
    for one in decisions:
        about, kind = within(300, one.concerns), one.concerns_kind or ""
        if parent and not about:
            about, kind = parent.concerns, parent.concern
        decision = decide(
            item=row,
            outcome=Outcome(one.outcome.value.value),
            word=within(100, one.word),
            html=as_html(without_word(one)),
            concerns=about,
            concern=Concern(kind),
            parent=parent,
            until=one.postponed_to.value if one.postponed_to else None,
            until_words=within(200, one.postponed_words),
            by=by,
        )
        sources.of_row(decision.pk, one, sure=one.outcome.confidence)
        sources.of_fields(decision.pk, word=one.word, concerns=one.concerns)
        sources.of_fields(decision.pk, outcome=one.outcome)
        sources.of_fields(decision.pk, date=one.postponed_to)
        _under(row, one, decision, sources, by)


def _under(
    row: AgendaItem,
    decision: record.Decision,
    parent: rows.Decision,
    sources: Sources,
    by: User,
) -> None:
    """Sub-decisions and remarks, in the order of the source."""
    kinds = {c.concerns.value: c.concerns_kind for c in decision.children if c.concerns}
    parts: list[record.Decision | record.Remark] = [
        *decision.children,
        *decision.remarks,
    ]
    for part in sorted(parts, key=lambda part: part.text.lines):
        if isinstance(part, record.Decision):
            record_decisions(row, [part], sources, by, parent)
            continue
        about = part.concerns
        remark = decide(
            item=row,
            outcome=Outcome.REMARK,
            word=within(100, part.word),
            html=as_html([_paragraph(part.text)]),
            concerns=within(300, about),
            concern=Concern((kinds.get(about.value) if about else None) or ""),
            tone=Tone(part.tone.value),
            parent=parent,
            by=by,
        )
        sources.of_row(remark.pk, part, sure=part.text.confidence)


def _paragraph(read: record.Read[str]) -> Paragraph:
    return Paragraph(Passage(read.value, read.lines))


def without_word(decision: record.Decision) -> tuple[Block, ...]:
    """The text without the word where that stands by itself, at its head or its end."""
    word = decision.word.value if decision.word else ""
    kept: list[Block] = []
    for block in decision.blocks:
        words = block.passage.text if isinstance(block, Paragraph) else ""
        if words and words == word:
            continue
        if not kept and word.endswith(".") and words.startswith(f"{word} "):
            whole = block.passage if isinstance(block, Paragraph) else None
            if whole:
                kept.append(Paragraph(whole.part(len(word), len(words))))
            continue
        kept.append(block)
    return tuple(kept)
