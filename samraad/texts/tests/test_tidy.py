"""Nothing but the small HTML comes out, and no word is lost."""

from __future__ import annotations

import re
from html import escape, unescape

import pytest
from hypothesis import HealthCheck, given, settings, strategies as st

from samraad.texts.clean import TAGS, clean, plain
from samraad.texts.tidy import tidy

WORD_LIST = (
    "<p class=MsoListParagraph style='mso-list:l0 level{level} lfo1'>"
    "<![if !supportLists]><span style='mso-list:Ignore'>{sign}<span>&nbsp;&nbsp;</span>"
    "</span><![endif]>{words}<o:p></o:p></p>"
)
TIDIED = {
    "<p class=MsoNormal style='margin:0'><span lang=DA>Hej</span></p>": "<p>Hej</p>",
    "<h1>Stor</h1><h5>Lille</h5>": "<h4>Stor</h4><h5>Lille</h5>",
    "bare <b>ord</b>": "<p>bare <strong>ord</strong></p>",
    "<p>et<br><br>to<br>tre</p>": "<p>et</p><p>to<br>tre</p>",
    "<p>1. et</p><p>2. to</p>": "<ol><li>et</li><li>to</li></ol>",
    "<p>2023. Et godt år</p>": "<p>2023. Et godt år</p>",
    "<ul><li>a<ul><li>b</li></ul></li></ul>": (
        "<ul><li>a<ul><li>b</li></ul></li></ul>"
    ),
    "<table><tr><td>kun én kolonne</td></tr></table>": "<p>kun én kolonne</p>",
    "<table><tr><td><b>År</b><td><b>Kr.</b><tr><td>2027<td>4</table>": (
        '<table><thead><tr><th scope="col">År</th><th scope="col">Kr.</th></tr></thead>'
        "<tbody><tr><td>2027</td><td>4</td></tr></tbody></table>"
    ),
    "<a href='javascript:x()'>her</a>": "<p>her</p>",
    "<style>p{}</style><script>x()</script><p>Ja</p>": "<p>Ja</p>",
    "<p>før<del>slettet</del> efter</p>": "<p>før efter</p>",
    "": "",
}


@pytest.mark.parametrize("foreign", TIDIED)
def test_what_becomes_of_it(foreign):
    assert tidy(foreign) == TIDIED[foreign]


def test_words_made_up_lists_become_lists():
    foreign = "".join(
        WORD_LIST.format(level=level, sign=sign, words=words)
        for level, sign, words in (
            (1, "·", "Et"),
            (2, "1.", "under"),
            (2, "2.", "og under"),
            (1, "·", "To"),
        )
    )
    assert tidy(foreign) == (
        "<ul><li>Et<ol><li>under</li><li>og under</li></ol></li><li>To</li></ul>"
    )


def test_a_cell_that_reaches_down_leaves_room_below():
    foreign = "<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d<td>e</table>"
    assert tidy(foreign) == (
        "<table><tbody><tr><td>a</td><td>b</td><td></td></tr>"
        "<tr><td></td><td>c</td><td></td></tr>"
        "<tr><td>d</td><td></td><td>e</td></tr></tbody></table>"
    )


WORDS = st.text(
    st.characters(exclude_categories=("Cs", "Cc", "Cf", "Co", "Cn", "Zs", "Zl", "Zp")),
    min_size=1,
    max_size=12,
)
PLAIN_TAGS = st.sampled_from(
    (
        *("p", "div", "b", "i", "span", "h1", "h4", "ul", "ol", "li", "td", "tr"),
        *("table", "blockquote", "section", "font", "center", "em", "strong", "pre"),
        "x-own",
    )
)
STYLES = st.sampled_from(
    ("", ' style="mso-list:l0 level2 lfo1"', ' style="font-weight:bold"', " class=x")
)


def element(children: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    def build(tag: str, style: str, inner: list[str]) -> str:
        return f"<{tag}{style}>{''.join(inner)}</{tag}>"

    return st.builds(build, PLAIN_TAGS, STYLES, st.lists(children, max_size=4))


TREES = st.recursive(
    st.one_of(WORDS.map(escape), st.just("<br>"), st.just(" ")), element, max_leaves=12
)
TRIES = settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)


def tags_of(html: str) -> set[str]:
    return set(re.findall(r"</?([a-zA-Z][\w:-]*)", html))


def letters(text: str) -> list[str]:
    """What is read, without spaces and the signs that lists are made of."""
    return [c for c in text if c.isalnum()]


@TRIES
@given(TREES)
def test_nothing_but_allowed_tags_comes_out(foreign):
    html = tidy(foreign)
    assert tags_of(html) <= TAGS
    assert clean(html) == html


@TRIES
@given(st.text(max_size=200))
def test_any_text_at_all_comes_out_clean(foreign):
    html = tidy(foreign)
    assert clean(html) == html


def as_read(foreign: str) -> str:
    return unescape(re.sub(r"<[^>]*>", "", foreign))


@TRIES
@given(TREES.filter(lambda tree: not re.search(r"\d", tree)))
def test_no_word_is_lost(foreign):
    """Letters stay, in order; a table's own text may stand before it."""
    assert sorted(letters(plain(tidy(foreign)))) == sorted(letters(as_read(foreign)))


@TRIES
@given(TREES)
def test_doing_it_twice_changes_nothing_more(foreign):
    once = tidy(foreign)
    assert plain(tidy(once)) == plain(once)


def test_what_is_nested_deeper_than_a_stack_is_read():
    assert plain(tidy("<div>" * 5000 + "ord" + "</div>" * 5000)) == "ord"
