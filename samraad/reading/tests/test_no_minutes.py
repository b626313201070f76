from __future__ import annotations

import json
import sys

import pytest

from samraad.reading import as_json, read
from samraad.reading.__main__ import main

NEWSLETTER = """NYT FRA FORENINGEN
Maj 2024

1. Lokaler
Byrådet har godkendt lejemålet, og dagsordenen for næste møde er lang.

2. Sommerfest
Til stede var 40 frivillige. Afbud sendes til Bente.
"""


def test_a_page_that_only_speaks_of_meetings_is_no_minutes():
    reading = read(NEWSLETTER.encode(), name="nyt.txt")
    assert reading.kind is None
    assert as_json(reading) == {"document_kind": None, "items": []}
    assert len(reading.not_understood) == 6


def run(monkeypatch, path):
    monkeypatch.setattr(sys, "argv", ["reading", str(path)])
    return main()


def test_the_command_prints_json(monkeypatch, capsys, examples):
    assert run(monkeypatch, examples / "beslutningsreferat.txt") == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["document_kind"] == "decision_minutes"


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02"])
def test_the_command_says_in_a_sentence_why_not(monkeypatch, capsys, tmp_path, content):
    path = tmp_path / "fil.bin"
    path.write_bytes(content)
    assert run(monkeypatch, path) == 1
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.startswith("fil.bin: the file ")


def test_a_missing_file_is_told(monkeypatch, capsys, tmp_path):
    assert run(monkeypatch, tmp_path / "ingen.txt") == 1
    assert "No such file" in capsys.readouterr().err
