from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from uuid import UUID


class Actor(Protocol):
    """Who acts. Apps below `people` know a person by key and name only."""

    @property
    def key(self) -> UUID: ...

    @property
    def name(self) -> str: ...
