"""Background work: each duty finds its work by a query and does one piece of it.

A piece is one transaction; killed in the middle, it is done again.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from typing import TypeAlias

Duty: TypeAlias = Callable[[], bool]

logger = logging.getLogger(__name__)
_duties: dict[str, Duty] = {}


def duty(work: Duty) -> Duty:
    """Register work to be repeated; it answers whether it found something to do."""
    _duties[f"{work.__module__}.{work.__qualname__}"] = work
    return work


def registered() -> dict[str, Duty]:
    return dict(_duties)


def run_once() -> bool:
    """Give every duty one turn; a failing one must not stop the others."""
    answers = [_turn(name, work) for name, work in registered().items()]
    return any(answers)


def run_until_done(*, turns: int = 10_000) -> None:
    for _turn_number in range(turns):
        if not run_once():
            return


def _turn(name: str, work: Duty) -> bool:
    try:
        return work()
    except Exception:
        logger.exception("The duty %s failed and will be tried again", name)
        return False
