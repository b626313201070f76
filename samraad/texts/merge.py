"""Two have changed the same text at once: what each of them wrote is kept.

Texts are merged block by block, against the version that both began from. Where both
changed the same blocks differently, no machine can choose: the two readings are told
apart, for somebody to choose between.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Final, TypeAlias

from samraad.texts.pieces import blocks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

MANY: Final = 1000


@dataclass(frozen=True)
class Agreed:
    """Blocks that only one has touched, or both in the same way."""

    blocks: tuple[str, ...]


@dataclass(frozen=True)
class Clash:
    """Blocks that both have changed, each in their own way."""

    mine: tuple[str, ...]
    theirs: tuple[str, ...]

    @property
    def mine_html(self) -> str:
        return "".join(self.mine)

    @property
    def theirs_html(self) -> str:
        return "".join(self.theirs)


Piece: TypeAlias = Agreed | Clash


@dataclass(frozen=True)
class Merged:
    pieces: tuple[Piece, ...]

    @property
    def clashes(self) -> tuple[Clash, ...]:
        return tuple(piece for piece in self.pieces if isinstance(piece, Clash))

    @property
    def html(self) -> str:
        """The one text; where there are clashes it holds both, theirs first."""
        return self.chosen(["both"] * len(self.clashes))

    def chosen(self, choices: Sequence[str]) -> str:
        """The text in which each clash is settled: mine, theirs, or else both."""
        left = iter(choices)
        return "".join(
            block for piece in self.pieces for block in _settled(piece, left)
        )


def merge(base: str, mine: str, theirs: str) -> Merged:
    """Merge two clean texts that were both made from `base`."""
    return merge_blocks(blocks(base), blocks(mine), blocks(theirs))


def merge_blocks(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> Merged:
    pieces: list[Piece] = []
    done = 0
    for low, high, changes in _groups(_changes(base, mine), _changes(base, theirs)):
        pieces.extend(_agreed(base[done:low]))
        pieces.extend(_piece(base, low, high, changes))
        done = high
    pieces.extend(_agreed(base[done:]))
    return Merged(tuple(pieces))


@dataclass(frozen=True, order=True)
class _Change:
    """One side puts these blocks in the place of `base[low:high]`."""

    low: int
    high: int
    is_mine: bool
    blocks: tuple[str, ...]

    def meets(self, low: int, high: int) -> bool:
        """Is it about some of the same blocks? Beside them is not among them."""
        return self.low < high and low < self.high


_Group: TypeAlias = "tuple[int, int, list[_Change]]"


def _changes(
    base: Sequence[str], other: Sequence[str]
) -> list[tuple[int, int, tuple[str, ...]]]:
    many = len(other) > MANY  # where blocks that stand everywhere are told apart less
    matcher = SequenceMatcher(None, base, other, autojunk=many)
    codes = matcher.get_opcodes()
    return [(a, b, tuple(other[c:d])) for tag, a, b, c, d in codes if tag != "equal"]


def _groups(
    mine: Iterable[tuple[int, int, tuple[str, ...]]],
    theirs: Iterable[tuple[int, int, tuple[str, ...]]],
) -> list[_Group]:
    """The changes in order, those together that are about the same blocks."""
    changes = [_Change(low, high, is_mine=True, blocks=new) for low, high, new in mine]
    changes += [
        _Change(low, high, is_mine=False, blocks=new) for low, high, new in theirs
    ]
    groups: list[_Group] = []
    for change in sorted(changes):
        if groups and _together(groups[-1], change):
            low, high, others = groups.pop()
            groups.append((low, max(high, change.high), [*others, change]))
        else:
            groups.append((change.low, change.high, [change]))
    return groups


def _together(group: _Group, change: _Change) -> bool:
    low, high, _changes = group
    if low == high == change.low == change.high:
        return True  # both have added something here
    return change.meets(low, high)


def _piece(
    base: Sequence[str], low: int, high: int, changes: Sequence[_Change]
) -> list[Piece]:
    sides = {change.is_mine for change in changes}
    if len(sides) == 1:
        return _agreed(_with(base, low, high, changes))
    mine = _with(base, low, high, [c for c in changes if c.is_mine])
    theirs = _with(base, low, high, [c for c in changes if not c.is_mine])
    if mine == theirs:
        return _agreed(theirs)
    if low == high:  # there is room for what each has added
        added = tuple(block for block in mine if block not in theirs)
        return _agreed(theirs + added)
    return [Clash(mine, theirs)]


def _with(
    base: Sequence[str], low: int, high: int, changes: Sequence[_Change]
) -> tuple[str, ...]:
    """That stretch of the base as one side has it."""
    found: list[str] = []
    for change in changes:
        found.extend((*base[low : change.low], *change.blocks))
        low = change.high
    return (*found, *base[low:high])


def _agreed(told: Sequence[str]) -> list[Piece]:
    return [Agreed(tuple(told))] if told else []


def _settled(piece: Piece, choices: Iterator[str]) -> tuple[str, ...]:
    if isinstance(piece, Agreed):
        return piece.blocks
    choice = next(choices, "both")
    if choice == "mine":
        return piece.mine
    if choice == "theirs":
        return piece.theirs
    return piece.theirs + tuple(b for b in piece.mine if b not in piece.theirs)
