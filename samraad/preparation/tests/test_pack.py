"""A meeting's papers in one file."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from django.urls import reverse
from pypdf import PdfReader, PdfWriter

from samraad.documents.pdf import typeset
from samraad.meetings.papers import SOURCE
from samraad.preparation.pack import File, joined


@pytest.fixture
def address(client, world):
    client.force_login(world.fatima)
    return lambda name: reverse(
        f"preparation:{name}",
        args=[world.council.slug, world.meetings.hearing.slug],
    )


def blank(pages):
    writer, made = PdfWriter(), BytesIO()
    for _page in range(pages):
        writer.add_blank_page(595, 842)
    writer.write(made)
    return made.getvalue()


def part(name, data):
    return File(item="3", name=name, data=data, media_type="application/pdf")


def test_the_agenda_is_a_pdf_with_a_bookmark_for_each_item(client, address):
    answer = client.get(address("papers_pdf"))
    assert answer["Content-Type"] == "application/pdf"
    outline = PdfReader(BytesIO(answer.content)).outline
    assert len(outline) > 0


def test_attachments_follow_the_agenda_each_with_its_bookmark():
    whole = PdfReader(BytesIO(joined(blank(1), [part("Bilag.pdf", blank(2))])))
    assert (len(whole.pages), [mark.title for mark in whole.outline]) == (
        3,
        ["3 Bilag.pdf"],
    )


def test_a_file_that_is_no_pdf_is_left_out():
    whole = joined(blank(1), [part("Falsk.pdf", b"%PDF-1.4 nonsense")])
    assert len(PdfReader(BytesIO(whole)).pages) == 1


def test_the_zip_holds_the_agenda_and_every_file(client, address):
    answer = client.get(address("papers_zip"))
    names = ZipFile(BytesIO(answer.content)).namelist()
    assert names[0] == "Dagsorden.pdf"
    assert len(names) > 1
    assert all(name.startswith("punkt-") for name in names[1:])


def test_closed_papers_are_not_in_the_pack_of_others(client, address, world):
    mine = client.get(address("papers_zip")).content
    client.force_login(world.ole)
    theirs = client.get(address("papers_zip")).content
    assert len(ZipFile(BytesIO(theirs)).namelist()) <= len(
        ZipFile(BytesIO(mine)).namelist()
    )
    assert not any(c.encode() in theirs for c in world.closed_canaries.values())


def test_what_is_written_is_never_run():
    item = {
        "heading": '#eval("1")',
        "lines": ["$x$ *bold* @ref"],
        "sections": [
            {"heading": "", "blocks": [{"is": "p", "runs": [{"text": "#panic()"}]}]}
        ],
        "attachments": ["\\ [file]"],
    }
    data = {
        **dict.fromkeys(("title", "body", "when", "place"), "x"),
        "language": "da",
        "frozen": [2026, 3, 17],
        "notes": [],
        "items": [item],
        "words": {"attachments": "Bilag"},
    }
    text = PdfReader(BytesIO(typeset(SOURCE, data))).pages[0].extract_text()
    assert "#panic()" in text
