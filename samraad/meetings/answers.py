"""How the agenda's editor answers: a whole page, or the parts that have changed."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import TYPE_CHECKING, Any, TypeAlias

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.views.decorators.http import require_POST

from samraad.core.policy import reason_of
from samraad.meetings.desk import meeting_at_desk
from samraad.meetings.editor import read_agenda
from samraad.meetings.forms.agenda import close_form, guest_form
from samraad.meetings.models.agenda import AgendaItem
from samraad.meetings.opened import read_opened
from samraad.meetings.removals import last_removed

if TYPE_CHECKING:
    from uuid import UUID

    from django.forms import Form
    from django.http.response import HttpResponseBase

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.http import SignedIn

Act: TypeAlias = Callable[..., HttpResponse]
REFUSED = 422  # said in the page, where it was tried


def act(view: Act) -> Act:
    """A change that may be refused: then the reason is said, and nothing is lost."""

    @require_POST
    @wraps(view)
    def answer(
        request: SignedIn, body: str, meeting: str, **parts: UUID
    ) -> HttpResponseBase:
        found = meeting_at_desk(request, body, meeting)
        try:
            return view(request, found, **parts)
        except (ValidationError, PermissionDenied) as refusal:
            return refused(request, found, reason_of(refusal))

    return answer  # type: ignore[return-value]


def refused(request: SignedIn, meeting: Meeting, reason: str) -> HttpResponse:
    if by_parts(request):
        context = {"refusal": reason}
        answer = render(request, "meetings/_agenda_heard.html", context, status=REFUSED)
        answer["HX-Reswap"] = "none"  # whatever was to be put there stays as it is
        return answer
    messages.error(request, reason)
    return redirect(back_to(meeting))


def item_at_desk(request: SignedIn, meeting: Meeting, key: UUID) -> AgendaItem:
    items = AgendaItem.objects.visible_to(request.user)
    items = items.select_related("meeting__body__owner", "circle")
    return get_object_or_404(items.filter(meeting=meeting), pk=key)


def by_parts(request: SignedIn) -> bool:
    return bool(getattr(request, "htmx", False))


def back_to(meeting: Meeting, item: AgendaItem | None = None) -> str:
    """The agenda, or one of its items opened."""
    parts: list[Any] = [meeting.body.slug, meeting.slug]
    if item is None:
        return reverse("meetings:agenda", args=parts)
    return reverse("meetings:item", args=[*parts, item.pk]) + f"#punkt-{item.pk}"


def page(
    request: SignedIn,
    meeting: Meeting,
    item: AgendaItem | None = None,
    status: int = 200,
    **forms: Form,
) -> HttpResponse:
    """The whole agenda, with one item opened in its place."""
    context = context_of(request, meeting)
    if item is not None:
        context |= _opened(request, item, forms) | {"opened_key": item.pk}
    return render(request, "meetings/agenda.html", context, status=status)


def context_of(request: SignedIn, meeting: Meeting) -> dict[str, Any]:
    return {
        "body": meeting.body,
        "meeting": meeting,
        "agenda": read_agenda(meeting, request.user),
        "removed": last_removed(request, meeting),
    }


def inside(
    request: SignedIn, meeting: Meeting, item: AgendaItem, **forms: Form
) -> HttpResponse:
    """The item opened again, with a form that says what is wrong in it."""
    if not by_parts(request):
        return page(request, meeting, item, status=REFUSED, **forms)
    context = context_of(request, meeting) | {"said": forms}
    html = line(request, context, item, opened=True)
    return HttpResponse(html, status=REFUSED)


def told(
    request: SignedIn,
    meeting: Meeting,
    heard: str,
    *,
    item: AgendaItem | None = None,
    inside: bool = False,
    new: list[AgendaItem] | None = None,
    refusal: str = "",
) -> HttpResponse:
    """What was done: the parts of the page that it changed, or the page again.

    `inside` shows the item opened anew; `new` are lines to put among the others;
    `refusal` says what of it could not be done.
    """
    if not by_parts(request):
        messages.success(request, heard)
        if refusal:
            messages.error(request, refusal)
        return redirect(_where(meeting, item, inside=inside))
    context = context_of(request, meeting) | {"heard": heard, "refusal": refusal}
    html = ""
    if item is not None and inside:
        html = line(request, context, item, opened=True)
    context |= {"new": _new_lines(context, new or [])}
    return HttpResponse(html + _part(request, "meetings/_agenda_changed.html", context))


def line(
    request: SignedIn, context: dict[str, Any], item: AgendaItem, *, opened: bool
) -> str:
    """One line of the list, closed or opened."""
    lines = context["agenda"].lines
    told = context | {"line": next(row for row in lines if row.item.pk == item.pk)}
    if not opened:
        return _part(request, "meetings/_agenda_line.html", told)
    told |= _opened(request, item, context.get("said", {}))
    beside = _part(request, "meetings/_agenda_lix.html", told)
    return _part(request, "meetings/_agenda_item.html", told) + beside


def _opened(
    request: SignedIn, item: AgendaItem, said: dict[str, Form]
) -> dict[str, Any]:
    """What an opened item shows, with empty forms where none was filled in."""
    empty = {"guest": guest_form(item), "close": close_form(item)}
    return {"opened": read_opened(item, request.user), "forms": empty | said}


def _part(request: SignedIn, template: str, context: dict[str, Any]) -> str:
    return render_to_string(template, context, request)


def _where(meeting: Meeting, item: AgendaItem | None, *, inside: bool) -> str:
    if item is None:
        return back_to(meeting)
    return back_to(meeting, item) if inside else f"{back_to(meeting)}#punkt-{item.pk}"


def _new_lines(
    context: dict[str, Any], new: list[AgendaItem]
) -> list[tuple[object, object]]:
    """New lines, the last one first, each with the line that it comes before."""
    keys = {item.pk for item in new}
    lines = list(context["agenda"].lines)
    pairs = zip(lines, [*lines[1:], None], strict=True)
    return [(row, after) for row, after in pairs if row.item.pk in keys][::-1]
