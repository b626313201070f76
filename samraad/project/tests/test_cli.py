from __future__ import annotations

import sys

import pytest

from samraad.project import cli


@pytest.fixture
def samraad(monkeypatch, capsys, tmp_path):
    """Run the command line in Danish; answers exit status, output and errors."""

    def _run(*arguments, language="da_DK.UTF-8"):
        monkeypatch.setenv("SAMRAAD_DATA", str(tmp_path))
        monkeypatch.delenv("LC_ALL", raising=False)
        monkeypatch.setenv("LANG", language)
        monkeypatch.setattr(sys, "argv", ["samraad", *arguments])
        status = 0
        try:
            cli.main()
        except SystemExit as stop:
            status = stop.code
        return status, *capsys.readouterr()

    return _run


@pytest.mark.parametrize("asked", [[], ["--help"], ["-h"], ["help"]])
def test_it_explains_itself(samraad, asked):
    status, told, _errors = samraad(*asked)
    assert status == 0
    for command in ("check", "demo", "import", "migrate", "serve"):
        assert f"\n  {command} " in told


def test_it_speaks_danish_unless_the_terminal_speaks_english(samraad):
    assert "Brug: samraad KOMMANDO" in samraad()[1]
    assert "Use: samraad COMMAND" in samraad(language="en_GB.UTF-8")[1]
    assert "Brug: samraad KOMMANDO" in samraad(language="C.UTF-8")[1]


def test_it_says_where_the_data_lie(samraad, tmp_path):
    assert str(tmp_path) in samraad()[1]


@pytest.mark.parametrize("name", ["hest", "shell", "flush", "runserver"])
def test_an_unknown_command_is_one_sentence(samraad, name):
    status, told, errors = samraad(name)
    assert (status, told) == (2, "")
    assert name in errors
    assert errors.count("\n") == 1


def test_a_command_explains_itself(samraad):
    status, told, _errors = samraad("serve", "--help")
    assert (status, told.splitlines()[0]) == (
        0,
        "usage: samraad serve [-h] [--host HOST] [--port PORT] [--workers WORKERS]",
    )
