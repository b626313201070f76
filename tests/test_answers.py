"""The leak test is only as good as the eyes it reads with."""

from __future__ import annotations

import io
from zipfile import ZipFile

import pytest
from answers import found_in, words_of

from samraad.demo.files import pdf

CANARY = "kanarie-lukket-titel"


@pytest.mark.parametrize(
    ("media_type", "body"),
    [
        ("text/html; charset=utf-8", f"<p>{CANARY}</p>"),
        ("text/html", "<p>kanarie&#45;lukket&shy;-titel</p>"),
        ("text/html", "<p>Kanarie-<mark>lukket</mark>-<wbr>titel</p>"),
        ("text/html", f'<a href="/bilag/{CANARY}.pdf">'),
        ("text/html", "<a href='/?q=kanarie%2Dlukket%2Dtitel'>"),
        ("text/html", f"<!-- {CANARY} --><p></p>"),
        (
            "application/atom+xml",
            "<summary type='html'>&lt;b&gt;kanarie&lt;/b&gt;-lukket-titel</summary>",
        ),
        ("application/xml", f"<loc>https://example.dk/{CANARY}/</loc>"),
        ("text/calendar; charset=utf-8", "SUMMARY:kanarie-luk\r\n ket-titel\r\n"),
        ("text/calendar", "LOCATION:kanarie\\-lukket\\-titel\r\n"),
        ("text/csv; charset=utf-8", '﻿a;"x\nkanarie-lukket-titel"\r\n'),
        ("text/html", "<p>1 &lt; 2 kanarie-lukket-titel 2 &gt; 1</p>"),
        ("text/plain", f"1 {CANARY}"),
    ],
)
def test_a_canary_is_seen_however_it_is_packed(media_type: str, body: str):
    text = words_of(body.encode(), media_type)
    assert found_in(text, [CANARY, "kanarie-lukket-navn"]) == {CANARY}


def test_a_canary_is_seen_in_a_file_and_in_a_file_within_a_file():
    made = pdf("Bilag", f"Der står {CANARY} her.")
    pack = io.BytesIO()
    with ZipFile(pack, "w") as packed:
        packed.writestr("punkt-1/bilag.pdf", made)
    assert found_in(words_of(made, "application/pdf"), [CANARY]) == {CANARY}
    assert found_in(words_of(pack.getvalue(), "application/zip"), [CANARY]) == {CANARY}
