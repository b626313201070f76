"""What runs wild in a process of its own leaves this one alone."""

from __future__ import annotations

import os
import struct
import time
from multiprocessing.connection import Connection

import pytest

from samraad.core.apart import GaveUpError, apart

MB = 1024**2


def stall_in_mid_answer():
    """Changed in the process that answers, and nowhere else."""

    def half(connection, _answer):
        os.write(connection.fileno(), struct.pack("!i", 1000) + b"half")
        time.sleep(20)

    Connection._send_bytes = half  # noqa: SLF001 -- there is no other hold on it


def test_the_answer_comes_back():
    assert apart(divmod, 7, 2, seconds=5) == (3, 1)


def test_an_error_comes_back():
    with pytest.raises(ZeroDivisionError):
        apart(divmod, 7, 0, seconds=5)


@pytest.mark.parametrize(
    ("work", "argument"), [(time.sleep, 60), (os._exit, 1), (bytes, 900 * MB)]
)
def test_what_runs_wild_is_given_up(work, argument):
    with pytest.raises(GaveUpError):
        apart(work, argument, seconds=0.5, memory=512 * MB)


def test_an_answer_that_does_not_end_is_given_up():
    begun = time.monotonic()
    with pytest.raises(GaveUpError):
        apart(stall_in_mid_answer, seconds=0.5)
    assert time.monotonic() - begun < 10
