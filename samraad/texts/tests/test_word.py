from __future__ import annotations

import io
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from samraad.texts import foreign, word
from samraad.texts.tests.packed import docx, paragraph, table
from samraad.texts.word import ForeignError, Trouble

ITEM = docx(
    paragraph("Budget 2027", "H1"),
    paragraph("Resumé", "H2"),
    paragraph("Kort sagt."),
    paragraph("Økonomi", bold=True),
    table(("År", "Kr."), ("2027", "40.000")),
    paragraph("•  Første"),
    paragraph("•  Anden"),
)


def test_a_word_file_is_a_title_and_clean_text():
    found = word.read(ITEM)
    assert found.title == "Budget 2027"
    assert found.html == (
        "<h4>Resumé</h4><p>Kort sagt.</p><p><strong>Økonomi</strong></p>"
        "<table><tbody><tr><td>År</td><td>Kr.</td></tr>"
        "<tr><td>2027</td><td>40.000</td></tr></tbody></table>"
        "<ul><li>Første</li><li>Anden</li></ul>"
    )


def test_a_heading_that_names_a_section_is_no_title():
    found = word.read(docx(paragraph("Sagsfremstilling", "H1"), paragraph("Lang.")))
    assert (found.title, found.html) == (
        "",
        "<h4>Sagsfremstilling</h4><p>Lang.</p>",
    )


def test_another_process_reads_the_same():
    assert foreign.read_word(ITEM) == word.read(ITEM)


def packed(**parts: bytes) -> bytes:
    kept = io.BytesIO()
    with ZipFile(kept, "w", ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(name, data)
    return kept.getvalue()


BAD = {
    "nothing": (b"", Trouble.EMPTY),
    "an empty document": (docx(), Trouble.EMPTY),
    "nonsense": (b"PK\x03\x04 ikke en fil", Trouble.UNREADABLE),
    "a picture": (b"\x89PNG\r\n\x1a\n" + b"\0" * 100, Trouble.UNREADABLE),
    "another archive": (packed(a=b"b"), Trouble.UNREADABLE),
    "broken xml": (packed(**{"word/document.xml": b"<w:doc"}), Trouble.UNREADABLE),
    "old Word": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", Trouble.OLD),
    "a zip bomb": (
        packed(**{"word/document.xml": b"\0" * 110 * 1024**2}),
        Trouble.TOO_LARGE,
    ),
    "too large": (b"PK" + b"\0" * 21 * 1024**2, Trouble.TOO_LARGE),
}


@pytest.mark.parametrize("which", BAD)
def test_what_cannot_be_read_says_why(which):
    data, trouble = BAD[which]
    with pytest.raises(ForeignError) as told:
        foreign.read_word(data)
    assert told.value.trouble == trouble


def test_a_file_that_takes_too_long_is_given_up():
    with pytest.raises(ForeignError) as told:
        foreign.read_word(ITEM, seconds=0.001)
    assert told.value.trouble == Trouble.SLOW
