from __future__ import annotations

import datetime as dt

import pytest

from samraad.reading.danish_dates import find_dates, next_meeting


def edtf(text, after=None):
    return [found.date.edtf for found in find_dates(text, after=after)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("10. oktober 2023", ["2023-10-10"]),
        ("10.10.2023", ["2023-10-10"]),
        ("09-09-2021", ["2021-09-09"]),
        ("2021-09-09", ["2021-09-09"]),
        ("Mødet er 7/2 2024.", ["2024-02-07"]),
        ("d. 24. november 2023", ["2023-11-24"]),
        ("Mandag d. 6 februar 2023, kl. 10:15", ["2023-02-06"]),
        ("Torsdag 9. sep 2021 kl. 10:30", ["2021-09-09"]),
        ("i december 2023", ["2023-12"]),
        ("medio marts 2024", ["2024-03~"]),
        ("foråret 2024", ["2024-21"]),
        ("vinteren 2023/24", ["2023-24"]),
        ("1. kvartal 2024", ["2024-33"]),
        ("tredje kvartal 2024", ["2024-35"]),
        ("2. halvår 2024", ["2024-41"]),
        ("13.-14. september 2023", ["2023-09-13/2023-09-14"]),
        ("i udvalget d. 24. november 2023 og i byrådet d. 11. december 2023",
         ["2023-11-24", "2023-12-11"]),
    ],
)  # fmt: skip
def test_danish_words_become_dates(text, expected):
    assert edtf(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        *("Strategi 2023-2026", "kl. 10.15", "31. februar 2023", "5. kvartal 2024"),
        *("§ 42, stk. 3", "99 31 37 00", "3. halvår 2024", "senest den 7. juni", "maj"),
    ],
)
def test_what_names_no_date_gives_none(text):
    assert edtf(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("senest den 7. juni", ["2024-06-07"]),
        ("den 3. februar", ["2025-02-03"]),
        ("senest 1/8", ["2024-08-01"]),
        ("inden udgangen af maj", ["2024-05"]),
        ("i april", ["2025-04"]),
    ],
)
def test_a_missing_year_follows_from_the_day_it_was_said(text, expected):
    found = find_dates(text, after=dt.date(2024, 5, 28))
    assert [one.date.edtf for one in found] == expected
    assert [one.year_is_inferred for one in found] == [True]


def test_the_weekday_is_checked_against_the_date():
    right, wrong = find_dates("torsdag d. 30. november 2023, fredag d. 1. juni 2023")
    assert (right.weekday, right.weekday_is_right) == ("torsdag", True)
    assert (wrong.weekday, wrong.weekday_is_right) == ("fredag", False)


def test_the_words_are_kept_as_they_stand():
    text = "Svaret sendes senest den 7. juni 2024 til udvalget."
    (found,) = find_dates(text)
    assert text[found.start : found.end] == found.words == "den 7. juni 2024"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("skal diskuteres på næstkommende rådsmøde", "på næstkommende rådsmøde"),
        ("udsættes til næste møde", "til næste møde"),
        ("Mødet blev hævet", None),
    ],
)
def test_the_next_meeting_is_words_and_no_date(text, expected):
    assert next_meeting(text) == expected
    assert edtf(text) == []
