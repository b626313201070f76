from __future__ import annotations

from datetime import timedelta

import pytest
from django.core.management import CommandError, call_command

from samraad.audit.actions import record, seal
from samraad.core import clock
from samraad.core.clock import moved_to
from samraad.project import server
from samraad.project.management.commands import demo
from samraad.project.tests.test_data import installation


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path, monkeypatch):
    monkeypatch.delenv("SAMRAAD_DATABASE_URL", raising=False)
    settings.DATA = tmp_path


@pytest.fixture
def builds(world, monkeypatch, tmp_path):
    """Count how often the world is built; it is the tests' own, which stays."""
    built = []
    monkeypatch.setattr(demo, "build", built.append)
    monkeypatch.setattr(demo, "run_until_done", lambda: None)
    monkeypatch.setattr(demo, "_remove", lambda: None)
    monkeypatch.setattr(server, "prepare", lambda: None)
    call_command("demo", "--build-only")
    installation(tmp_path)
    return built


def begin(*arguments):
    call_command("demo", "--build-only", *arguments)


@pytest.mark.parametrize("asked", [(), ("--fresh",)])
def test_it_leaves_a_real_installation_alone(tmp_path, asked):
    installation(tmp_path, bodies=0)
    with pytest.raises(CommandError, match="rigtig installation"):
        begin(*asked)


def test_it_builds_in_no_database_but_its_own(monkeypatch):
    monkeypatch.setenv("SAMRAAD_DATABASE_URL", "postgresql://localhost/real")
    with pytest.raises(CommandError, match="SAMRAAD_DATABASE_URL"):
        begin()


def test_it_is_built_once_a_day(builds):
    begin()
    assert len(builds) == 1


def test_it_is_built_anew_when_that_is_asked_for(builds):
    begin("--fresh")
    assert len(builds) == 2


def test_the_next_day_it_is_built_anew(builds):
    with moved_to(clock.now() + timedelta(days=1)):
        begin()
    assert len(builds) == 2


@pytest.mark.parametrize("sealed", [True, False])
def test_what_somebody_has_added_is_kept(world, builds, capsys, sealed):
    record("tests.thing.done", world.council, by=world.mads)
    if sealed:
        seal()
    with moved_to(clock.now() + timedelta(days=1)):
        begin()
        assert len(builds) == 1
        assert "--fresh" in capsys.readouterr().out
        begin("--fresh")
    assert len(builds) == 2


def test_what_was_broken_off_is_built_anew(builds, tmp_path):
    (tmp_path / "demo.txt").write_text(demo.UNFINISHED)
    begin()
    assert len(builds) == 2
