"""A body that is founded from a template gets its year wheel."""

from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.audit.models import EntryContent
from samraad.audit.receivers import follows
from samraad.bodies.models.body import Body
from samraad.bodies.presets import PRESETS
from samraad.meetings.actions.wheel import place_standing_items
from samraad.people.models import User

if TYPE_CHECKING:
    from samraad.audit.models import Entry


@follows("bodies.body.founded")
def place_what_recurs(entry: Entry) -> None:
    """The one who founds the body runs its desk, and so may fill its wheel."""
    said = EntryContent.objects.get(entry=entry).data
    preset = PRESETS.get(said.get("preset", ""))
    if preset:
        place_standing_items(
            body=Body.objects.get(pk=entry.subject_id),
            standing=preset.standing,
            by=User.objects.get(pk=entry.actor),
        )
