from __future__ import annotations

import pytest

from samraad.texts.lix import Level, readability

SHORT = "<p>Vi skal mødes i dag.</p>"


def test_it_follows_the_formula():
    # 21 words in 2 sentences; 4 of them have more than six letters
    told = readability(
        "<p>Rådet skal drøfte, om borgerne får nok at vide om sagen, inden den bliver"
        " behandlet.</p><p>Forvaltningen fremlægger et udkast på mødet.</p>"
    )
    assert (told.words, told.sentences, told.long_words) == (21, 2, 4)
    assert told.lix == round(21 / 2 + 100 * 4 / 21) == 30
    assert told.level == Level.EASY


def test_a_line_of_a_list_ends_a_sentence():
    told = readability("<p>Rådet skal:</p><ul><li>læse</li><li>svare</li></ul>")
    assert (told.words, told.sentences) == (4, 3)


def test_a_stop_within_a_number_ends_nothing():
    assert (
        readability("<p>Det bliver 16.30 i lokale 2.14 og koster 10.000.</p>").sentences
        == 1
    )


def test_too_few_words_say_nothing():
    told = readability(SHORT)
    assert (told.lix, told.level) == (None, None)


@pytest.mark.parametrize(
    ("long_words", "level"), [(2, Level.EASY), (4, Level.MEDIUM), (8, Level.HARD)]
)
def test_the_level_is_a_word(long_words, level):
    words = ["kommunen"] * long_words + ["ord"] * (20 - long_words)
    assert readability(f"<p>{' '.join(words)}.</p>").level == level
