from __future__ import annotations

import pytest

from samraad.texts.clean import clean, plain

CLEANED = {
    "<h1>Stor</h1>": "Stor",
    "<h4>§ 1</h4>": "<h4>§ 1</h4>",
    '<a href="javascript:x()">her</a>': '<a rel="noopener">her</a>',
    '<a href="https://example.dk" target="_blank">her</a>': (
        '<a href="https://example.dk" rel="noopener">her</a>'
    ),
    '<p style="color:red" class="x" id="y">Rød</p>': "<p>Rød</p>",
    "<img src=x onerror=x()>": "",
    "<style>p{}</style><p>Ja</p>": "<p>Ja</p>",
    "<!-- note --><p>Ja</p>": "<p>Ja</p>",
    "3 < 4 & 5": "3 &lt; 4 &amp; 5",
}


@pytest.mark.parametrize(("given", "kept"), CLEANED.items())
def test_what_is_kept(given, kept):
    assert clean(given) == kept


def test_the_words_of_html_are_one_block_a_line():
    html = "<p>Et  &amp; to</p><ul><li>tre</li><li>fire<br>fem</li></ul>"
    assert plain(html) == "Et & to\ntre\nfire\nfem"


def test_a_row_of_a_table_is_a_line_and_its_cells_are_apart():
    html = "Tal<table><tr><th>År</th><td>2025</td></tr><tr><td>I alt</td></tr></table>"
    assert plain(html) == "Tal\nÅr 2025\nI alt"


def test_a_list_within_a_list_begins_on_a_line_of_its_own():
    assert plain("<ul><li>et<ol><li>to</li></ol></li></ul>") == "et\nto"


def test_words_within_a_block_stay_together():
    assert plain("<p>kom<strong>mune</strong>n</p>") == "kommunen"
