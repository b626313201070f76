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
