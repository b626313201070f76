from __future__ import annotations

import pytest

from samraad.reading.markup import html_lines, is_html


def texts(page):
    return [line.raw for line in html_lines(page)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html><p>a", True),
        ("\n<!-- x --><html>", True),
        ("<p>kort</p>", True),
        ("Referat <p>", False),
        ("1 < 2", False),
    ],
)
def test_html_is_told_from_text(text, expected):
    assert is_html(text) is expected


def test_each_block_is_a_line():
    page = "<h1>Referat</h1><p>Et <b>ord</b><br>To</p><table><tr><td>a<td>b</table>"
    assert texts(page) == ["Referat", "Et ord", "To", "a b"]


def test_scripts_styles_and_comments_say_nothing():
    page = "<script>Beslutning</script><style>p{}</style><!-- x --><p>Kun dette"
    assert texts(page) == ["Kun dette"]


def test_a_label_and_its_value_are_two_words():
    page = "<div><span>Mødested</span><span>Rådssalen</span></div>"
    assert texts(page) == ["Mødested Rådssalen"]


def test_headings_and_list_items_are_known():
    page = "<h2>Bilag</h2><ol><li>Kort<li>Plan<ul><li>Tid</ul></ol>"
    assert [(x.raw, x.heading, x.marker, x.depth) for x in html_lines(page)] == [
        ("Bilag", 2, "", 0),
        ("Kort", 0, "1.", 1),
        ("Plan", 0, "2.", 1),
        ("Tid", 0, "•", 2),
    ]


@pytest.mark.parametrize(
    "page",
    [
        "<nav>Forside</nav>",
        "<div class='cookie-bar'>Forside</div>",
        "<p hidden>Forside</p>",
        "<p style='display: none'>Forside</p>",
        "<ul class=breadcrumb><li>Forside</ul>",
        "<div role=search>Forside</div>",
    ],
)
def test_furniture_is_kept_and_known(page):
    (line,) = html_lines(page)
    assert (line.raw, line.furniture) == ("Forside", True)


def test_the_foot_is_known():
    assert [x.closing for x in html_lines("<p>a</p><footer><p>b</footer>")] == [
        *(False, True),
    ]
