"""Work on foreign bytes in a process of its own: what runs wild ends itself only."""

from __future__ import annotations

import resource
import threading
from multiprocessing import get_context
from typing import TYPE_CHECKING, Final, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable
    from multiprocessing.connection import Connection

MEMORY: Final = 2 * 1024**3

T = TypeVar("T")


class GaveUpError(Exception):
    """It took too long, too much memory, or failed without a word."""


def apart(
    work: Callable[..., T], *args: object, seconds: float, memory: int = MEMORY
) -> T:
    """What `work(*args)` answers or raises, within limits of time and memory.

    The answer, or the error, has to be such as can be pickled. The time is for all of
    the answer: whoever is killed in the middle of it has told nothing.
    """
    here = get_context("fork")
    receiver, sender = here.Pipe(duplex=False)
    child = here.Process(target=_do, args=(work, args, memory, sender), daemon=True)
    child.start()
    sender.close()
    deadline = threading.Timer(seconds, child.kill)
    deadline.start()
    try:
        told = receiver.recv() if receiver.poll(seconds) else None
    except (EOFError, OSError):  # it ended before its answer, or in the middle of it
        told = None
    finally:
        deadline.cancel()
        deadline.join()
        child.kill()
        child.join()
        receiver.close()
    if told is None:
        raise GaveUpError
    answer, error = told
    if error is not None:
        raise error
    return cast("T", answer)


def _do(
    work: Callable[..., T], args: tuple[object, ...], memory: int, answer: Connection
) -> None:
    _soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
    resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    try:
        answer.send((work(*args), None))
    except (MemoryError, RecursionError):
        answer.send(None)
    except Exception as error:  # noqa: BLE001 -- told to the parent, which raises it
        answer.send((None, error))
