"""Following the log: in order, at least once, each receiver with its own cursor."""

from __future__ import annotations

import logging
from collections.abc import Callable
from datetime import timedelta
from typing import TypeAlias

from django.db import transaction

from samraad.audit.models import Chain, Cursor, Entry
from samraad.core import clock
from samraad.core.duties import duty

Receiver: TypeAlias = Callable[[Entry], None]

LONGEST_WAIT = timedelta(hours=1)
DOUBLINGS = 12  # of a second: longer than the longest wait

logger = logging.getLogger(__name__)

_followed: dict[str, tuple[int, str]] = {}  # the end of the log as each has heard it


def follows(*events: str) -> Callable[[Receiver], Receiver]:
    """Let a function follow these events. It must bear to hear an entry twice."""

    def register(receiver: Receiver) -> Receiver:
        name = f"{receiver.__module__}.{receiver.__qualname__}"

        def follow() -> bool:
            return hear_next(name, receiver, events)

        follow.__module__, follow.__qualname__ = "follow", name
        duty(follow)
        return receiver

    return register


def hear_next(name: str, receiver: Receiver, events: tuple[str, ...]) -> bool:
    """Let the receiver hear the next entry; a failure is kept and tried again later.

    Whoever has heard all there is need not be asked again until the log has grown.
    """
    end = Chain.objects.values_list("number", "hash").first()
    if end is None or _followed.get(name) == end:
        return False
    try:
        with transaction.atomic():
            is_busy = _hear(name, receiver, events)
    except Exception as error:
        logger.exception("%s could not follow the log", name)
        _postpone(name, error)
        return False
    if is_busy is None:
        _followed[name] = end
    return bool(is_busy)


def _hear(name: str, receiver: Receiver, events: tuple[str, ...]) -> bool | None:
    """Whether it heard an entry or waits to hear it again; None: there is nothing."""
    Cursor.objects.get_or_create(receiver=name)
    cursor = Cursor.objects.select_for_update().get(receiver=name)
    if cursor.next_at and cursor.next_at > clock.now():
        return False
    news = Entry.objects.sealed().filter(number__gt=cursor.number, event__in=events)
    entry = news.first()
    if entry is None or entry.number is None:
        return None
    receiver(entry)
    cursor.number, cursor.attempts = entry.number, 0
    cursor.next_at, cursor.error = None, ""
    cursor.save()
    return True


def _postpone(name: str, error: Exception) -> None:
    cursor = Cursor.objects.get_or_create(receiver=name)[0]
    cursor.attempts += 1
    seconds = 2 ** min(cursor.attempts, DOUBLINGS)
    wait = min(timedelta(seconds=seconds), LONGEST_WAIT)
    cursor.next_at, cursor.error = clock.now() + wait, str(error)[:500]
    cursor.save()
