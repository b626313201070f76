"""What is printed for a document is what stands in the labels beside it."""

from __future__ import annotations

import json

import pytest

from samraad.reading import as_json, read

EXAMPLES = ["beslutningsreferat.txt", "portalside.html"]
HEAD = [
    *("document_kind", "body", "date", "start_time", "end_time", "place"),
    *("present", "absent", "absent_without_notice", "follow_ups"),
]


@pytest.fixture(params=EXAMPLES)
def both(request, examples):
    path = examples / request.param
    labels = path.with_suffix(".gold.json").read_text(encoding="utf-8")
    return as_json(read(path.read_bytes(), name=path.name)), json.loads(labels)


def test_the_head_the_names_and_the_tasks(both):
    got, labels = both
    assert {key: got[key] for key in HEAD} == {key: labels[key] for key in HEAD}
    assert got.get("present_groups") == labels.get("present_groups")


def test_every_item(both):
    got, labels = both
    for item in got["items"]:
        item["decision"] = item["decision"] and item["decision"][:120].rstrip()
    for item in labels["items"]:
        item["decision"] = item["decision"] and item["decision"].rstrip()
    assert got["items"] == labels["items"]
