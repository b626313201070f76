from __future__ import annotations

import os
from pathlib import Path

import pytest

from samraad.reading import read

CHECKOUT = Path(__file__).parents[3]


@pytest.fixture(scope="session")
def examples() -> Path:
    return CHECKOUT / "examples"


@pytest.fixture(scope="session")
def prose(examples):
    path = examples / "beslutningsreferat.txt"
    return read(path.read_bytes(), name=path.name)


@pytest.fixture(scope="session")
def portal(examples):
    path = examples / "portalside.html"
    return read(path.read_bytes(), name=path.name)


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder with the real documents, which not every clone has beside it."""
    folder = Path(os.environ.get("SAMRAAD_SHARED") or CHECKOUT.parent / "shared")
    if not (folder / "minutes").is_dir():
        pytest.skip("the real minutes are not here (SAMRAAD_SHARED is their folder)")
    return folder


@pytest.fixture(scope="session")
def source(shared):
    def reading(name):
        path = shared / "minutes" / "sources" / name
        return read(path.read_bytes(), name=path.name)

    return reading
