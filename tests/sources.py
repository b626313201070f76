"""What the rules look at: the project's own files. A rule takes a text and answers
with what it finds, so that a bad example can be given to it too.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from functools import cache
from pathlib import Path

from django.apps import apps
from django.db import models
from django.urls import URLResolver, get_resolver

Rule = Callable[[str], Iterable[str]]

ROOT = Path(__file__).resolve().parents[1]
PACKAGE = ROOT / "samraad"
TESTS = [*sorted(PACKAGE.rglob("tests/*.py")), *sorted((ROOT / "tests").rglob("*.py"))]
PYTHON = [p for p in sorted(PACKAGE.rglob("*.py")) if "migrations" not in p.parts]
CODE = [p for p in PYTHON if p not in TESTS and p.name != "conftest.py"]
VIEWS = [p for p in CODE if p.name == "views.py" or p.parent.name == "views"]
MIGRATIONS = sorted(PACKAGE.rglob("migrations/0*.py"))
TEMPLATES = sorted(PACKAGE.rglob("templates/**/*.html"))


def app_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0]


def findings(rule: Rule, paths: Iterable[Path]) -> list[str]:
    return [
        f"{path.relative_to(ROOT)}: {found}"
        for path in paths
        for found in rule(path.read_text(encoding="utf-8"))
    ]


@cache
def parsed(text: str) -> ast.Module:
    return ast.parse(text)


def template_name(path: Path) -> str:
    """As templates call it: the part of the path below its folder of templates."""
    parts = path.parts
    last = len(parts) - 1 - parts[::-1].index("templates")
    return "/".join(parts[last + 1 :])


def functions(text: str) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def imports(text: str) -> Iterator[str]:
    """Every imported thing by its full name: `django.db.models.signals.post_save`."""
    for node in ast.walk(parsed(text)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def made_up(
    name: str, app: str, base: type[models.Model] = models.Model, **members: object
) -> type[models.Model]:
    """A bad example of a model, for a test that isolates its app."""
    meta = type("Meta", (), {"app_label": app})
    return type(name, (base,), {"__module__": "made_up", "Meta": meta, **members})


def our_models() -> list[type[models.Model]]:
    return [m for m in apps.get_models() if m.__module__.startswith("samraad.")]


def addresses(
    patterns: Iterable[object] | None = None, space: str = "", route: str = ""
) -> Iterator[tuple[str, str, Callable[..., object]]]:
    """Every address of the site: its name, its route and its view."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = route + str(pattern.pattern)
        if isinstance(pattern, URLResolver):
            inner = f"{space}{pattern.namespace}:" if pattern.namespace else space
            yield from addresses(pattern.url_patterns, inner, here)
        else:
            yield f"{space}{pattern.name}", here, pattern.callback


def only_takes_posts(view: Callable[..., object] | None) -> bool:
    """Is the view wrapped by `require_POST`? It shows nothing to whoever comes by."""
    while view is not None:
        for cell in getattr(view, "__closure__", None) or ():
            if cell.cell_contents == ["POST"]:
                return True
        view = getattr(view, "__wrapped__", None)
    return False
