"""Two may write at once, and nothing that either wrote is lost."""

from __future__ import annotations

import pytest
from hypothesis import given, settings, strategies as st

from samraad.texts.merge import Agreed, Clash, merge, merge_blocks
from samraad.texts.pieces import blocks


def text(*words):
    return "".join(f"<p>{word}</p>" for word in words)


@pytest.mark.parametrize(
    ("base", "mine", "theirs", "together"),
    [
        ("a b c", "a b c", "a b c", "a b c"),
        ("a b c", "a B c", "a b c", "a B c"),
        ("a b c", "A b c", "a b C", "A b C"),
        ("a b c", "a b", "a b c", "a b"),
        ("a b c", "x a b c", "a b c y", "x a b c y"),
        ("a b", "a x b", "a y b", "a y x b"),
        ("", "mine", "theirs", "theirs mine"),
        ("a b", "a X b", "a X b", "a X b"),
        ("a b c", "b c", "a b", "b"),
        ("a", "A", "a b", "A b"),
        ("a", "A", "b a", "b A"),
        ("a b", "a B x", "a b y", "a B x y"),
    ],
)
def test_what_does_not_overlap_is_merged(base, mine, theirs, together):
    merged = merge(*(text(*words.split()) for words in (base, mine, theirs)))
    assert merged.clashes == ()
    assert merged.html == text(*together.split())


def test_a_paragraph_changed_by_both_is_told_apart():
    merged = merge(text("a", "b", "c"), text("a", "B", "c"), text("a", "b!", "c"))
    assert merged.pieces == (
        Agreed(("<p>a</p>",)),
        Clash(mine=("<p>B</p>",), theirs=("<p>b!</p>",)),
        Agreed(("<p>c</p>",)),
    )


def test_what_one_deleted_and_the_other_changed_is_told_apart():
    merged = merge(text("a", "b"), text("a"), text("a", "B"))
    assert merged.clashes == (Clash(mine=(), theirs=("<p>B</p>",)),)


@pytest.mark.parametrize(
    ("choice", "together"), [("mine", "a M"), ("theirs", "a T"), ("both", "a T M")]
)
def test_a_clash_is_settled_by_a_choice(choice, together):
    merged = merge(text("a", "b"), text("a", "M"), text("a", "T"))
    assert merged.chosen([choice]) == text(*together.split())


BLOCKS = st.lists(st.sampled_from([f"<p>{letter}</p>" for letter in "abcdefgh"]))


@settings(max_examples=300, deadline=None)
@given(base=BLOCKS, mine=BLOCKS, theirs=BLOCKS)
def test_nothing_that_either_wrote_is_lost(base, mine, theirs):
    merged = merge_blocks(base, mine, theirs)
    agreed = [b for p in merged.pieces if isinstance(p, Agreed) for b in p.blocks]
    mine_left = {b for clash in merged.clashes for b in clash.mine}
    theirs_left = {b for clash in merged.clashes for b in clash.theirs}
    assert set(mine) - set(base) <= {*agreed, *mine_left}
    assert set(theirs) - set(base) <= {*agreed, *theirs_left}
    assert {*agreed, *mine_left, *theirs_left} <= {*base, *mine, *theirs}


@settings(max_examples=200, deadline=None)
@given(base=BLOCKS, mine=BLOCKS)
def test_who_writes_alone_gets_what_they_wrote(base, mine):
    for merged in (merge_blocks(base, mine, base), merge_blocks(base, base, mine)):
        assert merged.clashes == ()
        assert merged.html == "".join(mine)


@settings(max_examples=200, deadline=None)
@given(base=BLOCKS, mine=BLOCKS, theirs=BLOCKS)
def test_a_choice_for_all_clashes_leaves_none(base, mine, theirs):
    merged = merge_blocks(base, mine, theirs)
    settled = blocks(merged.chosen(["mine"] * len(merged.clashes)))
    assert set(mine) - set(base) <= set(settled)


def test_blocks_are_whole_elements():
    markup = (
        "løs &amp; fri<p>et <em>to</em><br>tre</p>\n"
        "<ul><li><p>a</p></li><li>b</li></ul><p></p>hale <strong>fed</strong>"
    )
    assert blocks(markup) == [
        "<p>løs &amp; fri</p>",
        "<p>et <em>to</em><br>tre</p>",
        "<ul><li><p>a</p></li><li>b</li></ul>",
        "<p>hale <strong>fed</strong></p>",
    ]
