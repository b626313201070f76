"""An edition's rows as text, for its hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from samraad.meetings.models.frozen import (
    Frozen,
    FrozenAttachment,
    FrozenAttendance,
    FrozenDecision,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
    FrozenTask,
)

if TYPE_CHECKING:
    from samraad.editions.models import Edition

TABLES: Final = (
    FrozenMeeting,
    FrozenItem,
    FrozenSection,
    FrozenDecision,
    FrozenAttachment,
    FrozenGuest,
    FrozenTask,
    FrozenAttendance,
)
_LEFT_OUT = {"id", "edition", "audience", "item", "meeting", "body", "folded"}
_LEFT_OUT |= {"source", "source_text", "document"}
_SILENT: Final = {"", "None", "False", None}
_JOINED: Final = ("audience", "item", "document")


def canonical_rows(edition: Edition) -> list[list[str]]:
    """The edition's rows as text, in an order that any database gives.

    Each says whose item it belongs to and what kind of reader it is for; files stand
    by the hash of what is in them.
    """
    rows = []
    for model in TABLES:
        joined = [name for name in _JOINED if name in _names(model)]
        found = model.objects.filter(edition=edition).select_related(*joined)
        rows += [[model._meta.label, *_told(row)] for row in found]
    return sorted(rows)


def _names(model: type[Frozen]) -> set[str]:
    return {field.name for field in model._meta.concrete_fields}


def _told(row: Frozen) -> list[str]:
    """Only what says something: a column that later versions add changes no hash."""
    fields = (f for f in row._meta.concrete_fields if f.name not in _LEFT_OUT)
    told = ((f.name, f.value_to_string(row)) for f in fields)
    item, file = getattr(row, "item", None), getattr(row, "document", None)
    return [
        f"audience={row.audience.kind}",
        f"item={item.original if item else ''}",
        f"file={file.file_id if file else ''}",
        *(f"{name}={value}" for name, value in told if value not in _SILENT),
    ]
