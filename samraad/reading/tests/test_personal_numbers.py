from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samraad.reading.personal_numbers import find


def values(text):
    return [found.value for found in find(text)]


@pytest.mark.parametrize(
    "written",
    [
        *("140562-8070", "1405628070", "140562 8070", "140562\u00a08070"),
        *("140562\u20118070", "140562–8070", "140562 - 8070", "140562-\n8070"),
        *("140562\n8070", "14 05 62 8070", "14.05.62-8070", "140562\u200b8070"),
        *("140562\u00ad8070", "290200-1234", "140562-\r\n   8070"),
    ],
)
def test_a_personal_number_is_found_however_it_is_parted(written):
    text = f"Ansøgning fra Anna ({written}), modtaget i går."
    assert values(text) == [written]


def test_where_it_stands_is_told():
    (found,) = find("cpr 140562-8070.")
    assert (found.start, found.end) == (4, 15)


def test_it_is_found_inside_eleven_digits():
    assert values("Sag 91405628070") == ["1405628070"]
    assert values("Sag 14056280709") == ["1405628070"]


def test_it_is_found_in_a_file_name_and_between_letters():
    assert values("Ansoegning_140562-8070.docx") == ["140562-8070"]
    assert values("nr1405628070x") == ["1405628070"]


def test_several_are_told_in_order():
    assert values("050790-1111 og 0101801234") == ["050790-1111", "0101801234"]


@pytest.mark.parametrize(
    "innocent",
    [
        *("99 31 37 00", "Telefon 72142433", "CVR-nummer: 29189420", "9000 Aalborg"),
        *("978-87-93445-77-2", "ISBN 9788793445772", "EAN 5798999014429"),
        *("010123-311223", "20230821101502", "01-02-2023 08:00", "12.05.2023 10:30"),
        *("123456-7890", "310299-1234", "290201-1234", "4400330022", "3104231187"),
        *("306-2018-2489", "01.02G00 - 2017/27088", "2023-11-02 21:14:07"),
        *("ddmmåå-xxxx", "DK81 0888 0007 7339 14", "010123-3112-23", "1018447216"),
        *("000000-0000", "2023-018841", "01.02.23 10:30", "D:20231114093021"),
    ],
)
def test_what_only_looks_alike_is_left_alone(innocent):
    assert values(innocent) == []


BIRTHDAYS = st.dates().map(lambda day: day.strftime("%d%m%y"))


@given(BIRTHDAYS, st.integers(0, 9999), st.sampled_from(["", "-", " ", "\u2011"]))
def test_every_day_of_the_calendar_is_a_possible_birthday(birthday, rest, parted):
    written = f"{birthday}{parted}{rest:04d}"
    assert values(f"nr. {written} i dag") == [written]


@given(st.text())
def test_any_text_can_be_searched(text):
    for found in find(text):
        assert text[found.start : found.end] == found.value


@pytest.mark.parametrize(
    "text",
    [
        "010190\u00ad-1234",
        "0101\u200b901234",
        "01/01/90-1234",
        "01 01 90 12 34",
        "０１０１９０－１２３４",
    ],
)
def test_what_the_eye_does_not_see_hides_no_number(text):
    assert [one.value for one in find(f"Ring til {text} i morgen.")] == [text]
