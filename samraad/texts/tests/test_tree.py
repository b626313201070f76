"""Clean HTML as plain data for a typesetter."""

from __future__ import annotations

from hypothesis import given, strategies as st

from samraad.texts.clean import clean, plain
from samraad.texts.tree import tree


def words(blocks):
    for block in blocks:
        yield from (run["text"] for run in block.get("runs", ()))
        for item in block.get("items", ()):
            yield from words(item)
        for row in block.get("rows", ()):
            yield from (run["text"] for cell in row for run in cell)


def test_marks_and_links_stand_with_their_words():
    runs = tree('<p>Se <strong>her</strong> <a href="https://a.dk">og her</a></p>')
    assert runs == [
        {
            "is": "p",
            "runs": [
                {"text": "Se "},
                {"text": "her", "strong": True},
                {"text": " "},
                {"text": "og her", "href": "https://a.dk"},
            ],
        }
    ]


def test_a_list_holds_blocks_and_lists():
    html = "<ul><li>et<ol><li>to</li></ol></li></ul>"
    inner = {"is": "ol", "items": [[{"is": "p", "runs": [{"text": "to"}]}]]}
    outer = [{"is": "p", "runs": [{"text": "et"}]}, inner]
    assert tree(html) == [{"is": "ul", "items": [outer]}]


def test_every_row_of_a_table_is_as_wide_as_the_widest():
    html = "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td></tr></table>"
    (table,) = tree(html)
    assert (table["head"], [len(row) for row in table["rows"]]) == (True, [2, 2])


@given(st.text(alphabet="ab <>/pliut&;\n"))
def test_no_word_is_lost(text):
    html = clean(text)
    told = "".join("".join(words(tree(html))).split())
    assert told == "".join(plain(html).split())
