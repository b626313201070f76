"""Two have changed the same text at once: what each of them wrote is kept.

Texts are merged block by block, against the version that both began from. Where both
changed the same blocks differently, no machine can choose: the two readings are told
apart, for somebody to choose between.
"""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, TypeAlias

from samraad.texts.pieces import blocks

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


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
    for was, one, other in _chunks(base, mine, theirs):
        pieces.extend(_piece(was, one, other))
    return Merged(tuple(pieces))


_Chunk: TypeAlias = "tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]"


def _chunks(
    base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]
) -> Iterator[_Chunk]:
    """Cut the three where all of them agree: what lies between was changed."""
    in_mine, in_theirs = _kept(base, mine), _kept(base, theirs)
    i = j = k = 0
    for n in range(len(base)):
        if n not in in_mine or n not in in_theirs:
            continue
        a, b = in_mine[n], in_theirs[n]
        yield tuple(base[i:n]), tuple(mine[j:a]), tuple(theirs[k:b])
        yield (base[n],), (mine[a],), (theirs[b],)
        i, j, k = n + 1, a + 1, b + 1
    yield tuple(base[i:]), tuple(mine[j:]), tuple(theirs[k:])


def _kept(base: Sequence[str], other: Sequence[str]) -> dict[int, int]:
    """Which blocks of the base stand where in the other."""
    matcher = SequenceMatcher(None, base, other, autojunk=False)
    return {
        match.a + n: match.b + n
        for match in matcher.get_matching_blocks()
        for n in range(match.size)
    }


def _piece(
    was: tuple[str, ...], mine: tuple[str, ...], theirs: tuple[str, ...]
) -> list[Piece]:
    if mine in {theirs, was}:
        return [Agreed(theirs)] if theirs else []
    if theirs == was:
        return [Agreed(mine)] if mine else []
    if not was:  # both have added something here: there is room for both
        added = tuple(block for block in mine if block not in theirs)
        return [Agreed(theirs + added)]
    return [Clash(mine, theirs)]


def _settled(piece: Piece, choices: Iterator[str]) -> tuple[str, ...]:
    if isinstance(piece, Agreed):
        return piece.blocks
    choice = next(choices, "both")
    if choice == "mine":
        return piece.mine
    if choice == "theirs":
        return piece.theirs
    return piece.theirs + tuple(b for b in piece.mine if b not in piece.theirs)
