"""One field, several places that speak of it: what is used, what contradicts it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Generic, TypeVar

from samraad.reading.record import Contradiction, Read

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")
_FIRM = 0.9  # below this a reading is too weak to contradict another


@dataclass(slots=True)
class Choice(Generic[T]):
    found: list[Read[T]] = field(default_factory=list)

    def add(self, value: T, where: Read[str], confidence: float) -> None:
        self.found.append(Read(value, where.lines, confidence))

    def best(self) -> Read[T] | None:
        """The surest reading; of equals the one said most often, then the first."""
        if not self.found:
            return None
        values = [read.value for read in self.found]
        chosen = max(self.found, key=lambda r: (r.confidence, values.count(r.value)))
        again = [r.lines for r in self.found if r.value == chosen.value]
        also = tuple(x for x in dict.fromkeys(again) if x != chosen.lines)
        return replace(chosen, also=also)

    def contradiction(self, name: str) -> Contradiction | None:
        best = self.best()
        if best is None:
            return None
        readings = [as_text(best)]
        for read in self.found:
            known = {r.value for r in readings}
            if read.confidence >= _FIRM and str(read.value) not in known:
                readings.append(as_text(read))
        return Contradiction(name, tuple(readings)) if len(readings) > 1 else None


def as_text(read: Read[T]) -> Read[str]:
    return Read(str(read.value), read.lines, read.confidence)


def contradictions(
    choices: Sequence[tuple[str, Choice[T]]],
) -> tuple[Contradiction, ...]:
    found = [choice.contradiction(name) for name, choice in choices]
    return tuple(one for one in found if one is not None)
