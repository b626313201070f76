"""What comes back to an agenda: what was postponed, or stood on a cancelled one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Final

from django.db.models import Q
from django.utils.translation import gettext as _

from samraad.core.shown import shown_date
from samraad.core.text import fold
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    close_item,
    write_section,
)
from samraad.meetings.actions.offered import is_next
from samraad.meetings.models.agenda import AgendaItem, ItemKind, Section, SectionRole
from samraad.meetings.models.meeting import Meeting, MeetingStatus
from samraad.meetings.models.record import Decision, Outcome
from samraad.meetings.offers import POSTPONED, Offer, offers_lines
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from samraad.people.models import User

CANCELLED: Final = "cancelled:"
BROUGHT: Final = "^(proposal|postponed|cancelled):"  # offers that come once


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
    first = {row.item_id: row for row in reversed(rows)}  # an item is put off once
    items = [row.item for row in first.values()]
    later = _later_items(meeting, items)
    for row in first.values():
        item = row.item
        if any(_takes_up(other, item) for other in later):
            continue
        if is_next(meeting, after=_due(row)):
            words = _("Postponed at the meeting on %(date)s")
            yield _offer(meeting, item, key=_key(item), words=words)


@offers_lines
def of_a_cancelled_meeting(meeting: Meeting, user: User) -> Iterator[Offer]:
    """What was to be treated at a meeting that did not take place, at the next one.

    What the wheel and the rules bring comes by itself, on every agenda.
    """
    cancelled = _cancelled_just_before(meeting, user)
    rows = AgendaItem.objects.visible_to(user).filter(meeting__in=cancelled)
    rows = rows.filter(Q(offer="") | Q(offer__regex=BROUGHT), withdrawn_reason="")
    treated = Decision.objects.visible_to(user).filter(item__in=rows).values("item")
    items = rows.exclude(pk__in=treated).select_related("meeting", "matter")
    items = items.order_by("meeting__first_day", "position")
    again = {item.offer for item in items}  # it stood on a later one of them, too
    for item in items:
        if (key := f"{CANCELLED}{item.pk}") not in again:
            words = _("From the cancelled meeting on %(date)s")
            yield _offer(meeting, item, key=key, words=words)


def _cancelled_just_before(meeting: Meeting, user: User) -> list[Meeting]:
    """The meetings that were cancelled since the body last met before this one."""
    if meeting.first_day is None:
        return []
    rows = Meeting.objects.visible_to(user).filter(body=meeting.body)
    rows = rows.filter(first_day__lte=meeting.first_day).exclude(pk=meeting.pk)
    cancelled = rows.filter(status=MeetingStatus.CANCELLED)
    met = rows.exclude(status=MeetingStatus.CANCELLED).order_by("-first_day").first()
    return list(cancelled.filter(first_day__gt=met.first_day) if met else cancelled)


def _offer(meeting: Meeting, item: AgendaItem, *, key: str, words: str) -> Offer:
    day = item.meeting.date
    told = {"date": shown_date(day) if day else item.meeting.date_words}
    return Offer(
        key=key,
        why=words % told,
        title=item.title,
        kind=ItemKind(item.kind),
        position=POSTPONED,
        take=partial(_copy, meeting, item),
    )


def _key(item: AgendaItem) -> str:
    return f"postponed:{item.pk}"


def _due(decision: Decision) -> date | None:
    """From which day it is to be taken up again; its own meeting is not the next."""
    return decision.first_day or decision.item.meeting.last_day


def _later_items(meeting: Meeting, items: Sequence[AgendaItem]) -> list[AgendaItem]:
    """The items of the other agendas since the first of these was put off."""
    days = [item.meeting.first_day for item in items if item.meeting.first_day]
    if not days:
        return []
    rows = AgendaItem.objects.filter(
        meeting__body=meeting.body_id, meeting__first_day__gt=min(days)
    )
    return list(rows.exclude(meeting=meeting).select_related("meeting"))


def _takes_up(later: AgendaItem, item: AgendaItem) -> bool:
    """Has a later agenda had it, as an offer, as the same matter or by its name?"""
    if later.offer == _key(item):
        return True
    days = later.meeting.first_day, item.meeting.first_day
    if not days[0] or not days[1] or days[0] <= days[1]:
        return False
    if item.matter_id and later.matter_id == item.matter_id:
        return True
    return bool(item.title) and fold(later.title) == fold(item.title)


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
    if old.is_closed:  # before anything is in it
        ground, title = old.closing_ground, old.title
        new = close_item(item=new, ground=ground, neutral_title=title, by=by)
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
    return new
