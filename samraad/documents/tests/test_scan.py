"""Personal numbers in files: found wherever words are kept, told without digits."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest
from pypdf import PdfWriter

from samraad.audit.models import Entry
from samraad.core.apart import GaveUpError
from samraad.demo import files
from samraad.documents import actions
from samraad.documents.actions import add_document, clear_scan, scan, scan_soon
from samraad.documents.models import Document, ScanState
from samraad.documents.scanning import Place, look, scan_apart

NUMBER = "010190-1234"
TOLD = "Ring til Bo, ••••••-••••, i morgen"
WORDS = f"Ring til Bo, {NUMBER}, i morgen"


def packed(**members):
    made = BytesIO()
    with ZipFile(made, "w") as file:
        for name, text in members.items():
            file.writestr(name, text)
    return made.getvalue()


def word(body="", **more):
    document = f"<w:document><w:body>{body}</w:body></w:document>"
    types = {"[Content_Types].xml": "<Types/>", "word/document.xml": document}
    return packed(**types, **more)


def run(*texts):
    return "".join(f"<w:r><w:t>{text}</w:t></w:r>" for text in texts)


def locked_pdf():
    writer, made = PdfWriter(BytesIO(files.pdf("Notat", WORDS))), BytesIO()
    writer.encrypt("hemmeligt", algorithm="RC4-128")
    writer.write(made)
    return made.getvalue()


def two_pages():
    writer, made = PdfWriter(), BytesIO()
    for words in ("Intet her", WORDS):
        writer.append(BytesIO(files.pdf("Notat", words)))
    writer.write(made)
    return made.getvalue()


def drawn_pdf():
    """A page with strokes and no letter, as a scanner or a pen makes it."""
    data = files.pdf("Notat", "x" * 80)
    return data.replace(b"Tj", b"'j").replace(b"BT", b"q ").replace(b"ET", b"Q ")


FOUND = {
    "tekst.txt": f"Første linje\n{WORDS}".encode(),
    "liste.csv": f"navn;nummer\nBo;{NUMBER}".encode(),
    "side.html": b"<p>Ring til <b>Bo</b>, 010190-<i>1234</i>, i morgen",
    "skjult.html": f"<p>Intet<!-- {NUMBER} --></p>".encode(),
    "notat.pdf": two_pages(),
    "notat.docx": word(f"<w:p>{run('Ring til Bo, 0101', '90-1234', ', i morgen')}"),
    "hoved.docx": word(run("Intet"), **{"word/header1.xml": run(NUMBER)}),
    "rettet.docx": word(f"<w:del><w:delText>{NUMBER}</w:delText></w:del>"),
    "bindestreg.docx": word(
        "<w:r><w:t>010190</w:t><w:noBreakHyphen/><w:t>1234</w:t></w:r>"
    ),
    "titel.docx": word(
        run("Intet"), **{"docProps/core.xml": f"<dc:title>{NUMBER}</dc:title>"}
    ),
    "ark.xlsx": packed(
        **{
            "[Content_Types].xml": "<Types/>",
            "xl/worksheets/sheet2.xml": "<c><v>101901234</v></c>",
        }
    ),
    "tekst.odt": packed(
        **{"content.xml": "<text:p>Bo <text:span>010190</text:span>-1234</text:p>"}
        | {"META-INF/manifest.xml": "<manifest/>"}
    ),
    "pakke.docx": word(run("Intet"), **{"word/embeddings/a.txt": NUMBER}),
    "mail.eml": f"Subject: Om Bo\nFrom: bo@example.dk\n\n{WORDS}\n".encode(),
    f"{NUMBER}.png": b"\x89PNG",
}


@pytest.mark.parametrize("name", FOUND)
def test_a_number_is_found_wherever_the_file_can_keep_it(name):
    seen = look(name, FOUND[name])
    assert seen.state == ScanState.FOUND
    assert "1234" not in str(seen)


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("tekst.txt", Place("line", 2, TOLD)),
        ("notat.pdf", Place("page", 2, TOLD)),
        ("notat.docx", Place("text", 0, TOLD)),
        ("ark.xlsx", Place("sheet", 2, "••••••••••")),
        (f"{NUMBER}.png", Place("name", 1, "••••••-••••.png")),
    ],
)
def test_where_it_stands_is_told_and_its_digits_are_not(name, place):
    seen = look(name, FOUND[name])
    assert (seen.places[0].where, seen.places[0].words) == (place.where, place.words)
    assert place.where == "name" or seen.places[0].number == place.number


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("billede.png", b"\x89PNG"),
        ("gammel.doc", b"\xd0\xcf\x11\xe0"),
        ("låst.pdf", locked_pdf()),
        ("skannet.pdf", drawn_pdf()),
        ("brudt.pdf", b"%PDF-1.4 x"),
        ("brudt.docx", b"PK\x03\x04 x"),
        ("kun-billede.docx", word("", **{"word/media/image1.png": "x"})),
        ("binær.txt", bytes(range(256))),
    ],
)
def test_what_cannot_be_read_is_never_called_clean(name, data):
    assert look(name, data).state == ScanState.NOT_READABLE


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("notat.txt", "Møde 01.01.1990 kl. 12, tlf. 65 51 12 34".encode()),
        ("notat.pdf", files.pdf("Notat", "Intet her")),
        ("notat.docx", word(f"<w:p>{run('Intet her')}</w:p>")),
        (
            "mål.docx",
            word(
                f"{run('Intet')}<wp:posOffset>010190</wp:posOffset>"
                "<wp:posOffset>1234</wp:posOffset>"
            ),
        ),
        (
            "tabel.docx",
            word(
                f"<w:tc><w:p>{run('010190')}</w:p></w:tc>"
                f"<w:tc><w:p>{run('1234')}</w:p></w:tc>"
            ),
        ),
    ],
)
def test_what_is_read_and_holds_none_is_said_to(name, data):
    assert look(name, data).state == ScanState.NOTHING_FOUND


def test_it_is_read_in_a_process_of_its_own():
    assert scan_apart("a.txt", WORDS.encode(), seconds=20) == look(
        "a.txt", WORDS.encode()
    )


@pytest.fixture
def document(world):
    return add_document(
        data=WORDS.encode(), name="a.txt", audience=world.council.desk, by=world.mads
    )


def test_the_worker_looks_through_what_nobody_has(document):
    while actions.scan_next():
        pass
    document.refresh_from_db()
    assert document.scan == ScanState.FOUND
    assert document.places == [{"where": "line", "number": 1, "words": TOLD}]
    assert not Document.objects.filter(scan=ScanState.NOT_SCANNED).exists()


def test_a_large_file_is_left_to_the_worker(document, monkeypatch):
    monkeypatch.setattr(actions, "AT_ONCE", 3)
    assert scan_soon(document=document).scan == ScanState.NOT_SCANNED


def test_what_takes_too_long_cannot_be_read(document, monkeypatch):
    def slow(*_args, **_more):
        raise GaveUpError

    monkeypatch.setattr(actions, "scan_apart", slow)
    assert scan_soon(document=document).scan == ScanState.NOT_SCANNED
    assert scan(document=document).scan == ScanState.NOT_READABLE


def test_what_a_person_says_after_looking_stands(document, world):
    scan(document=document)
    clear_scan(document=document, words="Et sagsnummer", by=world.mads)
    document = scan(document=document)
    assert document.scan == ScanState.CLEARED
    assert (document.cleared_by, document.cleared_words) == (
        world.mads.name,
        "Et sagsnummer",
    )
    entry = Entry.objects.get(event="documents.document.cleared")
    assert entry.actor == world.mads.key
