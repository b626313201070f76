"""How much one has to read: the longest, and what is usual."""

from __future__ import annotations

import re
from statistics import median, quantiles
from typing import TYPE_CHECKING

import sources

if TYPE_CHECKING:
    from pathlib import Path

FILE, FUNCTION, VIEW, TEMPLATE = 400, 50, 15, 120
DEPENDENCIES = 28


def lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def written(path: Path) -> int:
    """Lines that say something: neither empty nor a comment."""
    told = (line.strip() for line in path.read_text(encoding="utf-8").splitlines())
    return sum(1 for line in told if line and not line.startswith("#"))


def lengths(text: str) -> list[tuple[str, int]]:
    return [
        (f.name, (f.end_lineno or 0) - f.lineno + 1) for f in sources.functions(text)
    ]


def longer_than(limit: int) -> sources.Rule:
    return lambda text: [f"{name}: {n}" for name, n in lengths(text) if n > limit]


def all_lengths(paths: list[Path]) -> list[int]:
    return [n for p in paths for _, n in lengths(p.read_text(encoding="utf-8"))]


def test_no_file_is_too_long():
    files = {*sources.PYTHON, *sources.TESTS, *(sources.ROOT / "setup").glob("*.py")}
    assert [p for p in files if lines(p) > FILE] == []


def test_half_the_files_are_short():
    counted = [n for p in sources.CODE if (n := written(p))]  # but not the empty ones
    assert median(counted) <= 65  # decision 14


def test_no_template_is_too_long():
    assert [p for p in sources.TEMPLATES if lines(p) > TEMPLATE] == []


def test_no_function_is_too_long():
    everywhere = [*sources.PYTHON, *sources.TESTS]
    assert sources.findings(longer_than(FUNCTION), everywhere) == []


def test_a_view_is_short():
    assert sources.findings(longer_than(VIEW), sources.VIEWS) == []


def test_a_function_that_is_too_long_is_found():
    text = "def long():\n" + 50 * "    pass\n" + "def short(): pass\n"
    assert longer_than(FUNCTION)(text) == ["long: 51"]


def test_most_functions_are_short():
    usual = all_lengths(sources.CODE)
    assert median(usual) <= 7
    assert quantiles(usual, n=10)[-1] <= 25


def test_half_the_tests_are_short():
    tests = [
        n
        for path in sources.TESTS
        for name, n in lengths(path.read_text(encoding="utf-8"))
        if name.startswith("test_")
    ]
    assert median(tests) <= 10


def dependencies(pyproject: str) -> list[tuple[str, str]]:
    """Each runtime dependency with what stands after it on its line."""
    block = re.search(
        r"^dependencies = \[\n(.*?)^\]", pyproject, re.DOTALL | re.MULTILINE
    )
    return re.findall(
        r'^  "([^"]+)",?\s*(.*)$', block[1] if block else "", re.MULTILINE
    )


def test_each_of_few_dependencies_has_its_reason():
    listed = dependencies((sources.ROOT / "pyproject.toml").read_text())
    assert 0 < len(listed) <= DEPENDENCIES
    assert [name for name, reason in listed if not reason.startswith("# ")] == []


def test_a_dependency_without_a_reason_is_seen():
    told = 'dependencies = [\n  "one>=1", # why\n  "two[x]>=2",\n]\n'
    assert dependencies(told) == [("one>=1", "# why"), ("two[x]>=2", "")]
