"""Paragraphs are known again in a new version of the paper."""

from __future__ import annotations

from samraad.preparation.paragraphs import found_again, paragraphs

OLD = "<p>Planen gælder i et år.</p><p>Rådet kan sige sin mening inden jul.</p>"
MENDED = "<p>Planen gælder i to år.</p><p>Rådet kan sige sin mening inden nytår.</p>"


def keys(html):
    return [paragraph.key for paragraph in paragraphs(html)]


def test_a_text_falls_into_its_blocks():
    html = "<p>Et</p><ul><li>to</li><li>tre</li></ul><p> </p>"
    assert [p.words for p in paragraphs(html)] == ["Et", "to\ntre"]


def test_the_same_words_have_the_same_key_however_they_are_set():
    assert keys("<p>Et <strong>godt</strong> råd</p>") == keys("<p>et godt  råd</p>")


def test_words_outside_of_any_block_are_a_paragraph_too():
    html = "Løst <em>sagt</em><p>Et</p>"
    assert [p.words for p in paragraphs(html)] == ["Løst sagt", "Et"]


def test_a_note_stays_with_its_paragraph_when_a_word_changes():
    first, second = paragraphs(OLD)
    now = paragraphs(MENDED)
    assert found_again(first.key, first.words, now) == now[0].key
    assert found_again(second.key, second.words, now) == now[1].key


def test_a_note_on_a_paragraph_that_is_gone_has_none():
    first = paragraphs(OLD)[0]
    now = paragraphs("<p>Noget helt andet om bordkort og kaffe.</p>")
    assert found_again(first.key, first.words, now) == ""
