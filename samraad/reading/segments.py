"""Where the items begin: by number, by access word, by repeating label, by heading."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING

from samraad.reading.lines import fold
from samraad.reading.record import Access, Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from samraad.reading.marks import Marked, Numbered

_NEAR = 3
_MOST = 1000  # the chain takes the square of their number in steps
_ENOUGH = 1.0
_ENOUGH_IF_COUNTED = 0.5  # 1, 2, 3, 4 without a gap
_SEVERAL = 4
_WORD_SAYS_ITEM = 4.0
_HEADING_TAG = 3.0
_LABEL_FOLLOWS = 2.0
_STANDS_FREE = 0.5
_GAP = 0.05


@dataclass(frozen=True, slots=True)
class Segment:
    """The lines of one item: its opener, then everything under it."""

    opener: Marked
    rest: tuple[Marked, ...]
    numbered: Numbered | None = None
    access: Access | None = None
    heading: bool = False  # the opener is a title without a number
    opener_is_content: bool = False  # the opener is the item's first label


@dataclass(frozen=True, slots=True)
class Parts:
    head: tuple[Marked, ...]
    segments: tuple[Segment, ...]
    closing: tuple[Marked, ...]
    how: str  # number, access, label, heading, none


def divide(marked: Sequence[Marked]) -> Parts:
    body, closing = _without_foot(marked)
    for how, find in (
        ("number", _by_number),
        ("access", _by_access),
        ("label", _by_label),
        ("heading", _by_heading),
    ):
        starts = find(body)
        if starts and _fits(body, starts):
            segments = _segments(body, starts, how)
            return Parts(tuple(body[: starts[0]]), segments, tuple(closing), how)
    return Parts(tuple(body), (), tuple(closing), "none")


def _fits(body: Sequence[Marked], starts: Sequence[int]) -> bool:
    """A list inside an item is no list of items: most items have one decision."""
    decisions = [
        n for n, one in enumerate(body) if one.label and one.label.role is Role.DECISION
    ]
    if not decisions:
        return True
    ends = [*starts[1:], len(body)]
    most = max(
        sum(start <= n < end for n in decisions)
        for start, end in zip(starts, ends, strict=True)
    )
    inside = sum(n >= starts[0] for n in decisions)
    return inside * 2 > len(decisions) and most * 2 <= max(inside, 2)


def _without_foot(
    marked: Sequence[Marked],
) -> tuple[Sequence[Marked], Sequence[Marked]]:
    """The foot begins at the last `Kontakt` after which no item's words come."""
    last_sign = max(
        (n for n, m in enumerate(marked) if m.access or m.label), default=-1
    )
    for n, one in enumerate(marked):
        if one.closing and n > last_sign and n > 0:
            return marked[:n], marked[n:]
    return marked, ()


def _segments(
    body: Sequence[Marked], starts: Sequence[int], how: str
) -> tuple[Segment, ...]:
    ends = [*starts[1:], len(body)]
    return tuple(
        Segment(
            opener=body[start],
            rest=tuple(body[start + 1 : end]),
            numbered=body[start].numbered if how == "number" else None,
            access=body[start].access,
            heading=how == "heading",
            opener_is_content=how == "label",
        )
        for start, end in zip(starts, ends, strict=True)
    )


def _by_number(body: Sequence[Marked]) -> list[int]:
    """The heaviest chain of rising numbers: lists inside an item cannot join it."""
    weight = {n: _weight(body, n) for n, one in enumerate(body) if one.numbered}
    candidates = sorted(sorted(weight, key=lambda n: -weight[n])[:_MOST])
    weights = [weight[n] for n in candidates]
    chain = _heaviest_chain(body, candidates, weights)
    mean = sum(weights[i] for i in chain) / len(chain) if chain else 0
    values = [_value(body[candidates[i]]) for i in chain]
    counted = len(values) >= _SEVERAL and values == list(range(1, len(values) + 1))
    enough = mean >= (_ENOUGH_IF_COUNTED if counted else _ENOUGH)
    return [candidates[i] for i in chain] if enough else []


def _weight(body: Sequence[Marked], n: int) -> float:
    one = body[n]
    weight = 0.1
    if one.numbered and one.numbered.word:
        weight += _WORD_SAYS_ITEM
    if one.line.heading:
        weight += _HEADING_TAG
    after = (body[i] for i in range(n + 1, len(body)))
    following = list(islice((m for m in after if m.is_text), _NEAR))
    if any(m.label for m in following) and not _number_between(following):
        weight += _LABEL_FOLLOWS
    if n == 0 or not body[n - 1].line.text:
        weight += _STANDS_FREE
    return weight


def _number_between(following: Sequence[Marked]) -> bool:
    for one in following:
        if one.label:
            return False
        if one.numbered:
            return True
    return False


def _heaviest_chain(
    body: Sequence[Marked], candidates: Sequence[int], weights: Sequence[float]
) -> list[int]:
    best: list[tuple[float, int]] = []  # weight so far, the one before
    values = [_value(body[at]) for at in candidates]
    for i, value in enumerate(values):
        before = [
            (best[j][0] - _GAP * (value - values[j] - 1), j)
            for j in range(i)
            if values[j] < value
        ]
        weight, previous = max(before, default=(0.0, -1))
        if weight <= 0:
            weight, previous = 0.0, -1
        best.append((weight + weights[i], previous))
    chain: list[int] = []
    i = max(range(len(best)), key=lambda n: best[n][0], default=-1)
    while i >= 0:
        chain.append(i)
        i = best[i][1]
    return chain[::-1]


def _value(one: Marked) -> int:
    return one.numbered.value if one.numbered else 0


def _by_access(body: Sequence[Marked]) -> list[int]:
    starts = [n for n, one in enumerate(body) if one.access]
    labelled = any(one.label for one in body)
    return starts if labelled else []


def _by_label(body: Sequence[Marked]) -> list[int]:
    """A new item begins where the label that opened the first one comes again."""
    labels = [(n, one.label) for n, one in enumerate(body) if one.label]
    decisions = sum(label.role is Role.DECISION for _, label in labels)
    names = [fold(label.name) for _, label in labels]
    for name in dict.fromkeys(names):
        if decisions and names.count(name) * 2 >= decisions:
            return [n for n, label in labels if fold(label.name) == name]
    return []


def _by_heading(body: Sequence[Marked]) -> list[int]:
    """Pages whose items are headings without numbers: the level used most often."""
    levels = [one.line.heading for one in body if one.line.heading > 1]
    if not levels:
        return []
    level = max(sorted(set(levels)), key=levels.count)
    starts = [n for n, one in enumerate(body) if one.line.heading == level]
    return starts if len(starts) > 1 else []
