"""Writing the agenda: items, sections, guests, attachments, closing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import Max
from django.utils.html import format_html
from django.utils.translation import gettext as _

from samraad.access.actions import make_audience
from samraad.access.models import AudienceKind
from samraad.audit.actions import record
from samraad.core.ids import new_id
from samraad.core.policy import require
from samraad.documents.actions import attach
from samraad.meetings.actions.circles import fill_circle
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.ordering import place_new
from samraad.meetings.models.agenda import (
    AgendaItem,
    Guest,
    ItemKind,
    Openness,
    Section,
    SectionRole,
)
from samraad.meetings.policies import can_close, can_edit, can_take_up, can_use
from samraad.texts.actions import write
from samraad.texts.clean import plain
from samraad.texts.models import TextVersion

if TYPE_CHECKING:
    from datetime import time
    from uuid import UUID

    from samraad.documents.models import Attachment, Document
    from samraad.matters.models import Matter
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User
    from samraad.texts.models import Text

CHANGEABLE = ("title", "kind", "recommender", "case_number", "minutes_planned")


@transaction.atomic
def add_item(  # noqa: PLR0913 -- what an item says before it is opened
    *,
    meeting: Meeting,
    title: str,
    by: User,
    number: str | None = None,
    kind: ItemKind = ItemKind.NOT_RECORDED,
    openness: Openness = Openness.OPEN,
    recommender: str = "",
    case_number: str = "",
    matter: Matter | None = None,
    attachments_unnamed: bool = False,
    key: UUID | None = None,
) -> AgendaItem:
    """Put an item on the agenda; "" for a number is kept as none, and it comes last.

    Without a number it comes before what ends every agenda, and gets its position. The
    same key again, made where the title was typed, gives the same item.
    """
    meeting = locked(meeting)
    require(can_take_up(by, meeting, matter))
    rows = AgendaItem.objects.filter(meeting=meeting)
    before = rows.filter(pk=key).first() if key else None
    if before is not None:
        return before
    position = _next_position(meeting)
    item = AgendaItem(
        id=key or new_id(),
        meeting=meeting,
        position=position,
        number=str(position) if number is None else number,
        title=title,
        kind=kind,
        openness=openness,
        recommender=recommender,
        case_number=case_number,
        matter=matter,
        attachments_unnamed=attachments_unnamed,
        audience=meeting.body.desk,
    )
    item.full_clean()
    item.save(force_insert=True)
    record("meetings.item.added", item, by=by)
    return place_new(item) if number is None else item


def _next_position(meeting: Meeting) -> int:
    rows = AgendaItem.objects.filter(meeting=meeting)
    return (rows.aggregate(last=Max("position"))["last"] or 0) + 1


@transaction.atomic
def write_section(
    *, item: AgendaItem, role: SectionRole, html: str, by: User, name: str = ""
) -> Section:
    """Write a section anew, or over the one with the same role and name."""
    require(can_edit(by, item.meeting))
    rows = Section.objects.filter(item=item)
    section = rows.filter(role=role, name=name).first()
    version = write(html=html, by=by, text=section.text if section else None)
    if section is None:
        section = begin_section(item=item, role=role, name=name, text=version.text)
    record("meetings.section.written", section, by=by, version=str(version.pk))
    return section


def begin_section(
    *, item: AgendaItem, role: SectionRole, name: str, text: Text
) -> Section:
    """A section more, after the others that the item has."""
    last = Section.objects.filter(item=item).aggregate(last=Max("position"))["last"]
    section = Section(
        item=item,
        role=role,
        name=name,
        text=text,
        position=(last or 0) + 1,
        audience=item.audience,
    )
    section.full_clean()
    section.save()
    return section


@transaction.atomic
def invite_guest(
    *,
    item: AgendaItem,
    name: str,
    by: User,
    role_words: str = "",
    organisation: str = "",
    email: str = "",
    starts_at: time | None = None,
) -> Guest:
    """Note who comes to the item. They are asked when the agenda is sent."""
    require(can_edit(by, item.meeting))
    last = Guest.objects.filter(item=item).aggregate(last=Max("position"))["last"]
    guest = Guest(
        item=item,
        name=name,
        role_words=role_words,
        organisation=organisation,
        email=email,
        starts_at=starts_at,
        position=(last or 0) + 1,
        audience=item.audience,
    )
    guest.full_clean()
    guest.save()
    record("meetings.guest.invited", guest, by=by)
    return guest


@transaction.atomic
def attach_to_item(
    *,
    item: AgendaItem,
    name: str,
    by: User,
    document: Document | None = None,
    is_closed: bool = False,
) -> Attachment:
    require(can_use(by, item.meeting, document))
    attachment = attach(
        subject=item.pk,
        name=name,
        audience=item.audience,
        document=document,
        is_closed=is_closed,
    )
    record("documents.attachment.added", attachment, by=by)
    return attachment


@transaction.atomic
def change_item(*, item: AgendaItem, by: User, **facts: object) -> AgendaItem:
    """Change what is said of an item before it is opened, all but its number."""
    item = _locked(item)
    require(can_edit(by, item.meeting))
    changed = [name for name in CHANGEABLE if name in facts]
    changed = [name for name in changed if getattr(item, name) != facts[name]]
    if not changed:
        return item
    for name in changed:
        setattr(item, name, facts[name])
    item.full_clean()
    item.save(update_fields=changed)
    record("meetings.item.changed", item, by=by, fields=changed)
    return item


@transaction.atomic
def close_item(
    *, item: AgendaItem, ground: str, neutral_title: str, by: User
) -> AgendaItem:
    """Close an item: its own title becomes a section that only its circle sees."""
    item = _locked(item)
    require(can_close(by, item))
    if not neutral_title.strip():
        raise ValidationError(_("A closed item needs a title that gives nothing away."))
    body = item.meeting.body
    item.circle = item.circle or make_audience(
        kind=AudienceKind.CIRCLE, label=f"{body} {item.number}", within=body.members
    )
    if not item.is_closed and item.title:
        title = format_html("<p>{}</p>", item.title)
        write_section(item=item, role=SectionRole.REAL_TITLE, html=title, by=by)
    item.title = neutral_title
    item.openness = Openness.CLOSED
    item.closing_ground = ground
    item.full_clean()
    item.save()
    fill_circle(item)
    record("meetings.item.closed", item, by=by)
    return item


@transaction.atomic
def open_item(*, item: AgendaItem, by: User) -> AgendaItem:
    """Let the item be open, under its own title. What was sent stays as it was."""
    item = _locked(item)
    require(can_edit(by, item.meeting))
    if not item.is_closed:
        return item
    real = Section.objects.filter(item=item, role=SectionRole.REAL_TITLE).first()
    if real is not None:
        html = TextVersion.objects.newest_html([real.text_id])
        item.title = plain(html[real.text_id])[:300] or item.title
        real.delete()
    item.openness = Openness.OPEN
    item.closing_ground = item.withheld_reason = ""
    item.full_clean()
    item.save()
    record("meetings.item.opened", item, by=by)
    return item


@transaction.atomic
def withdraw_item(*, item: AgendaItem, reason: str, by: User) -> AgendaItem:
    """Take an item off an agenda that has been sent; number, title and reason stay."""
    item = _locked(item)
    require(can_edit(by, item.meeting))
    if not reason.strip():
        raise ValidationError(_("Say why the item is withdrawn, in a sentence."))
    item.withdrawn_reason = reason.strip()
    item.full_clean()
    item.save(update_fields=["withdrawn_reason"])
    record("meetings.item.withdrawn", item, by=by)
    return item


@transaction.atomic
def reinstate_item(*, item: AgendaItem, by: User) -> AgendaItem:
    """Let a withdrawn item be treated after all."""
    item = _locked(item)
    require(can_edit(by, item.meeting))
    item.withdrawn_reason = ""
    item.save(update_fields=["withdrawn_reason"])
    record("meetings.item.reinstated", item, by=by)
    return item


def _locked(item: AgendaItem) -> AgendaItem:
    rows = AgendaItem.objects.select_for_update(of=("self",))
    return rows.select_related("meeting__body", "circle").get(pk=item.pk)
