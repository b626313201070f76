"""Sentences about changes, over rows that are in no database."""

from __future__ import annotations

from datetime import date, time
from uuid import UUID, uuid5

import pytest

from samraad.core.dates import EdtfDate
from samraad.meetings.changes import _differ, changes
from samraad.meetings.models.agenda import Openness, SectionRole
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
)
from samraad.meetings.published import ReadItem, Record

SPACE = UUID(int=7)


def key(name):
    return uuid5(SPACE, name)


def head(**facts):
    row = FrozenMeeting(start_time=time(16), place="Rådhuset")
    row.date_as(date(2026, 4, 7))
    for name, value in facts.items():
        setattr(row, name, value)
    return row


def item(name, position, *, text="", recommendation="", files=(), guests=(), **facts):
    row = FrozenItem(original=key(name), position=position, title=name)
    row.number = str(position)
    for field, value in facts.items():
        setattr(row, field, value)
    sections = [
        FrozenSection(role=role, html=f"<p>{html}</p>")
        for role, html in (
            (SectionRole.PRESENTATION, text),
            (SectionRole.RECOMMENDATION, recommendation),
        )
        if html
    ]
    return ReadItem(
        row=row,
        sections=tuple(sections),
        attachments=tuple(
            FrozenAttachment(original=key(f), name=f, document_id=key(content))
            for f, content in files
        ),
        guests=tuple(FrozenGuest(original=key(g), name=g) for g in guests),
    )


def said(old, new, *, before=None, after=None):
    one = Record(edition=None, head=before or head(), items=tuple(old))
    other = Record(edition=None, head=after or head(), items=tuple(new))
    files = {key(content): content for content in ("one", "two")}
    return changes(one, other, files=files)


A, B, C = item("A", 1), item("B", 2), item("C", 3)


def test_nothing_is_said_of_what_is_the_same():
    assert said([A, B], [A, B]) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ([A], [A, B]),
        ([A, B], [A]),
        ([A], [item("A", 1, title="Et andet navn")]),
        ([A], [item("A", 1, text="Ny tekst")]),
        ([A], [item("A", 1, recommendation="Ny indstilling")]),
        ([item("A", 1, recommender="X")], [item("A", 1, recommender="Y")]),
        ([A], [item("A", 1, files=[("Bilag", "one")])]),
        (
            [item("A", 1, files=[("Bilag", "one")])],
            [item("A", 1, files=[("Bilag", "two")])],
        ),
        ([item("A", 1, files=[("Bilag", "one")])], [A]),
        ([A], [item("A", 1, guests=["Maja"])]),
        ([item("A", 1, guests=["Maja"])], [A]),
        ([A], [item("A", 1, withdrawn_reason="Udgår")]),
        ([item("A", 1, withdrawn_reason="Udgår")], [A]),
        ([A], [item("A", 1, openness=Openness.CLOSED)]),
        ([A, B], [item("B", 1), item("A", 2, number="1")]),
    ],
)
def test_each_change_is_said(old, new):
    assert said(old, new) != []


def test_one_change_is_one_sentence_with_the_number_and_the_title():
    (sentence,) = said([A, B], [A, item("B", 2, text="Ny tekst")])
    assert "2" in sentence
    assert "B" in sentence


def test_only_what_was_moved_is_said_to_have_moved():
    moved = [item("C", 1, number="3"), item("A", 2, number="1")]
    sentences = said([A, B, C], [*moved, item("B", 3, number="2")])
    assert len(sentences) == 1
    assert "C" in sentences[0]


def test_of_a_closed_item_nothing_but_its_number_is_said():
    closed = {"openness": Openness.CLOSED, "title": "Neutralt navn"}
    old = item("A", 6, text="Om Bo Dam", **closed)
    new = item("A", 6, text="Om Bo Dams gæld", files=[("Gæld", "one")], **closed)
    (sentence,) = said([old], [new])
    assert "6" in sentence
    assert not {"Bo", "Gæld", "Neutralt"} & set(sentence.split())


def test_a_withdrawn_closed_item_does_not_say_why():
    closed = {"openness": Openness.CLOSED}
    new = item("A", 6, withdrawn_reason="Bo Dam er rejst", **closed)
    (sentence,) = said([item("A", 6, **closed)], [new])
    assert "rejst" not in sentence


def test_another_time_and_place_are_said():
    later = head(start_time=time(17), place="Biblioteket")
    assert len(said([A], [A], after=later)) == 2


def test_another_day_is_said():
    moved = head()
    moved.date = EdtfDate.of_day(date(2026, 4, 14))
    assert len(said([A], [A], after=moved)) == 1


def test_a_closed_item_that_opens_says_no_more_than_that():
    closed = item("A", 1, openness=Openness.CLOSED, title="Neutralt")
    assert len(said([closed], [item("A", 1, text="Alt")])) == 1


def test_a_file_whose_content_is_not_known_is_no_new_version():
    assert not _differ("", "abc")
    assert not _differ("abc", "abc")
    assert _differ("abc", "abd")
