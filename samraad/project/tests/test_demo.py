from __future__ import annotations

import pytest
from django.core.management import CommandError, call_command

from samraad.project.tests.test_data import installation


@pytest.fixture(autouse=True)
def _folder(settings, tmp_path, monkeypatch):
    monkeypatch.delenv("SAMRAAD_DATABASE_URL", raising=False)
    settings.DATA = tmp_path


def test_it_leaves_a_real_installation_alone(tmp_path):
    installation(tmp_path)
    with pytest.raises(CommandError, match="rigtig installation"):
        call_command("demo", "--build-only")


def test_even_when_a_fresh_one_is_asked_for(tmp_path):
    installation(tmp_path)
    with pytest.raises(CommandError, match="rigtig installation"):
        call_command("demo", "--build-only", "--fresh")


def test_it_builds_in_no_database_but_its_own(monkeypatch):
    monkeypatch.setenv("SAMRAAD_DATABASE_URL", "postgresql://localhost/real")
    with pytest.raises(CommandError, match="SAMRAAD_DATABASE_URL"):
        call_command("demo", "--build-only")
