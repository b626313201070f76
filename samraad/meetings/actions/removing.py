"""Taking something off an agenda, so that it can be put back as it was.

What somebody else has taken off meanwhile is gone already: that is no error, and
there is nothing to put back.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, TypeAlias

from django.apps import apps
from django.core import serializers
from django.core.exceptions import ValidationError
from django.db import DEFAULT_DB_ALIAS, transaction
from django.db.models import Max
from django.db.models.deletion import Collector
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.documents.models import Attachment
from samraad.meetings.actions.filling import decline_offer, offer_again
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.ordering import APART, in_order, settle
from samraad.meetings.models.agenda import AgendaItem, Guest, Section
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.policies import can_edit, can_remove

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from django.db import models

    from samraad.people.models import User

Part: TypeAlias = Section | Guest | Attachment

ITEM_BACK: Final = "meetings.item.put_back"


@dataclass(frozen=True)
class Removed:
    """What was taken off: its rows as they were, and what pointed at them.

    It is small, for texts are not in it: they stay where they are.
    """

    meeting: str
    item: str
    what: str  # the event that putting it back is
    name: str
    rows: str
    pointers: list[list[str]]
    offer: str = ""

    @property
    def is_whole(self) -> bool:
        """A whole item, and not a part of one?"""
        return self.what == ITEM_BACK


@transaction.atomic
def remove_item(*, item: AgendaItem, by: User) -> Removed | None:
    """Take an item off an agenda that nobody has been sent yet."""
    meeting = locked(item.meeting)
    row = AgendaItem.objects.filter(pk=item.pk).first()
    if row is None:
        return None
    row.meeting = meeting
    require(can_remove(by, row))
    others = Attachment.objects.filter(subject=row.pk)
    removed = _remove(meeting, row.pk, row, others, str(row), ITEM_BACK)
    if row.offer:
        decline_offer(meeting=meeting, key=row.offer, by=by)
    settle(meeting, in_order(meeting))
    record("meetings.item.removed", row, by=by)
    return removed


@transaction.atomic
def remove_section(*, section: Section, by: User) -> Removed | None:
    return _remove_part(section.item, section, section.heading, "section", by)


@transaction.atomic
def remove_guest(*, guest: Guest, by: User) -> Removed | None:
    return _remove_part(guest.item, guest, guest.name, "guest", by)


@transaction.atomic
def remove_attachment(
    *, item: AgendaItem, attachment: Attachment, by: User
) -> Removed | None:
    """Take the attachment off the item; the file itself stays for a while."""
    return _remove_part(item, attachment, attachment.name, "attachment", by)


@transaction.atomic
def put_back(*, removed: Removed, by: User) -> AgendaItem:
    """Undo a removal, and answer with the item it concerned. Twice is once."""
    meeting = Meeting.objects.select_for_update().get(pk=removed.meeting)
    require(can_edit(by, meeting))
    rows = list(serializers.deserialize("json", removed.rows))
    head = rows[0].object
    table: Any = type(head)
    if table.objects.filter(pk=head.pk).exists():
        return AgendaItem.objects.get(pk=removed.item)
    place = 0
    if isinstance(head, AgendaItem):
        place, head.position = head.position, APART
    elif not AgendaItem.objects.filter(pk=_item_of(head)).exists():
        raise ValidationError(_("The item it belonged to is gone."))
    for row in rows:
        _restore(row)
    if isinstance(head, AgendaItem):
        _put_in_place(meeting, head, place)
    _point_again(removed.pointers)
    if removed.offer:
        offer_again(meeting=meeting, key=removed.offer, by=by)
    record(removed.what, head, by=by)
    return AgendaItem.objects.get(pk=removed.item)


def _remove_part(
    item: AgendaItem, part: Part, name: str, noun: str, by: User
) -> Removed | None:
    meeting = locked(item.meeting)
    require(can_edit(by, meeting))
    table: Any = type(part)
    row = table.objects.filter(pk=part.pk).first()
    if row is None:
        return None
    app = part._meta.app_label
    removed = _remove(meeting, item.pk, row, (), name, f"{app}.{noun}.put_back")
    record(f"{app}.{noun}.removed", row, by=by)
    return removed


def _remove(
    meeting: Meeting,
    item: UUID,
    head: models.Model,
    others: Iterable[models.Model],
    name: str,
    what: str,
) -> Removed:
    others = list(others)
    collector = Collector(using=DEFAULT_DB_ALIAS)
    collector.collect([head])
    rows = [row for row in _rows(collector) if row.pk != head.pk]
    told = serializers.serialize("json", [head, *rows, *others])
    removed = Removed(
        meeting=str(meeting.pk),
        item=str(item),
        what=what,
        name=name,
        rows=told,
        pointers=_pointers(collector),
        offer=getattr(head, "offer", ""),
    )
    table: Any = type(head)  # the instance that was given keeps its key
    for row in (*others, table.objects.get(pk=head.pk)):
        row.delete()
    return removed


def _rows(collector: Collector) -> list[models.Model]:
    """Whatever goes with what is deleted."""
    found: list[models.Model] = [
        row for rows in collector.data.values() for row in rows
    ]
    for rows in collector.fast_deletes:
        found.extend(rows)
    return found


def _pointers(collector: Collector) -> list[list[str]]:
    """What points at a deleted row and will point at nothing."""
    updates: dict[Any, Any] = dict(collector.field_updates)
    return [
        [row._meta.label, str(row.pk), field.name, str(getattr(row, field.attname))]
        for (field, _nothing), groups in updates.items()
        for rows in groups
        for row in rows
    ]


def _point_again(pointers: list[list[str]]) -> None:
    for label, key, field, target in pointers:
        table: Any = apps.get_model(label)
        rows = table.objects.filter(pk=key)
        rows.filter(**{field: None}).update(**{f"{field}_id": target})


def _restore(row: Any) -> None:  # noqa: ANN401 -- a deserialized row of any table
    """Where another has taken its position meanwhile, it comes last."""
    whole = {Section: "item", Guest: "item", Attachment: "subject"}.get(
        type(row.object)
    )
    if whole:
        key = getattr(row.object, whole)
        beside = type(row.object).objects.filter(**{whole: key})
        if beside.filter(position=row.object.position).exists():
            last = beside.aggregate(last=Max("position"))["last"]
            row.object.position = last + 1
    row.save()


def _put_in_place(meeting: Meeting, item: AgendaItem, place: int) -> None:
    items = in_order(meeting)
    items.remove(item)
    items.insert(place - 1, item)
    settle(meeting, items)


def _item_of(part: models.Model) -> UUID:
    key: UUID = getattr(part, "subject", None) or part.item_id  # type: ignore[attr-defined]
    return key
