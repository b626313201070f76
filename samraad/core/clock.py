"""The only clock. The demo world and the tests move it."""

from __future__ import annotations

from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING

from django.utils import timezone

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date, datetime

_moved_to: ContextVar[datetime | None] = ContextVar("moved_to", default=None)


def now() -> datetime:
    return _moved_to.get() or timezone.now()  # noqa: TID251 -- the one place


def today() -> date:
    return timezone.localdate(now())


@contextmanager
def moved_to(moment: datetime) -> Iterator[None]:
    """Let the block happen at another time; the clock stands still meanwhile."""
    token = _moved_to.set(moment)
    try:
        yield
    finally:
        _moved_to.reset(token)
