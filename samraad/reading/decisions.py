"""What came of an item: the word, and the decisions that hide in the text under it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from samraad.reading import outcomes
from samraad.reading.content import (
    Block,
    Heading,
    List,
    Paragraph,
    Passage,
    passages,
    plain,
    sentences,
    span,
)
from samraad.reading.danish_dates import find_dates, next_meeting
from samraad.reading.people import NAME
from samraad.reading.record import Concerns, Decision, Outcome, Read, Remark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from samraad.core.dates import EdtfDate

_COMMITTEE = re.compile(
    r"(?:Udvalget|Arbejdsgruppen|Gruppen|Undergruppen|Temagruppen)\s+(?:for|om|vedr\.?)\s.+"
    r"|[A-ZÆØÅ][\w-]*(?:udvalget|udvalg|arbejdsgruppen|gruppen)",
)
_PLAN = re.compile(
    r"(?:(?:udkast|forslag|oplæg) til\s+)?"
    r"(?P<plan>\w*(?:plan|strategi|politik|målsætning|indsats|program)(?:en)?\b.*)",
    re.IGNORECASE,
)
_CANDIDATE = re.compile(
    rf"\b(?:indstillede|nominerede|indstiller|nominerer|udpegede|udpeger|valgte)\s+"
    rf"(?P<name>{NAME})"
)
_CHOSEN = re.compile(rf"^(?P<name>{NAME})(?:\s+\([^)]*\))?\s+(?:blev|er)\b.*\w*valgt\b")
_SUBJECT = re.compile(
    r"(?:\w*(?:rådet|udvalget|bestyrelsen|nævnet)|medlemmerne|der var)\b", re.IGNORECASE
)
_LONGEST_HEADING = 100
_SURE, _LIKELY, _FAINT, _UNKNOWN = 1.0, 0.8, 0.6, 0.3
_SHORT = 6


@dataclass(frozen=True, slots=True)
class _Part:
    """Blocks under one committee or plan, or under none."""

    heading: Passage | None
    kind: Concerns | None
    blocks: tuple[Block, ...]

    @property
    def concerns(self) -> Read[str] | None:
        if self.heading is None:
            return None
        name = self.heading.text.rstrip(" :")
        plan = _PLAN.fullmatch(name) if self.kind is Concerns.PLAN else None
        name = plan["plan"] if plan else name
        return Read(name[0].upper() + name[1:], self.heading.lines, _LIKELY)


@dataclass(frozen=True, slots=True)
class _Told:
    """A sentence and what it says came of the item."""

    sentence: Passage
    outcome: Outcome
    word: str
    opens: bool  # the decision word is the sentence's first


def labelled(parts: Sequence[Block]) -> tuple[Decision, ...]:
    """Under a heading *Beslutning*: one decision, with what hides in it as children."""
    if not parts:
        return ()
    said = list(_sentences(parts))
    main = _main([t for t in map(_told, said) if t], said)
    children = [
        child
        for part in _parts(parts)
        for child in _children(part, without=main.sentence if main else None)
    ]
    remarks = tuple(r for part in _parts(parts) for r in _remarks(part))
    return (replace(_decision(parts, main), children=tuple(children), remarks=remarks),)


def prose(parts: Sequence[Block]) -> tuple[Decision, ...]:
    """Text without a heading: each committee has a decision of its own."""
    found = []
    for part in _parts(parts):
        if not part.blocks:
            continue
        said = list(_sentences(part.blocks))
        told = [t for t in map(_told, said) if t]
        main = next((t for t in told if t.outcome in outcomes.OWN_LINE), None)
        main = main or _main(told, said)
        children = _children(part, without=main.sentence if main else None)
        decision = _decision(part.blocks, main)
        found.append(
            replace(
                decision,
                concerns=part.concerns or decision.concerns,
                concerns_kind=part.kind or decision.concerns_kind,
                children=tuple(replace(c, concerns=None, concerns_kind=None)
                               if c.concerns == part.concerns else c
                               for c in children),
                remarks=tuple(_remarks(part)),
            )
        )  # fmt: skip
    return tuple(found)


def first_told(passage: Passage) -> int | None:
    """Where in a passage the first sentence begins that tells a decision."""
    at = 0
    for sentence in sentences(passage):
        at = passage.text.index(sentence.text, at)
        told = _told(sentence)
        if told and (told.opens or told.outcome in outcomes.OWN_LINE):
            return at
        at += len(sentence.text)
    return None


def _sentences(parts: Sequence[Block]) -> Iterator[Passage]:
    for passage in passages(parts):
        yield from sentences(passage)


def _told(sentence: Passage) -> _Told | None:
    opens = outcomes.opening(sentence.text)
    if opens:
        return _Told(sentence, *opens, opens=True)
    within = outcomes.inside(sentence.text)
    return _Told(sentence, *within, opens=False) if within else None


def _main(told: Sequence[_Told], said: Sequence[Passage]) -> _Told | None:
    """The word at the top, else the formula at the end, else the most telling."""
    if not told:
        return None
    if told[0].opens and told[0].sentence == said[0]:
        return told[0]
    last = told[-1]
    brief = len(last.sentence.text.split()) <= _SHORT
    if brief and last.sentence == said[-1]:
        return last
    return next((t for t in told if t.outcome in outcomes.OWN_LINE), told[0])


def _decision(parts: Sequence[Block], main: _Told | None) -> Decision:
    text = Read(plain(parts), span(parts))
    if main is None:
        outcome = Read(Outcome.OTHER, text.lines, _UNKNOWN)
        return Decision(None, outcome, text, tuple(parts))
    lines = main.sentence.lines
    sure = _SURE if main.opens else _LIKELY
    word = main.sentence.text if _is_formula(main) else main.word
    until, until_words = _postponed(main)
    candidate = _candidate(main)
    return Decision(
        word=Read(word, lines, sure),
        outcome=Read(main.outcome, lines, sure),
        text=text,
        blocks=tuple(parts),
        concerns=candidate,
        concerns_kind=Concerns.CANDIDATE if candidate else None,
        postponed_to=until,
        postponed_words=until_words,
    )


def _is_formula(told: _Told) -> bool:
    return told.opens and len(told.sentence.text.split()) <= _SHORT


def _children(part: _Part, *, without: Passage | None) -> Iterator[Decision]:
    for sentence in _sentences(part.blocks):
        told = _told(sentence)
        if told is None or sentence == without or told.outcome not in outcomes.OWN_LINE:
            continue
        if part.heading is None and told.outcome is Outcome.NO_DECISION:
            continue
        decision = _decision((Paragraph(sentence),), told)
        if decision.concerns is None:
            decision = replace(
                decision, concerns=part.concerns, concerns_kind=part.kind
            )
        yield decision


def _postponed(told: _Told) -> tuple[Read[EdtfDate] | None, str | None]:
    if told.outcome is not Outcome.POSTPONED:
        return None, None
    text = told.sentence.text
    found = find_dates(text)
    if found:
        return Read(found[0].date, told.sentence.lines, _LIKELY), found[0].words
    return None, next_meeting(text)


def _candidate(told: _Told) -> Read[str] | None:
    if told.outcome not in {Outcome.NOMINATED, Outcome.APPOINTED}:
        return None
    match = _CANDIDATE.search(told.sentence.text) or _CHOSEN.match(told.sentence.text)
    if match is None:
        return None
    lines = told.sentence.part(*match.span("name")).lines
    return Read(match["name"], lines, _LIKELY)


def _remarks(part: _Part) -> Iterator[Remark]:
    for sentence in _sentences(part.blocks):
        told = _told(sentence)
        if told and told.outcome in outcomes.OWN_LINE:
            continue
        toned = outcomes.tone(sentence.text)
        if toned and _SUBJECT.match(sentence.text):
            read = Read(sentence.text, sentence.lines, _FAINT)
            yield Remark(read, *toned, concerns=part.concerns)


def _parts(blocks: Sequence[Block]) -> list[_Part]:
    """`Udvalget for unge` leads to all that follows, `Handleplan 1:` to its list."""
    found: list[_Part] = []
    heading: Passage | None = None
    kind: Concerns | None = None
    gathered: list[Block] = []
    for block in blocks:
        leads = leads_to(block)
        only_its_list = kind is Concerns.PLAN and not isinstance(block, List)
        if leads or (only_its_list and gathered):
            found.append(_Part(heading, kind, tuple(gathered)))
            heading, kind, gathered = None, None, []
        if leads and not isinstance(block, List):
            heading, kind = block.passage, leads
        else:
            gathered.append(block)
    found.append(_Part(heading, kind, tuple(gathered)))
    return [part for part in found if part.blocks or part.heading]


def leads_to(block: Block) -> Concerns | None:
    """The kind of thing a line names that what follows is about."""
    if isinstance(block, List):
        return None
    text = block.passage.text
    if len(text) > _LONGEST_HEADING or text.endswith((".", ",", ";", "?", "!")):
        return None
    name = text.rstrip(" :")
    if _COMMITTEE.fullmatch(name):
        return Concerns.COMMITTEE
    leads = text.endswith(":") or isinstance(block, Heading)
    return Concerns.PLAN if leads and _PLAN.fullmatch(name) else None
