"""What the officers' pages show, and what happens when they are sent in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.utils.translation import gettext as _

from samraad.core import clock
from samraad.meetings.actions.contributing import (
    WrittenMeanwhileError,
    save_contribution,
)
from samraad.meetings.actions.putting_in import send_item
from samraad.meetings.by_link import officer_of
from samraad.meetings.contributed import (
    Asked,
    own_files,
    own_guests,
    role_of,
    sections_asked,
    template_of,
)
from samraad.meetings.forms.contributing import MOST_EXTRA, ContributeForm
from samraad.meetings.forms.proposing import NewItemForm
from samraad.meetings.in_time import coming
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.models.collecting import Proposal, TextRequest
from samraad.meetings.policies import can_contribute

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from samraad.meetings.models.collecting import Contributor

Said = dict[str, Any]


# --- a text that is asked for ---------------------------------------------------------


def text_form(
    asked: TextRequest,
    *sent: Any,  # noqa: ANN401 -- what a form takes
    extra: Sequence[str] | None = None,
) -> ContributeForm:
    who = asked.item.recommender
    more = _extra(sent) if extra is None else extra
    sections, guests = [*sections_asked(asked), *_named(more)], own_guests(asked)
    return ContributeForm(sections, guests, *sent, recommender=who, extra=more)


def _extra(sent: Sequence[Any]) -> list[str]:
    """The names of sections that a Word file brought before."""
    listed = getattr(sent[0], "getlist", None) if sent else None
    return [name[:200] for name in listed("extra")[:MOST_EXTRA]] if listed else []


def _named(names: Iterable[str]) -> list[Asked]:
    return [Asked(name, role_of(name)) for name in names]


def text_page(asked: TextRequest, form: ContributeForm, token: str) -> Said:
    verdict = can_contribute(officer_of(asked), asked)
    return {
        "asked": asked,
        "body": asked.item.meeting.body,
        "form": form,
        "files": own_files(asked),
        "denied": "" if verdict else verdict.reason,
        "token": token,
    }


def save_text(form: ContributeForm, asked: TextRequest) -> tuple[ContributeForm, str]:
    """The form to be shown again, and why; without a reason everything is saved."""
    read = form.read_source()
    if read is not None:
        extra = form.more_in(read)
        wide = text_form(asked, form.given(), extra=extra)
        again = text_form(asked, wide.filled_with(read), extra=extra)
        return again, _("The Word file is read. Look it over, then save.")
    if form.errors:
        return form, _("Nothing is saved yet: see below.")
    try:
        save_contribution(
            request=asked,
            recommender=form.cleaned_data["recommender"],
            writings=form.writings(),
            guests=form.guests(),
            files=form.new_files(),
            closed=_keys(form.ticked("closed")),
            gone=_keys(form.ticked("gone")),
            by=officer_of(asked),
        )
    except WrittenMeanwhileError as error:
        said = _("The secretariat has written here, too. Nothing is saved yet.")
        return _clashing(form, asked, error), said
    return form, ""


def _clashing(
    form: ContributeForm, asked: TextRequest, error: WrittenMeanwhileError
) -> ContributeForm:
    """What was typed, beside what stands now: saving again puts the typed in place."""
    given = form.given()
    for number, one in enumerate(sections_asked(asked)):
        given[f"seen{number}"] = str(one.seen or "")
    again = text_form(asked, given, extra=form.extra)
    again.clashes = error.standing
    return again


def _keys(given: Iterable[str]) -> list[UUID]:
    found = []
    for key in given:
        try:
            found.append(UUID(key))
        except ValueError:
            continue
    return found


# --- an item of their own -------------------------------------------------------------


def item_form(
    contributor: Contributor,
    *sent: Any,  # noqa: ANN401 -- what a form takes
    extra: Sequence[str] | None = None,
) -> NewItemForm:
    body, today = contributor.body, clock.today()
    more = _extra(sent) if extra is None else extra
    first = Asked("", SectionRole.RECOMMENDATION)
    sections = [first, *template_of(body), *_named(more)]
    meetings = coming(body, officer_of(contributor), on=today)
    who = contributor.department
    return NewItemForm(meetings, sections, *sent, on=today, recommender=who, extra=more)


def item_page(contributor: Contributor, form: NewItemForm, token: str) -> Said:
    officer, body = officer_of(contributor), contributor.body
    asked = TextRequest.objects.visible_to(officer).filter(item__meeting__body=body)
    mine = Proposal.objects.visible_to(officer).filter(body=body, proposer=officer.key)
    return {
        "contributor": contributor,
        "body": body,
        "form": form,
        "asked": asked.missing().select_related("item__meeting"),
        "proposals": mine.order_by("-proposed_at"),
        "token": token,
    }


def send_in(form: NewItemForm, contributor: Contributor) -> tuple[NewItemForm, str]:
    """As `save_text`."""
    read = form.read_source()
    if read is not None:
        extra = form.more_in(read)
        wide = item_form(contributor, form.given(), extra=extra)
        given = wide.filled_with(read)
        given["title"] = given["title"] or read.title
        again = item_form(contributor, given, extra=extra)
        return again, _("The Word file is read. Look it over, then send.")
    if form.errors:
        return form, _("Nothing is sent yet: see below.")
    send_item(
        body=contributor.body,
        files=form.new_files(),
        by=officer_of(contributor),
        **form.proposed,
    )
    return form, ""


def thanks(
    asked: TextRequest | None, contributor: Contributor | None, token: str
) -> Said:
    body = asked.item.meeting.body if asked else contributor and contributor.body
    return {"asked": asked, "body": body, "token": token}
