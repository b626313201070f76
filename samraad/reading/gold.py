"""A reading in the form of hand-made labels, for measuring and for `--json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.reading.record import Concerns, Kind, Outcome, State

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samraad.reading.record import (
        AttendanceGroup,
        Decision,
        Item,
        Read,
        Reading,
        Task,
    )

Json = dict[str, object]
# The labels know fewer outcomes; what they have no word for is "other".
_OUTCOMES = {
    Outcome.FOR_INFORMATION: "noted",
    Outcome.NOTHING: "none",
    Outcome.NO_DECISION: "none",
    **{
        outcome: outcome.value
        for outcome in (
            *(Outcome.APPROVED, Outcome.DISCUSSED, Outcome.NOTED, Outcome.POSTPONED),
            *(Outcome.REFERRED, Outcome.REJECTED),
        )
    },
}


def as_json(reading: Reading) -> Json:
    if reading.kind is None:
        return {"document_kind": None, "items": []}
    groups = reading.attendance or _unique_groups(reading.items)
    return {
        "document_kind": reading.kind.value,
        "body": _value(reading.body),
        "date": str(reading.date.value) if reading.date else None,
        "start_time": _value(reading.start_time),
        "end_time": _value(reading.end_time),
        "place": _value(reading.place),
        "present": _names(groups, State.PRESENT),
        "absent": _names(groups, State.APOLOGIES),
        "absent_without_notice": _names(groups, State.ABSENT_WITHOUT_NOTICE),
        "items": [_item(item, reading.kind) for item in reading.items],
        "follow_ups": [_task(task) for item in reading.items for task in item.tasks],
        **_present_groups(groups),
    }


def _item(item: Item, kind: Kind) -> Json:
    heads = [d for d in item.decisions if d.concerns_kind is Concerns.COMMITTEE]
    return {
        "number": _value(item.number),
        "title": _value(item.title),
        "access": item.access.value.value if item.access else None,
        "recommendation": item.recommendation is not None,
        "decision": _decision(item.decisions) if kind is not Kind.AGENDA else None,
        "outcome": _outcome(item.decisions[0]) if item.decisions else None,
        "attachments": [one.value for one in item.attachments],
        "case_number": _value(item.case_number),
        "guests": [guest.name.value for guest in item.guests],
        **({"sub_items": [_sub_item(d) for d in heads]} if heads else {}),
        **(
            {"attachments_heading_empty": True}
            if item.attachments_heading_empty
            else {}
        ),
    }


def _decision(decisions: Sequence[Decision]) -> str | None:
    return " ".join(decision.text.value for decision in decisions) or None


def _outcome(decision: Decision) -> str:
    return _OUTCOMES.get(decision.outcome.value, "other")


def _sub_item(decision: Decision) -> Json:
    return {"title": _value(decision.concerns), "outcome": _outcome(decision)}


def _task(task: Task) -> Json:
    return {
        "who": _value(task.who),
        "what": task.what.value,
        "due": str(task.due.value) if task.due else None,
    }


def _names(groups: Sequence[AttendanceGroup], state: State) -> list[str]:
    names = (a.name.value for g in groups for a in g.attendees if a.state is state)
    return list(dict.fromkeys(names))


def _unique_groups(items: Iterable[Item]) -> tuple[AttendanceGroup, ...]:
    return tuple(group for item in items for group in item.attendance)


def _present_groups(groups: Sequence[AttendanceGroup]) -> Json:
    sizes = {
        group.name: len(group.attendees)
        for group in groups
        if group.name and group.attendees[0].state is State.PRESENT
    }
    return {"present_groups": sizes} if sizes else {}


def _value(read: Read[str] | None) -> str | None:
    return read.value if read else None
