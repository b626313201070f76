"""What comes back to an agenda: items that were postponed to it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core.shown import shown_date
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    close_item,
    write_section,
)
from samraad.meetings.actions.offered import is_next
from samraad.meetings.models.agenda import AgendaItem, ItemKind, Section, SectionRole
from samraad.meetings.models.record import Decision, Outcome
from samraad.meetings.offers import POSTPONED, Offer, offers_lines
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@offers_lines
def postponed(meeting: Meeting, user: User) -> Iterator[Offer]:
    """What the body put off until this meeting, or until its next one."""
    if meeting.first_day is None:
        return
    decisions = Decision.objects.visible_to(user).filter(
        item__meeting__body=meeting.body,
        item__meeting__first_day__lt=meeting.first_day,
        outcome=Outcome.POSTPONED,
    )
    rows = decisions.select_related("item__meeting", "item__matter").order_by("id")
    taken = _taken_up(meeting, [_key(row) for row in rows])
    for row in rows:
        if _key(row) in taken or not is_next(meeting, after=_due(row)):
            continue
        day, item = row.item.meeting.date, row.item
        told = {"date": shown_date(day) if day else ""}
        yield Offer(
            key=_key(row),
            why=_("Postponed at the meeting on %(date)s") % told,
            title=item.title,
            kind=ItemKind(item.kind),
            position=POSTPONED,
            take=partial(_copy, meeting, item),
        )


def _key(decision: Decision) -> str:
    return f"postponed:{decision.pk}"


def _due(decision: Decision) -> date | None:
    """From which day it is to be taken up again; its own meeting is not the next."""
    return decision.first_day or decision.item.meeting.last_day


def _taken_up(meeting: Meeting, keys: list[str]) -> set[str]:
    """Those that another agenda has taken up since."""
    others = AgendaItem.objects.filter(offer__in=keys).exclude(meeting=meeting)
    return set(others.values_list("offer", flat=True))


def _copy(meeting: Meeting, old: AgendaItem, by: User) -> AgendaItem:
    """The item again, with its texts and attachments; a closed one stays closed."""
    sections = list(Section.objects.filter(item=old).order_by("position"))
    html = TextVersion.objects.newest_html(section.text_id for section in sections)
    new = add_item(
        meeting=meeting,
        title=old.title,
        kind=ItemKind(old.kind),
        recommender=old.recommender,
        case_number=old.case_number,
        matter=old.matter,
        by=by,
    )
    for section in sections:
        write_section(
            item=new,
            role=SectionRole(section.role),
            name=section.name,
            html=html[section.text_id],
            by=by,
        )
    for one in Attachment.objects.filter(subject=old.pk).order_by("position"):
        attach_to_item(
            item=new,
            name=one.name,
            document=one.document,
            is_closed=one.is_closed,
            by=by,
        )
    if not old.is_closed:
        return new
    ground, title = old.closing_ground, old.title
    return close_item(item=new, ground=ground, neutral_title=title, by=by)
