"""Foreign bytes are read in a process of its own, with limits."""

from __future__ import annotations

import pytest

from samraad.intake.reader import NotTakenInError, understand
from samraad.intake.tests.conftest import EXAMPLES

PAGE = EXAMPLES / "portalside.html"


def test_what_is_read_comes_back_whole():
    understood = understand(PAGE)
    assert understood.data == PAGE.read_bytes()
    assert len(understood.reading.items) == 11
    assert not understood.has_numbers


def test_it_may_not_take_for_ever():
    with pytest.raises(NotTakenInError, match=r"portalside\.html: "):
        understand(PAGE, seconds=0)


def test_deep_nesting_does_not_end_it(tmp_path):
    deep = tmp_path / "deep.html"
    deep.write_text("<div>" * 5_000 + PAGE.read_text())
    assert understand(deep).reading.name == "deep.html"


def test_a_name_in_no_known_encoding_is_still_a_name(tmp_path):
    odd = tmp_path / b"m\xf8de.txt".decode("utf-8", "surrogateescape")
    odd.write_bytes((EXAMPLES / "beslutningsreferat.txt").read_bytes())
    assert understand(odd).reading.name == "m�de.txt"
