from __future__ import annotations

import pytest

from samraad.reading import head
from samraad.reading.lines import Lines, text_lines
from samraad.reading.marks import mark
from samraad.reading.record import Kind


def read(text):
    return head.read(mark(text_lines(text)))


def value(read):
    return read.value if read else None


@pytest.mark.parametrize(
    ("text", "kind", "body", "date"),
    [
        ("Referat fra møde i Ungerådet den 3. marts 2024",
         Kind.MINUTES, "Ungerådet", "2024-03-03"),
        ("Beslutningsreferat - Rådet for Grønne Byer, torsdag d. 14. marts 2024",
         Kind.DECISION_MINUTES, "Rådet for Grønne Byer", "2024-03-14"),
        ("Dagsorden\n\nTorsdag 9. sep 2021 kl. 10:30\n\nÆldrerådet",
         Kind.AGENDA, "Ældrerådet", "2021-09-09"),
        ("Referat\nBeskæftigelses- og Kulturudvalget onsdag den 8. november 2023",
         Kind.MINUTES, "Beskæftigelses- og Kulturudvalget", "2023-11-08"),
        ("Vi glæder os til foråret.", None, None, None),
    ],
)  # fmt: skip
def test_kind_body_and_date(text, kind, body, date):
    found = read(text)
    assert (value(found.kind), value(found.body)) == (kind, body)
    assert (str(found.date.value) if found.date else None) == date


def test_labelled_fields():
    found = read(
        "Referat\nUdvalg: Handicaprådet\nDato: 05-04-2016\nTidspunkt: kl. 16.30-19.15\n"
        "Sted: Kulturhuset, Strandvej 7"
    )
    assert (found.start_time.value, found.end_time.value) == ("16:30", "19:15")
    assert found.place.value == "Kulturhuset, Strandvej 7"
    assert found.body.value == "Handicaprådet"
    assert found.date.lines == Lines(3, 3)


def test_a_label_may_stand_above_its_value():
    found = read("STED\n\nRådssalen\n\nSTARTTIDSPUNKT\n\n05-04-2016 16:30:00")
    assert found.place.value == "Rådssalen"
    assert found.start_time.value == "16:30"
    assert [h.value for h in found.headings] == ["STED", "STARTTIDSPUNKT"]


def test_a_wrong_weekday_is_told():
    found = read("Referat fra Ungerådet, fredag d. 14. marts 2024")
    assert found.weekday_is_right is False
    (one,) = found.contradictions
    assert (one.field, [r.value for r in one.readings]) == (
        *("weekday", ["fredag", "torsdag"]),
    )


def test_two_dates_contradict_each_other():
    found = read("Referat fra Ungerådet 14. marts 2024\nUngerådet 15. marts 2024")
    (one,) = found.contradictions
    assert (one.field, [r.value for r in one.readings]) == (
        *("date", ["2024-03-14", "2024-03-15"]),
    )


def test_the_date_said_most_often_wins():
    found = read(
        "Referat Ungerådet 15. marts 2024\nReferat Ungerådet 14. marts 2024\n"
        "Ungerådet 14. marts 2024"
    )
    assert str(found.date.value) == "2024-03-14"
    assert found.date.also == (Lines(3, 3),)
