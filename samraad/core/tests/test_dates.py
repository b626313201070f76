from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from samraad.core.dates import EdtfDate, Precision

DAY = dt.date


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2023-10-10", Precision.DAY, DAY(2023, 10, 10), DAY(2023, 10, 10)),
        ("2023-12", Precision.MONTH, DAY(2023, 12, 1), DAY(2023, 12, 31)),
        ("2024-02", Precision.MONTH, DAY(2024, 2, 1), DAY(2024, 2, 29)),
        ("2024-21", Precision.SEASON, DAY(2024, 3, 1), DAY(2024, 5, 31)),
        ("2024-23", Precision.SEASON, DAY(2024, 9, 1), DAY(2024, 11, 30)),
        ("2024-33", Precision.QUARTER, DAY(2024, 1, 1), DAY(2024, 3, 31)),
        ("2024-36", Precision.QUARTER, DAY(2024, 10, 1), DAY(2024, 12, 31)),
        ("2024-40", Precision.HALF_YEAR, DAY(2024, 1, 1), DAY(2024, 6, 30)),
        ("2024-41", Precision.HALF_YEAR, DAY(2024, 7, 1), DAY(2024, 12, 31)),
        ("2024", Precision.YEAR, DAY(2024, 1, 1), DAY(2024, 12, 31)),
        ("2022/2025", Precision.INTERVAL, DAY(2022, 1, 1), DAY(2025, 12, 31)),
    ],
)
def test_a_date_knows_its_precision_and_its_days(text, precision, first, last):
    date = EdtfDate.parse(text)
    assert (date.precision, date.first, date.last) == (precision, first, last)
    assert date.edtf == str(date) == text


def test_winter_begins_in_its_year_and_ends_in_the_next():
    winter = EdtfDate.parse("2023-24")
    assert (winter.first, winter.last) == (DAY(2023, 12, 1), DAY(2024, 2, 29))


@pytest.mark.parametrize(
    ("text", "approximate", "uncertain"),
    [
        ("2024-03", False, False),
        ("2024-03~", True, False),
        ("2024-03-05?", False, True),
        ("2024%", True, True),
        ("2022~/..", True, False),
    ],
)
def test_a_date_says_how_sure_it_is(text, approximate, uncertain):
    date = EdtfDate.parse(text)
    assert (date.approximate, date.uncertain) == (approximate, uncertain)


def test_an_open_end_reaches_as_far_as_the_calendar():
    assert EdtfDate.parse("2022/..").last == dt.date.max
    assert EdtfDate.parse("../2022").first == dt.date.min


@pytest.mark.parametrize(
    "text",
    [
        *("", "23", "2023-13", "2023-00", "2023-25", "2023-37", "2023-42", "0000"),
        *("2023-02-29", "2023-1", "2023-10-10T10:00", "10.10.2023", "2023-10-10 "),
        *("2024/2023", "../..", "/2023", "2023/", "2023/2024/2025", "2023-21-01"),
        *("2023-10-10~?", "~2023", "\u0662\u0660\u0662\u0663", "2024-01-10/2024-01-05"),
    ],
)
def test_what_is_no_date_is_refused_in_a_sentence(text):
    with pytest.raises(ValueError, match=r"\.$"):
        EdtfDate.parse(text)


def test_dates_sort_by_first_day_then_last_day():
    texts = ["2024-02", "2024", "2024-01-01", "2024-01", "2023-12-31", "2024-33"]
    assert [d.edtf for d in sorted(map(EdtfDate.parse, texts))] == [
        *("2023-12-31", "2024-01-01", "2024-01", "2024-33", "2024", "2024-02"),
    ]


def test_equal_texts_are_equal_dates_and_one_key():
    assert EdtfDate.parse("2023-12") == EdtfDate.parse("2023-12")
    assert len({EdtfDate.parse("2023-12"), EdtfDate.parse("2023-12")}) == 1
    assert EdtfDate.parse("2023-12") != EdtfDate.parse("2023-12~")
    assert EdtfDate.parse("2023-12") != "2023-12"


PARTS = st.sampled_from(
    ["", *(f"-{n:02d}" for n in [*range(1, 13), 21, 22, 23, 24, 33, 34, 40, 41])]
)
SIMPLE = st.builds(
    lambda year, part, mark: f"{year:04d}{part}{mark}",
    st.integers(1, 9999),
    PARTS,
    st.sampled_from(["", "~", "?", "%"]),
)


@given(st.dates())
def test_every_day_goes_out_and_in_again(day):
    date = EdtfDate.of_day(day)
    assert EdtfDate.parse(date.edtf) == date
    assert date.first == date.last == day


@given(SIMPLE)
def test_a_simple_date_begins_before_it_ends_and_keeps_its_text(text):
    date = EdtfDate.parse(text)
    assert date.first <= date.last
    assert EdtfDate.parse(str(date)) == date
    assert date.first.year == int(text[:4])


@given(SIMPLE, SIMPLE)
def test_an_interval_spans_both_of_its_ends(one, other):
    start, end = sorted([EdtfDate.parse(one), EdtfDate.parse(other)])
    if start.last > end.last:
        return
    interval = EdtfDate.parse(f"{start}/{end}")
    assert (interval.first, interval.last) == (start.first, end.last)


@given(SIMPLE, SIMPLE)
def test_order_is_total(one, other):
    a, b = EdtfDate.parse(one), EdtfDate.parse(other)
    assert [a < b, a == b, a > b].count(True) == 1


@given(st.text())
def test_any_text_is_a_date_or_refused(text):
    try:
        date = EdtfDate.parse(text)
    except ValueError:
        return
    assert date.edtf == text
