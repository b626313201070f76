from __future__ import annotations

import sqlite3

import pytest

from samraad.project import data


def installation(folder, bodies=1):
    folder.mkdir(exist_ok=True, parents=True)
    database = sqlite3.connect(folder / "samraad.sqlite3")
    database.execute("CREATE TABLE bodies_body (id)")
    for number in range(bodies):
        database.execute("INSERT INTO bodies_body VALUES (?)", [number])
    database.commit()
    database.close()


@pytest.fixture
def folders(tmp_path, monkeypatch):
    monkeypatch.setattr(data, "DATA", tmp_path)
    monkeypatch.setattr(data, "DEMO", tmp_path / "demo")
    return tmp_path, tmp_path / "demo"


def test_the_demo_lives_apart(folders):
    real, demo = folders
    assert [data.folder_for(name) for name in ("demo", "serve")] == [demo, real]


def test_while_there_is_only_a_demo_commands_speak_to_it(folders):
    real, demo = folders
    installation(demo)
    installation(real, bodies=0)
    assert [data.folder_for(name) for name in ("import", "serve")] == [demo, real]


def test_then_to_the_installation(folders):
    real, demo = folders
    installation(demo)
    installation(real)
    assert [data.folder_for(name) for name in ("import", "demo")] == [real, demo]


def test_what_is_no_database_holds_no_bodies(tmp_path):
    assert not data.has_bodies(tmp_path)
    (tmp_path / "samraad.sqlite3").write_text("no database")
    assert not data.has_bodies(tmp_path)


def test_an_empty_folder_and_an_empty_database_hold_no_data(tmp_path):
    assert not data.has_data(tmp_path)
    sqlite3.connect(tmp_path / "samraad.sqlite3").close()
    assert not data.has_data(tmp_path)


def test_tables_files_and_what_cannot_be_read_are_data(tmp_path):
    for name in ("tables", "files", "unread"):
        (tmp_path / name).mkdir()
    installation(tmp_path / "tables", bodies=0)
    (tmp_path / "files" / "files").mkdir()
    (tmp_path / "unread" / "samraad.sqlite3").write_text("no database")
    assert all(data.has_data(folder) for folder in tmp_path.iterdir())
