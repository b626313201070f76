from __future__ import annotations

import datetime as dt

import pytest

from samraad.reading import tasks
from samraad.reading.content import Passage
from samraad.reading.lines import Lines

MEETING = dt.date(2024, 5, 28)


def read(text):
    task = tasks.read(Passage(text, Lines(7, 7)), on=MEETING)
    if task is None:
        return None
    who = task.who.value if task.who else None
    return who, task.what.value, str(task.due.value) if task.due else None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sekretariatet udarbejder et svar.",
         ("Sekretariatet", "udarbejder et svar", None)),
        ("Det aftales, at Ida Holm og Bo Lund skriver et oplæg til mødet i maj 2025.",
         ("Ida Holm og Bo Lund", "skriver et oplæg til mødet i maj 2025", "2025-05")),
        ("Samtidig opfordres foreningerne til at udarbejde en ansøgning.",
         ("foreningerne", "udarbejde en ansøgning", None)),
        ("Der arbejdes videre med planen.",
         (None, "Der arbejdes videre med planen", None)),
        ("Det blev besluttet at gå videre med at udarbejde et indlæg.",
         (None, "gå videre med at udarbejde et indlæg", None)),
        ("Rådet vedtog, at planen skal sættes på dagsorden i december 2024 (se bilag).",
         (None, "planen skal sættes på dagsorden i december 2024", "2024-12")),
        ("Formanden retter svaret og sender det senest den 7. juni.",
         ("Formanden", "retter svaret og sender det senest den 7. juni", "2024-06-07")),
        ("De udpegede tovholdere for grupperne er ansvarlige for fremdriften.",
         ("De udpegede tovholdere for grupperne", "er ansvarlige for fremdriften",
          None)),
        ("Ida skriver programmet inden udgangen af september.",
         ("Ida", "skriver programmet inden udgangen af september", "2024-09")),
        ("Rådet mødes i Byrådssalen.", None),
        ("Ida Holm orienterede om budgettet og opfordrede rådet til det.", None),
        ("Det skriver avisen.", None),
        ("Integrationsrådet vil gerne anerkende indsatsen.", None),
        ("Planen beskriver, hvordan forvaltningen arbejder.", None),
        ("Det blev besluttet at fortsætte som hidtil.", None),
    ],
)  # fmt: skip
def test_who_does_what_by_when(text, expected):
    assert read(text) == expected


def test_the_next_meeting_is_a_flag_and_words():
    text = "Sekretariatet skriver et udkast til næste rådsmøde."
    task = tasks.read(Passage(text, Lines(7, 7)), on=None)
    assert (task.next_meeting, task.due, task.due_words) == (
        *(True, None, "til næste rådsmøde"),
    )
    assert task.what.lines == Lines(7, 7)
