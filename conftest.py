"""The world of every test: the demo, on a fixed day, with words planted for leaks.

It is built once, through actions; each test is rolled back to it.
"""

from __future__ import annotations

from copy import deepcopy
from datetime import date

import pytest
from django.test import override_settings
from django.utils import translation

from samraad.core.clock import moved_to
from samraad.core.duties import run_until_done

TODAY = date(2026, 3, 17)
PLAIN = "django.contrib.staticfiles.storage.StaticFilesStorage"
FILES = "django.core.files.storage.FileSystemStorage"


@pytest.fixture(scope="session", autouse=True)
def _folders(tmp_path_factory):
    """Keep the tests' files out of the data folder, and their names unhashed."""
    folder = tmp_path_factory.mktemp("data")
    (folder / "static").mkdir()
    with override_settings(
        MEDIA_ROOT=folder / "files",
        STATIC_ROOT=folder / "static",
        STORAGES={"default": {"BACKEND": FILES}, "staticfiles": {"BACKEND": PLAIN}},
    ):
        yield


@pytest.fixture(scope="session")
def django_db_setup(_folders, django_db_setup, django_db_blocker):
    from samraad.demo.days import at  # noqa: PLC0415 -- needs the settings
    from samraad.demo.world import build  # noqa: PLC0415

    with django_db_blocker.unblock():
        _built["world"] = build(TODAY, canaries=True)
        with moved_to(at(TODAY, 12)):
            run_until_done()


_built = {}


@pytest.fixture(autouse=True)
def _at_noon():
    """Let every test happen at noon on the world's day, and in Danish."""
    from samraad.demo.days import at  # noqa: PLC0415 -- needs the settings

    with moved_to(at(TODAY, 12)), translation.override("da"):
        yield


@pytest.fixture
def world(db):
    return deepcopy(_built["world"])
