from __future__ import annotations

import pytest

from samraad.reading.content import (
    List,
    Paragraph,
    Passage,
    blocks,
    plain,
    sentences,
    span,
    to_html,
)
from samraad.reading.lines import Lines, text_lines


def read(text):
    return blocks(text_lines(text))


def said(text):
    return [s.text for s in sentences(Passage(text, Lines(1, 1)))]


def test_lines_are_paragraphs_and_wrapped_lines_are_joined():
    first, second = read("Rådet mødes\nigen i maj.\nNæste punkt.")
    assert (first.passage.text, first.passage.lines) == (
        *("Rådet mødes igen i maj.", Lines(1, 2)),
    )
    assert second == Paragraph(Passage("Næste punkt.", Lines(3, 3)))


def test_a_part_of_a_passage_knows_its_lines():
    (paragraph,) = read("Det ene står her\nog det andet\nstår der.")
    part = paragraph.passage.part(20, 30)
    assert (part.text, part.lines) == ("det andet", Lines(2, 2))
    assert paragraph.passage.part(10, 40).lines == Lines(1, 3)


def test_bullets_and_numbers_make_lists():
    intro, listed = read("Forslag:\n  • Kaffe\n  • Te")
    assert isinstance(listed, List)
    assert [i.passage.text for i in listed.items] == ["Kaffe", "Te"]
    assert not listed.ordered
    assert span([intro, listed]) == Lines(1, 3)


def test_lists_nest_by_indent():
    (listed,) = read("- Natbus\n  - Skriv igen\n    - Yara skriver\n- Budget")
    assert [i.passage.text for i in listed.items] == ["Natbus", "Budget"]
    assert listed.items[0].children[0].children[0].passage.text == "Yara skriver"


def test_a_day_of_a_month_is_no_list_number():
    assert isinstance(read("12. september holdes der møde")[0], Paragraph)


def test_plain_text_keeps_the_markers():
    assert plain(read("To spor:\n1) Viden\n2) Debat")) == "To spor: 1) Viden 2) Debat"


def test_html_is_small_and_escaped():
    parts = read("Kaffe & <te>\n\n1) Et\n2) To\n\n- Natbus\n  - <b>Igen</b>")
    assert to_html(parts) == (
        "<p>Kaffe &amp; &lt;te&gt;</p><ol><li>Et</li><li>To</li></ol>"
        "<ul><li>Natbus<ul><li>&lt;b&gt;Igen&lt;/b&gt;</li></ul></li></ul>"
    )


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Drøftedes. Rådet takkede.", 2),
        ("Mødet er d. 24. november kl. 16.30 i Byrådssalen.", 1),
        ("Formuleringer el.l. Der arbejdes videre.", 2),
        ("Leder T. C. K. Holm deltog ift. planen vedr. Aalborg.", 1),
        ("Det gælder bl.a. Randers og evt. Vejle. Slut!", 2),
        ("Er det sådan? Ja.", 2),
        ("", 0),
    ],
)
def test_sentences_end_where_people_end_them(text, count):
    assert len(said(text)) == count
