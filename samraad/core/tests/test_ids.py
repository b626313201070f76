from __future__ import annotations

from samraad.core.ids import new_id


def test_it_is_a_uuid_of_version_seven():
    made = new_id()
    assert (made.version, made.variant) == (7, "specified in RFC 4122")


def test_later_ones_are_greater():
    made = []
    for _time in range(1000):
        made.append(new_id())
        sum(range(100))  # a row takes longer than this
    assert made == sorted(made)
