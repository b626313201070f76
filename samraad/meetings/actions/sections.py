"""The texts of an item while they are written, perhaps by two at once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from django.db import transaction

from samraad.audit.actions import record
from samraad.audit.models import Entry
from samraad.core import clock
from samraad.core.policy import require
from samraad.meetings.actions.agenda import begin_section
from samraad.meetings.models.agenda import AgendaItem, Section, SectionRole
from samraad.meetings.policies import can_edit
from samraad.texts.actions import save, write

if TYPE_CHECKING:
    from uuid import UUID

    from samraad.people.models import User
    from samraad.texts.actions import Saved

WRITTEN: Final = "meetings.section.written"
ONE_SITTING = timedelta(minutes=10)


@dataclass(frozen=True)
class Place:
    """Where in an item a text stands: by its role, and the name the place gives it."""

    role: SectionRole
    name: str = ""


@dataclass(frozen=True)
class Writing:
    """What came from a device: the text, the version it was written from, and a key
    made there, so that the same writing sent twice is one.
    """

    html: str
    base: UUID | None
    key: UUID


@transaction.atomic
def save_section(
    *, item: AgendaItem, place: Place, writing: Writing, by: User
) -> tuple[Section, Saved]:
    """Save a section's text together with what others have written in it since.

    Where both changed the same paragraphs, nothing is saved: see `Saved.clash`.
    """
    AgendaItem.objects.select_for_update().get(pk=item.pk)
    require(can_edit(by, item.meeting))
    section = section_at(item, place) or begin_section(
        item=item, role=place.role, name=place.name, text=write(html="", by=by).text
    )
    saved = save(
        text=section.text,
        html=writing.html,
        base=writing.base,
        key=writing.key,
        by=by,
    )
    if saved.written:
        _note(section, saved, by)
    return section, saved


def section_at(item: AgendaItem, place: Place) -> Section | None:
    rows = Section.objects.filter(item=item, role=place.role, name=place.name)
    return rows.select_related("text").order_by("position").first()


def _note(section: Section, saved: Saved, by: User) -> None:
    """One person's savings in one sitting are one entry of the log."""
    lately = Entry.objects.filter(
        event=WRITTEN,
        subject=f"{section._meta.label_lower}:{section.pk}",
        actor=by.key,
        at__gt=clock.now() - ONE_SITTING,
    )
    if not lately.exists():
        record(WRITTEN, section, by=by, version=str(saved.version.pk))
