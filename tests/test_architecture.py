"""Which way things point, and who writes."""

from __future__ import annotations

import ast
import tomllib
from typing import TYPE_CHECKING

import sources
from django.db import models
from django.test.utils import isolate_apps
from sources import findings, imports, made_up, parsed

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

SIGNALS = ("django.db.models.signals", "django.dispatch", "django.core.signals")
WRITES = {
    *("save", "create", "delete", "bulk_create", "bulk_update"),
    *("get_or_create", "update_or_create"),
}
# Code that writes and is no action: what it writes is its own affair.
OWN_ROWS = {"samraad/audit/receivers.py": "how far each receiver has followed the log"}


def layers() -> list[str]:
    tools = tomllib.loads((sources.ROOT / "pyproject.toml").read_text())["tool"]
    return tools["importlinter"]["contracts"][0]["layers"]


def keys_not_pointing_down(
    tables: Iterable[type[models.Model]], layers: list[str]
) -> list[str]:
    """An import contract cannot see "people.User" in quotes; this can."""
    depth = {app: i for i, layer in enumerate(layers) for app in layer.split(" | ")}

    def points_down(source: str, target: str) -> bool:
        return source == target or depth.get(target, len(layers)) > depth[source]

    return [
        f"{model._meta.label}.{field.name} -> {field.related_model._meta.label}"
        for model in tables
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete
        if not points_down(model._meta.app_label, field.related_model._meta.app_label)
    ]


def test_foreign_keys_point_down():
    assert keys_not_pointing_down(sources.our_models(), layers()) == []


@isolate_apps("samraad.meetings", "samraad.texts", "samraad.documents")
def test_keys_that_point_up_or_aside_are_found():
    upper, beside = made_up("Upper", "meetings"), made_up("Beside", "texts")
    lower = made_up(
        "Lower",
        "documents",
        one=models.ForeignKey(upper, models.CASCADE),
        many=models.ManyToManyField(beside),
    )
    assert keys_not_pointing_down([upper, beside, lower], layers()) == [
        "documents.Lower.one -> meetings.Upper",
        "documents.Lower.many -> texts.Beside",
    ]


def writes(text: str) -> list[str]:
    """Calls that change rows. A queryset's update takes only names, a dict's none."""
    return [f"line {call.lineno}: {ast.unparse(call.func)}" for call in _writes(text)]


def _writes(text: str) -> Iterator[ast.Call]:
    for node in ast.walk(parsed(text)):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        verb = node.func.attr
        if {verb, verb.removeprefix("a")} & WRITES:
            yield node
        if verb in {"update", "aupdate"} and node.keywords and not node.args:
            yield node


def test_only_actions_write():
    others = [
        path
        for path in sources.CODE
        if path.stem != "actions" and path.parent.name != "actions"
        if str(path.relative_to(sources.ROOT)) not in OWN_ROWS
    ]
    assert findings(writes, others) == []


def test_a_write_elsewhere_is_found():
    text = (
        "meeting.save()\n"
        "Meeting.objects.filter(pk=1).update(place='')\n"
        "await Body.objects.acreate(name='x')\n"
        "context.update(extra)\n"
    )
    assert writes(text) == [
        "line 1: meeting.save",
        "line 2: Meeting.objects.filter(pk=1).update",
        "line 3: Body.objects.acreate",
    ]


def signals(text: str) -> list[str]:
    return [name for name in imports(text) if name.startswith(SIGNALS)]


def test_nothing_happens_by_signal():
    assert findings(signals, sources.PYTHON) == []


def test_a_signal_is_found():
    text = "from django.db.models.signals import post_save"
    assert signals(text) == ["django.db.models.signals.post_save"]


def class_views(text: str) -> list[str]:
    """Views are functions: no generic ones are imported, none is put together."""
    base = ("django.views.generic", "django.views.View")
    made = [ast.unparse(n) for n in ast.walk(parsed(text)) if _makes_a_view(n)]
    return [*(name for name in imports(text) if name.startswith(base)), *made]


def _makes_a_view(node: ast.AST) -> bool:
    return isinstance(node, ast.Attribute) and node.attr == "as_view"


def test_views_are_functions():
    assert findings(class_views, sources.CODE) == []


def test_a_class_view_is_found():
    text = "from django.views import View\npath('', Page.as_view())"
    assert class_views(text) == ["django.views.View", "Page.as_view"]
