from __future__ import annotations

import logging
from urllib.parse import urlsplit
from uuid import uuid4

import pytest

from samraad.core import links
from samraad.people.links import sign_in_link
from samraad.project.logs import without_tokens


def told(*said):
    record = logging.LogRecord("django.request", 30, "", 0, *said, None)
    assert without_tokens(record)
    return record.getMessage()


@pytest.mark.parametrize("purpose", ["meetings.answer", "meetings.guest"])
def test_a_personal_link_is_cut_short(purpose):
    key = uuid4()
    line = told("Forbidden (%s): %s", ("x", f"/svar/{links.sign(purpose, key)}/"))
    assert line == f"Forbidden (x): /svar/{key.hex[:8]}…/"


def test_so_is_one_that_signs_in(world):
    path = urlsplit(sign_in_link(world.mads)).path
    line = told("Not Found: %s", (path,))
    assert line == f"Not Found: /log-ind/link/{world.mads.key.hex[:8]}…/"


def test_other_lines_are_left_as_they_are():
    assert told("100 %% of %s", ("/raad/et-raad/",)) == "100 % of /raad/et-raad/"
