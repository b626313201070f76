from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import pytest

from samraad.project.env import env_secret

NAME = "TESTS_SECRET"


@pytest.fixture(autouse=True)
def _unset(monkeypatch):
    for name in (NAME, f"{NAME}_FILE"):
        monkeypatch.delenv(name, raising=False)


def test_it_is_made_once_and_kept_for_the_owner_alone(tmp_path):
    folder = tmp_path / "data"
    made = env_secret(NAME, kept_in=folder)
    assert len(made) > 50
    assert env_secret(NAME, kept_in=folder) == made
    [file] = folder.iterdir()
    assert (file.name, file.stat().st_mode & 0o777) == ("tests_secret", 0o600)


def test_all_who_begin_at_once_read_the_same(tmp_path):
    together = Barrier(8)

    def begin(folder):
        together.wait()
        return env_secret(NAME, kept_in=folder)

    for number in range(20):
        folder = tmp_path / str(number)
        with ThreadPoolExecutor(8) as threads:
            read = list(threads.map(begin, [folder] * 8))
        assert len(set(read)) == 1
        assert read[0]


def test_the_environment_comes_first_then_the_named_file(tmp_path, monkeypatch):
    kept = tmp_path / "kept"
    kept.write_text("from a file\n")
    monkeypatch.setenv(f"{NAME}_FILE", str(kept))
    assert env_secret(NAME, kept_in=tmp_path) == "from a file"
    monkeypatch.setenv(NAME, "given")
    assert env_secret(NAME, kept_in=tmp_path) == "given"
