"""An agenda follows its meeting to another day, or its body to the public.

It says what it said before.

What the desk has written since it was sent has been sent to nobody, and is not here.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from samraad.access.actions import everybody
from samraad.access.models import Audience
from samraad.core.ids import new_id
from samraad.core.text import fold
from samraad.editions.actions import give_names, open_edition, seal_edition
from samraad.editions.models import Approval, EditionKind
from samraad.matters.actions import show_matters
from samraad.matters.models import Matter
from samraad.meetings.actions.freeze import copied_document
from samraad.meetings.canonical import canonical_rows
from samraad.meetings.models.frozen import (
    Frozen,
    FrozenAttachment,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
)
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.editions.models import Edition
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

F = TypeVar("F", bound=Frozen)

INSIDE: Final = (FrozenSection, FrozenGuest, FrozenAttachment)
WHEN: Final = ("date", "date_words", "first_day", "last_day", "start_time", "end_time")


def follow(*, meeting: Meeting, agenda: Edition, by: User) -> Edition:
    """The agenda once more, for the same readers, with the meeting's new day."""
    edition = _opened_for(agenda.audience, meeting, by)
    before = FrozenMeeting.objects.get(edition=agenda)
    place, path = meeting.place, meeting.get_absolute_url()
    when = {name: getattr(meeting, name) for name in WHEN}
    head = _copied(before, edition, path=path, place=place, **when)
    head.save(force_insert=True)
    items = {
        row.pk: _copied(row, edition, path=path + row.path.removeprefix(before.path))
        for row in FrozenItem.objects.filter(edition=agenda)
    }
    FrozenItem.objects.bulk_create(items.values())
    for model in INSIDE:
        table: Any = model
        rows = table.objects.filter(edition=agenda)
        table.objects.bulk_create(
            _copied(row, edition, item=items[row.item_id]) for row in rows
        )
    _sealed(edition, head, items.values())
    return edition


def show_everybody(*, meeting: Meeting, agenda: Edition, by: User) -> Edition:
    """The agenda once more, its open parts for everybody.

    What lies inside closed items, and closed attachments, keep their readers.
    """
    public = everybody()
    edition = _opened_for(public, meeting, by)
    before = FrozenMeeting.objects.get(edition=agenda)
    head = _copied(before, edition, audience=public, source=None, source_text=None)
    head.source_name = ""
    words = [head.body_name, head.about, head.agenda_pointer]
    rows = FrozenItem.objects.filter(edition=agenda).order_by("position")
    items = {row.pk: _copied(row, edition, audience=public) for row in rows}
    words += [item.title for item in items.values()]
    inside = [
        _shown(row, _copied(row, edition, item=items[row.item_id]), public)
        for model in INSIDE
        for row in _rows(model, agenda)
    ]
    shown = [row for row in inside if row.audience_id == public.pk]
    words += [word for row in shown for word in _words(row)]
    head.folded = fold(" ".join(words))
    head.save(force_insert=True)
    FrozenItem.objects.bulk_create(items.values())
    for row in inside:
        row.save(force_insert=True)
    matters = [item.matter for item in items.values() if item.matter]
    show_matters(Matter.objects.filter(pk__in=matters))
    _sealed(edition, head, items.values())
    return edition


def _opened_for(readers: Audience, meeting: Meeting, by: User) -> Edition:
    return open_edition(
        subject=meeting.pk,
        kind=EditionKind.AGENDA,
        approval=Approval.NOT_RECORDED,
        audience=readers,
        by=by,
    )


def _rows(model: type[Frozen], edition: Edition) -> list[Any]:
    table: Any = model
    return list(table.objects.filter(edition=edition).select_related("item"))


def _shown(before: Any, row: Any, public: Audience) -> Any:  # noqa: ANN401 -- any row of an item
    """The copy is for everybody if its item is open and it is not closed itself."""
    if before.item.is_closed or getattr(row, "is_closed", False):
        return row
    row.audience = public
    document = getattr(row, "document", None)
    if document and document.audience_id != public.pk:
        row.document = copied_document(document, public)
    return row


def _words(row: Frozen) -> tuple[str, ...]:
    match row:
        case FrozenSection():
            return (plain(row.html),)
        case FrozenGuest():
            return row.name, row.organisation
        case FrozenAttachment():
            return (row.name,)
    return ()


def _sealed(edition: Edition, head: FrozenMeeting, items: Iterable[FrozenItem]) -> None:
    named: list[FrozenMeeting | FrozenItem] = [head, *items]
    shown = [row for row in named if row.audience_id == Audience.EVERYBODY]
    give_names({row.original: row.path for row in shown})
    seal_edition(edition, rows=canonical_rows(edition))


def _copied(row: F, edition: Edition, **changed: object) -> F:
    new = copy(row)
    new._state = copy(row._state)
    new._state.adding, new.pk, new.edition = True, new_id(), edition
    for name, value in changed.items():
        setattr(new, name, value)
    return new
