"""Asking those again who have not answered, once, two days before apologies are due."""

from __future__ import annotations

from samraad.core.duties import duty
from samraad.meetings.actions.asking_again import ask_in_time


@duty
def ask_the_silent() -> bool:
    return ask_in_time()
