"""A plain field loses nothing that it cannot show."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from samraad.texts.clean import clean, plain
from samraad.texts.typed import from_typed, typed

TABLE = "<table><tbody><tr><td>10</td><td>12</td></tr></tbody></table>"


@pytest.mark.parametrize(
    ("words", "html"),
    [
        ("Et afsnit.", "<p>Et afsnit.</p>"),
        ("To linjer\ni ét.", "<p>To linjer<br>i ét.</p>"),
        ("Først.\n\nSiden.", "<p>Først.</p><p>Siden.</p>"),
        ("- a\n- b", "<ul><li><p>a</p></li><li><p>b</p></li></ul>"),
        ("1. a\n2. b", "<ol><li><p>a</p></li><li><p>b</p></li></ol>"),
        ("At:\n- a", "<p>At:</p><ul><li><p>a</p></li></ul>"),
        ("3 < 4 & 5", "<p>3 &lt; 4 &amp; 5</p>"),
        ("<b>x</b>", "<p>&lt;b&gt;x&lt;/b&gt;</p>"),
        ("\r\n a \r\n\r\n\r\n b", "<p>a</p><p>b</p>"),
    ],
)
def test_what_is_typed_becomes_clean_html(words, html):
    assert from_typed(words) == html


def test_what_the_field_cannot_show_stays_where_nobody_touched_it():
    was = f'<p>Se <a href="https://example.dk">her</a>.</p>{TABLE}<p>Slut.</p>'
    words = typed(was).replace("Slut.", "Enden.")
    kept = clean(was).replace("Slut.", "Enden.")
    assert from_typed(words, was=clean(was)) == kept


@given(st.lists(st.text(alphabet="ab -1.\n<&é", max_size=12), max_size=5))
def test_typed_again_it_says_the_same(paragraphs):
    html = from_typed("\n\n".join(paragraphs))
    assert plain(from_typed(typed(html))) == plain(html)
    assert from_typed(typed(html), was=html) == html
