"""An agenda follows its meeting to another day, and says what it said before.

What the desk has written since it was sent has been sent to nobody, and is not here.
"""

from __future__ import annotations

from copy import copy
from typing import TYPE_CHECKING, Any, Final, TypeVar

from samraad.access.models import Audience
from samraad.core.ids import new_id
from samraad.editions.actions import give_names, open_edition, seal_edition
from samraad.editions.models import Approval, EditionKind
from samraad.meetings.canonical import canonical_rows
from samraad.meetings.models.frozen import (
    Frozen,
    FrozenAttachment,
    FrozenGuest,
    FrozenItem,
    FrozenMeeting,
    FrozenSection,
)

if TYPE_CHECKING:
    from samraad.editions.models import Edition
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User

F = TypeVar("F", bound=Frozen)

INSIDE: Final = (FrozenSection, FrozenGuest, FrozenAttachment)
WHEN: Final = ("date", "date_words", "first_day", "last_day", "start_time", "end_time")


def follow(*, meeting: Meeting, agenda: Edition, by: User) -> Edition:
    """The agenda once more, for the same readers, with the meeting's new day."""
    edition = open_edition(
        subject=meeting.pk,
        kind=EditionKind.AGENDA,
        approval=Approval.NOT_RECORDED,
        audience=agenda.audience,
        by=by,
    )
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
    named: list[FrozenMeeting | FrozenItem] = [head, *items.values()]
    shown = [row for row in named if row.audience_id == Audience.EVERYBODY]
    give_names({row.original: row.path for row in shown})
    seal_edition(edition, rows=canonical_rows(edition))
    return edition


def _copied(row: F, edition: Edition, **changed: object) -> F:
    new = copy(row)
    new._state = copy(row._state)
    new._state.adding, new.pk, new.edition = True, new_id(), edition
    for name, value in changed.items():
        setattr(new, name, value)
    return new
