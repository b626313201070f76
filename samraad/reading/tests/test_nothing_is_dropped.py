"""Every line is used by a part of the reading or listed as not understood."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings, strategies as st

from samraad.reading import NotReadableError, as_json, read
from samraad.reading.record import used_lines

EXAMPLES = Path(__file__).parents[3] / "examples"
TEXTS = [
    (EXAMPLES / name).read_text(encoding="utf-8").splitlines()
    for name in ("beslutningsreferat.txt", "portalside.html")
]
WORDS = st.sampled_from(
    [
        *("", "Åben", "Lukket", "Beslutning", "Bilag", "Kontakt", "Afbud: Ingen"),
        *("Punkt 3: Eventuelt", "1. Valg", "Deltagere", "Deltagere: Ida Holm", "- "),
        *("Udvalget for unge", "Handleplan 1:", "• Godkendt.", "Ikke", "d. 31. juni"),
        *("<ul><li>", "</section>", "</li>", "Om referatet", "Dato:", "2. 3. 4. 5."),
    ]
)
CHANGES = st.lists(
    st.tuples(
        st.sampled_from(["drop", "put", "double", "swap", "cut"]),
        st.integers(0, 200),
        st.one_of(WORDS, st.text(max_size=30)),
    ),
    max_size=12,
)


def changed(lines, changes):
    lines = list(lines)
    for how, at, text in changes:
        n = at % len(lines)
        if how == "drop" and len(lines) > 1:
            del lines[n]
        elif how == "put":
            lines.insert(n, text)
        elif how == "double":
            lines.insert(n, lines[n])
        elif how == "swap":
            lines[n], lines[-n] = lines[-n], lines[n]
        elif how == "cut":
            lines[n] = lines[n][: len(text)]
    return "\n".join(lines)


def check(reading):
    count = len(reading.text_lines)
    used = used_lines(reading)
    assert used <= set(range(1, count + 1))
    written = {n for n, text in enumerate(reading.text_lines, 1) if text.strip()}
    silent = {n for n in written - used if reading.text_lines[n - 1].isprintable()}
    assert silent == set()
    left = {read.lines.first for read in reading.not_understood}
    others = used_lines(tuple(i for i in reading.items)) | used_lines(reading.contact)
    assert left.isdisjoint(others)


@settings(deadline=None)
@given(st.sampled_from(TEXTS), CHANGES)
def test_in_a_document_changed_at_random(lines, changes):
    text = changed(lines, changes)
    try:
        reading = read(text.encode(), name="x")
    except NotReadableError:
        return
    check(reading)
    assert as_json(reading)["items"] is not None
    assert read(text.encode(), name="x") == reading


@settings(deadline=None)
@given(st.text(max_size=400))
def test_in_any_text(text):
    try:
        reading = read(text.encode(), name="x")
    except NotReadableError:
        return
    check(reading)


def test_what_stands_oddly_is_listed():
    text = (EXAMPLES / "beslutningsreferat.txt").read_text(encoding="utf-8")
    odd = text.replace("\nDagsordenen ligger", "\nblåbær 77\n\nDagsordenen ligger")
    reading = read(odd.encode(), name="x")
    assert [one.value for one in reading.not_understood] == ["blåbær 77"]


@pytest.mark.parametrize("opening", ["<div>", "<ul><li>", "<b>"])
def test_pages_nested_without_end_are_read(opening):
    page = "<html><body>" + opening * 5000 + "Referat"
    check(read(page.encode(), name="x"))


@pytest.mark.parametrize(
    "line",
    [
        *("a" * 99999, "A" + "b" * 97, "A" + "b-" * 48, "flere " * 9999),
        *("bl.a. A " * 9999, "Sekretariatet for " + "a" * 900, "Ida og " * 9999),
        *("Deltagere: " + "Ida Holm (A), " * 999, "Kontakt\n" + "a" * 99999),
    ],
)
def test_a_long_line_does_not_hold_up_the_reader(line):
    head = "Referat fra Ungerådet 14. marts 2024\n\nPunkt 1: Sti\n\nBeslutning\n\n"
    check(read(f"{head}{line}\n".encode(), name="x"))
