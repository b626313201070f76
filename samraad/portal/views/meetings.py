from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render

from samraad.documents.models import Document
from samraad.meetings.models.frozen import FrozenMeeting
from samraad.meetings.published import read, read_item
from samraad.portal.archive import (
    Neighbours,
    earlier_treatments,
    editions_of,
    find_decision,
    find_item,
    find_meeting,
    lines_of,
)
from samraad.portal.http import public_page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


@public_page
def meeting(request: Request, body: str, meeting: str) -> HttpResponse:
    """The page a citizen lands on: what was decided, then every item."""
    found = find_meeting(body, meeting, request.user)
    heads = editions_of(found, request.user)
    current = next((head for head in heads if head.edition.is_current), None)
    context = {
        "meeting": found,
        "body": found.body,
        "heads": heads,
        "neighbours": Neighbours.of(found, request.user),
        "record": read(current.edition, current, request.user) if current else None,
    }
    return render(request, "portal/meeting.html", context)


@public_page
def decisions_only(request: Request, body: str, meeting: str) -> HttpResponse:
    """The minutes with nothing but the decisions; the numbers stay as they were."""
    found = find_meeting(body, meeting, request.user)
    heads = editions_of(found, request.user)
    current = next((head for head in heads if head.edition.is_current), None)
    if current is None or not current.edition.is_minutes:
        raise Http404
    record = read(current.edition, current, request.user)
    context = {"meeting": found, "body": found.body, "record": record}
    return render(request, "portal/decisions_only.html", context)


@public_page
def edition(request: Request, body: str, meeting: str, number: int) -> HttpResponse:
    """An earlier edition as it was, saying so."""
    found = find_meeting(body, meeting, request.user)
    heads = editions_of(found, request.user)
    head = next((h for h in heads if h.edition.number == number), None)
    if head is None:
        raise Http404
    record = read(head.edition, head, request.user)
    context = {"meeting": found, "body": found.body, "heads": heads, "record": record}
    return render(request, "portal/meeting.html", context)


@public_page
def source(request: Request, body: str, meeting: str) -> HttpResponse:
    """The text that the record was read from, with its line numbers."""
    found = find_meeting(body, meeting, request.user)
    heads = FrozenMeeting.objects.visible_to(request.user).filter(original=found.pk)
    head = heads.filter(edition__is_current=True).latest("edition__frozen_at")
    documents = Document.objects.visible_to(request.user)
    document = documents.get(pk=str(head.source_id))
    context = {"meeting": found, "body": found.body, "document": document}
    lines = lines_of(document)
    return render(request, "portal/source.html", context | {"lines": lines})


@public_page
def item(request: Request, body: str, meeting: str, **_item: str) -> HttpResponse:
    """One item at its permanent address, and what the same matter met elsewhere."""
    found = find_meeting(body, meeting, request.user)
    row = find_item(request.path, request.user)
    context = {
        "meeting": found,
        "body": found.body,
        "edition": row.edition,
        "item": read_item(row, row.edition, request.user),
        "elsewhere": earlier_treatments(row, request.user),
    }
    return render(request, "portal/item.html", context)


@public_page
def decision(
    request: Request, body: str, meeting: str, **_rest: object
) -> HttpResponse:
    """One decision at its permanent address."""
    row = find_decision(request.path, request.user)
    found = find_meeting(body, meeting, request.user)
    context = {"meeting": found, "body": found.body, "decision": row}
    return render(request, "portal/decision.html", context)
