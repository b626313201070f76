from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from django.http import Http404
from django.shortcuts import render

from samraad.core import clock
from samraad.documents.models import Document
from samraad.meetings.changed import sending_of
from samraad.meetings.models.frozen import FrozenMeeting
from samraad.meetings.published import read, read_item
from samraad.portal.archive import (
    earlier_treatments,
    editions_of,
    find_decision,
    find_item,
    find_meeting,
    former_dates,
    lines_of,
    removed_minutes,
    source_path,
)
from samraad.portal.http import public_page
from samraad.portal.neighbours import Neighbours
from samraad.portal.trail import to_meeting, to_meetings

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.meetings.models.meeting import Meeting
    from samraad.meetings.published import Record
    from samraad.people.http import Request

    Heads: TypeAlias = list[FrozenMeeting]


@public_page
def meeting(request: Request, body: str, meeting: str) -> HttpResponse:
    """The page a citizen lands on: what was decided, then every item."""
    found = find_meeting(body, meeting, request.user)
    heads = editions_of(found, request.user)
    current = next((head for head in heads if head.edition.is_current), None)
    record = read(current.edition, current, request.user) if current else None
    return _meeting_page(request, found, heads, record)


@public_page
def edition(request: Request, body: str, meeting: str, number: int) -> HttpResponse:
    """An earlier edition as it was, saying so."""
    found = find_meeting(body, meeting, request.user)
    heads = editions_of(found, request.user)
    head = next((h for h in heads if h.edition.number == number), None)
    if head is None:
        raise Http404
    return _meeting_page(request, found, heads, read(head.edition, head, request.user))


def _meeting_page(
    request: Request, meeting: Meeting, heads: Heads, record: Record | None
) -> HttpResponse:
    context = _within(meeting) | _before(meeting, record, request.user)
    context |= {
        "heads": heads,
        "record": record,
        "neighbours": Neighbours.of(meeting, request.user),
        "trail": to_meetings(meeting.body),
        "unfolded": request.GET.get("vis") == "alt",
        "is_past": meeting.is_past(on=clock.today()),
    }
    return render(request, "portal/meeting.html", context)


def _before(meeting: Meeting, record: Record | None, user: object) -> dict[str, Any]:
    """What became of the meeting and its record before they were as they are now."""
    told: dict[str, Any] = {"former": former_dates(meeting, user)}
    if not (record and record.edition.is_minutes):
        told["removed"] = removed_minutes(meeting, user)
    if record and not record.edition.is_minutes:
        told["sending"] = sending_of(record, user)
    return told


@public_page
def decisions_only(request: Request, body: str, meeting: str) -> HttpResponse:
    """The minutes with nothing but the decisions; the numbers stay as they were."""
    found = find_meeting(body, meeting, request.user)
    heads = editions_of(found, request.user)
    current = next((head for head in heads if head.edition.is_current), None)
    if current is None or not current.edition.is_minutes:
        raise Http404
    record = read(current.edition, current, request.user)
    context = _within(found) | {"record": record}
    return render(request, "portal/decisions_only.html", context)


@public_page
def source(request: Request, body: str, meeting: str) -> HttpResponse:
    """The text that the record was read from, with its line numbers."""
    found = find_meeting(body, meeting, request.user)
    heads = FrozenMeeting.objects.visible_to(request.user).current()
    read = heads.filter(original=found.pk, source__isnull=False)
    head = read.select_related("source_text").latest("edition__frozen_at")
    documents = Document.objects.visible_to(request.user)
    document = documents.get(pk=str(head.source_id))
    context = _within(found) | {"document": document, "lines": lines_of(head)}
    return render(request, "portal/source.html", context)


@public_page
def item(request: Request, body: str, meeting: str, **_item: str) -> HttpResponse:
    """One item at its permanent address, and what the same matter met elsewhere."""
    found = find_meeting(body, meeting, request.user)
    row = find_item(request.path, request.user)
    context = _within(found) | {
        "edition": row.edition,
        "item": read_item(row, row.edition, request.user),
        "elsewhere": earlier_treatments(row, request.user),
        "source": source_path(row.edition, request.user),
    }
    return render(request, "portal/item.html", context)


@public_page
def decision(
    request: Request, body: str, meeting: str, **_rest: object
) -> HttpResponse:
    """One decision at its permanent address."""
    row = find_decision(request.path, request.user)
    found = find_meeting(body, meeting, request.user)
    source = source_path(row.edition, request.user)
    context = _within(found) | {"decision": row, "source": source}
    return render(request, "portal/decision.html", context)


def _within(meeting: Meeting) -> dict[str, Any]:
    """What every page below a meeting's page needs."""
    return {"meeting": meeting, "body": meeting.body, "trail": to_meeting(meeting)}
