from __future__ import annotations

import pytest

from samraad.core.ids import new_id
from samraad.core.links import BrokenLinkError, read, sign


def test_a_personal_link_names_the_row_it_was_made_for():
    key = new_id()
    assert read("reply", sign("reply", key)) == key


@pytest.mark.parametrize("broken", ["", "x", "abc.def", "reply"])
def test_a_link_that_was_cut_short_is_broken(broken):
    with pytest.raises(BrokenLinkError):
        read("reply", broken)


def test_a_link_for_one_purpose_is_broken_for_another():
    with pytest.raises(BrokenLinkError):
        read("approve", sign("reply", new_id()))
