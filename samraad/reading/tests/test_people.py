from __future__ import annotations

import pytest

from samraad.reading.people import Person, introduced, is_name


@pytest.mark.parametrize(
    "name",
    ["Ida Holm", "Omar El-Sayegh", "Trine C. K. Holm", "Çiğdem de la Cruz", "Bo"],
)
def test_names_are_known(name):
    assert is_name(name)


@pytest.mark.parametrize("text", ["rådet", "Ida holm er", "", "9000 Aalborg"])
def test_what_is_no_name(text):
    assert not is_name(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lektor Ida Holm fra Skolen", [Person("Ida Holm", "Lektor", "Skolen")]),
        ("Ida Holm (Center for Job)", [Person("Ida Holm", None, "Center for Job")]),
        (
            "Formand Ida Holm og næstformand Bo Lund fra Kæden - Birkesund",
            [
                Person("Ida Holm", "Formand", "Kæden - Birkesund"),
                Person("Bo Lund", "næstformand", "Kæden - Birkesund"),
            ],
        ),
        ("Rådets formand, Ida Holm,", [Person("Ida Holm", "Rådets formand")]),
        ("borgerne", []),
    ],
)
def test_people_are_introduced_with_title_and_organisation(text, expected):
    assert list(introduced(text)) == expected
