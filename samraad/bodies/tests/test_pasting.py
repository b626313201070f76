"""Members pasted from a spreadsheet."""

from __future__ import annotations

import pytest
from hypothesis import example, given, strategies as st

from samraad.bodies.headings import column_of, role_of
from samraad.bodies.pasting import Wrong, read_table

LIST = (
    "Mail;Navn;Plads;Telefon;Rolle;Stedfortræder;Organisation\n"
    "anna@x.dk;Anna Holm;Byrådet;12 34 56 78;Formand;Bo Dam <bo@x.dk>;Byrådet\n"
    ";Ida Krog;Foreningerne;;;;Kvindehuset\n"
)


def wrong(text: str) -> list[list[str]]:
    return [[p.wrong.value for p in row.problems] for row in read_table(text).rows]


def test_columns_may_stand_in_any_order():
    anna = read_table(LIST).rows[0]
    assert (anna.name, anna.category, anna.email) == (
        "Anna Holm",
        "Byrådet",
        "anna@x.dk",
    )
    assert (anna.role, anna.phone) == ("chair", "12 34 56 78")
    assert (anna.substitute, anna.substitute_email) == ("Bo Dam", "bo@x.dk")


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_a_table_is_parted_by_tabs_semicolons_or_commas(separator):
    rows = read_table(LIST.replace(";", separator)).rows
    assert [row.name for row in rows] == ["Anna Holm", "Ida Krog"]


def test_a_missing_address_is_told_and_stops_nothing():
    ida = read_table(LIST).rows[1]
    assert [p.wrong for p in ida.problems] == [Wrong.NO_EMAIL]
    assert ida.is_understood


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("Bo\tbo@x.dk\t", ["no_category"]),
        ("Bo\tbo@x\tB", ["bad_email"]),
        ("\tbo@x.dk\tB", ["no_name"]),
        (f"{'x' * 201}\tbo@x.dk\tB", ["too_long"]),
        ("Ledig\t\tB", []),
    ],
)
def test_each_row_says_what_is_wrong_with_it(row, expected):
    assert wrong(f"Navn\tMail\tPlads\n{row}") == [expected]


def test_the_same_address_twice_is_said_at_both():
    text = "Navn\tMail\tPlads\nBo Å\tbo@x.dk\tB\nIda\tBO@x.dk\tB\n"
    assert wrong(text) == 2 * [["same_email"]]


def test_two_of_one_name_need_an_address_each():
    text = "Navn\tMail\tPlads\nBo Å\tbo@x.dk\tB\nbo aa\t{}\tB\n"
    assert wrong(text.format("bo2@x.dk")) == [[], []]
    assert wrong(text.format("")) == [["same_name"], ["same_name", "no_email"]]


def test_an_unknown_role_is_asked_about():
    row = read_table("Navn\tMail\tPlads\tRolle\nBo\tbo@x.dk\tB\tKonge\n").rows[0]
    assert (row.role, [p.value for p in row.problems]) == ("member", ["Konge"])


def test_without_headings_the_cells_say_what_they_are():
    row = read_table("Anna Holm\tByrådet\tanna@x.dk\t12345678\n").rows[0]
    assert (row.name, row.category) == ("Anna Holm", "Byrådet")
    assert (row.email, row.phone) == ("anna@x.dk", "12345678")


def test_a_list_of_names_alone_is_enough():
    assert [r.name for r in read_table("Anna Holm\nBo Dam\n").rows] == [
        "Anna Holm",
        "Bo Dam",
    ]


def test_first_and_last_names_are_put_together():
    assert read_table("Efternavn\tFornavn\nHolm\tAnna").rows[0].name == "Anna Holm"


def test_names_with_the_surname_first_are_turned_when_all_of_them_are_so():
    read = read_table("Navn\tPlads\nMosegaard, Ingrid\tA\nvon Hagen, Ib\tA\nVakant\tA")
    assert [row.name for row in read.rows] == ["Ingrid Mosegaard", "Ib von Hagen", ""]
    assert read.turned == "Mosegaard, Ingrid"


@pytest.mark.parametrize("other", ["Bo Dam", "Bo Dam, Røde Kors", "Dam, formand"])
def test_one_name_that_is_otherwise_turns_none(other):
    read = read_table(f"Navn\tPlads\nMosegaard, Ingrid\tA\n{other}\tA")
    assert (read.rows[0].name, read.turned) == ("Mosegaard, Ingrid", "")


def test_a_heading_that_says_nothing_to_us_is_told():
    assert read_table("Navn\tSkostørrelse\nBo\t43").ignored == ("Skostørrelse",)


def test_a_vacant_seat_is_a_row_without_a_person():
    row = read_table("Navn\tPlads\nVakant\tByrådet").rows[0]
    assert (row.is_vacant, row.name, row.category) == (True, "", "Byrådet")


def test_a_personal_number_ends_the_reading():
    pasted = read_table("Navn\tCPR\nBo\t010190-1234")
    assert (pasted.has_personal_number, pasted.rows) == (True, ())


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Navn", "name"),
        ("E-mail:", "email"),
        ("Tlf. nr.", "phone"),
        ("Personlig suppleant", "substitute"),
        ("Suppleantens mail", "substitute_email"),
        ("Mail (stedfortræder)", "substitute_email"),
        ("Repræsenterer", "organisation"),
        ("Sko", ""),
    ],
)
def test_headings_are_known_in_their_usual_spellings(heading, column):
    assert column_of(heading) == column


def test_roles_are_known_in_their_usual_spellings():
    words = ("Forperson", "NÆSTFORMAND", "Suppleant", "Observatør", "sekretær", "x")
    assert [role_of(word) for word in words] == [
        *("chair", "deputy_chair", "substitute", "observer", "secretary", ""),
    ]


@given(st.text())
@example('Navn\t"uafsluttet\n\0')
@example("\ufeffNavn;Mail\r\nBo;bo@x.dk\r")
def test_any_text_is_read_and_each_row_understood_or_complained_of(text):
    for row in read_table(text).rows:
        assert row.is_vacant or row.name or row.problems


LETTERS = st.text(alphabet="aæÅ@.,;()<> 1-", max_size=12)


@given(st.lists(st.lists(LETTERS, min_size=2, max_size=5), max_size=8))
def test_every_line_that_says_something_is_a_row(table):
    text = "\n".join("\t".join(row) for row in table)
    pasted = read_table(f"Navn\tMail\tPlads\tRolle\tTelefon\n{text}")
    said = [row for row in table if any(cell.strip() for cell in row)]
    assert pasted.has_personal_number or len(pasted.rows) == len(said)
