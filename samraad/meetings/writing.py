"""How the editor is answered when a text was saved, or two wrote in one place."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from django.http import HttpResponse, JsonResponse  # noqa: TID251 -- it answers
from django.shortcuts import redirect, render  # noqa: TID251
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.translation import gettext as _

from samraad.core.ids import new_id
from samraad.core.shown import shown_time
from samraad.meetings.answers import back_to
from samraad.meetings.models.agenda import Section
from samraad.meetings.opened import read_opened
from samraad.texts.clean import clean
from samraad.texts.merge import merge
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from collections.abc import Mapping
    from uuid import UUID

    from django.db.models import QuerySet

    from samraad.meetings.actions.sections import Writing
    from samraad.meetings.forms.agenda import TextForm
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.people.http import SignedIn
    from samraad.texts.actions import Saved

CLASH = 409


def version_of(item: AgendaItem, base: UUID | None) -> str:
    """What the version of the item says that somebody has written on from."""
    row = _versions(item).filter(pk=base).first() if base else None
    return row.html if row else ""


def _versions(item: AgendaItem) -> QuerySet[TextVersion]:
    """A key that somebody sends leads to no other item's texts."""
    texts = Section.objects.filter(item=item).values("text")
    return TextVersion.objects.filter(text__in=texts)


def chosen_text(
    item: AgendaItem, form: TextForm, choices: Mapping[str, str]
) -> Writing:
    """The text with each clash settled, on top of the version that was shown.

    What has been written after that is merged with it like any other.
    """
    writing = form.writing("")
    shown = _versions(item).filter(pk=form.cleaned_data["theirs"]).first()
    if shown is None:
        return writing
    was = version_of(item, writing.base)
    merged = merge(was, clean(writing.html), shown.html)
    picked = [choices.get(f"choice-{n}", "both") for n in range(len(merged.clashes))]
    return replace(writing, html=merged.chosen(picked), base=shown.pk, key=new_id())


def answer_to(
    request: SignedIn, item: AgendaItem, form: TextForm, saved: Saved
) -> HttpResponse:
    if saved.clash:
        return _clash(request, item, form, saved)
    if request.headers.get("X-Saves") != "text":
        return redirect(back_to(item.meeting, item))
    opened = read_opened(item, request.user)
    context = {"readability": opened.readability}
    written = saved.written or saved.version
    return JsonResponse(
        {
            "written": str(written.pk),
            "version": str(saved.version.pk),
            "html": saved.version.html,
            "merged": saved.version != written,
            "saved": _("Saved at %(time)s")
            % {"time": shown_time(timezone.localtime(saved.version.at).time())},
            "readability": render_to_string("meetings/_readability.html", context),
        }
    )


def _clash(
    request: SignedIn, item: AgendaItem, form: TextForm, saved: Saved
) -> HttpResponse:
    """Both readings beside each other, to choose between."""
    told = form.cleaned_data
    html = form.writing(version_of(item, told["base"])).html
    context: dict[str, Any] = {
        "body": item.meeting.body,
        "meeting": item.meeting,
        "item": item,
        "place": form.place,
        "html": html,
        "base": told["base"] or "",
        "key": new_id(),
        "version": saved.version,
        "clashes": saved.clash.clashes if saved.clash else (),
    }
    if request.headers.get("X-Saves") != "text":
        return render(request, "meetings/agenda_clash.html", context, status=CLASH)
    shown = render_to_string("meetings/_clash.html", context, request)
    return JsonResponse({"clash": shown}, status=CLASH)
