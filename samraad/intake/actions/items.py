"""One agenda item as it was read: sections, guests, decisions, tasks, attachments."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from django.utils.html import escape
from django.utils.translation import gettext as _

from samraad.intake.actions.decisions import record_decisions
from samraad.intake.actions.sources import as_html, within
from samraad.meetings.actions.agenda import (
    add_item,
    attach_to_item,
    close_item,
    invite_guest,
    write_section,
)
from samraad.meetings.actions.minutes import name_task, withhold_decision
from samraad.meetings.models.agenda import Openness, SectionRole
from samraad.reading.content import Block, Paragraph, Passage
from samraad.reading.record import Access, Role, used_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.intake.actions.sources import Sources
    from samraad.meetings.models.agenda import AgendaItem
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User
    from samraad.reading.record import AttendanceGroup, Item, Section

_ROLES = {
    Role.RECOMMENDATION: SectionRole.RECOMMENDATION,
    Role.PRESENTATION: SectionRole.PRESENTATION,
    Role.BACKGROUND: SectionRole.BACKGROUND,
    Role.SUMMARY: SectionRole.SUMMARY,
}
# Only these words: what else stands on the line may be what is closed.
_GROUND = re.compile(r"\blukket(?:\s+(?:punkt|sag|møde|dagsorden))?\b", re.IGNORECASE)
_OWN_ROWS = (Role.DECISION, Role.ATTACHMENTS)


def record_item(meeting: Meeting, item: Item, sources: Sources, by: User) -> None:
    row = add_item(
        meeting=meeting,
        title=within(300, item.title),
        number=within(20, item.number),
        openness=Openness.OPEN if _is(item, Access.OPEN) else Openness.NOT_RECORDED,
        recommender=within(200, item.recommender),
        case_number=within(50, item.case_number),
        attachments_unnamed=item.attachments_heading_empty,
        by=by,
    )
    sources.of_row(row.pk, item)
    sources.of_fields(
        row.pk,
        number=item.number,
        title=item.title,
        access=item.access,
        recommender=item.recommender,
        recommendation=item.recommendation,
        case_number=item.case_number,
    )
    _sections(row, item, sources, by)
    _guests(row, item, sources, by)
    record_decisions(row, item.decisions, sources, by)
    _tasks(row, item, sources, by)
    _attachments(row, item, sources, by)
    if _is(item, Access.CLOSED):
        _close(row, item, sources, by)


def _is(item: Item, access: Access) -> bool:
    return item.access is not None and item.access.value is access


def _sections(row: AgendaItem, item: Item, sources: Sources, by: User) -> None:
    """Two parts of the same name are one section: its parts remember their lines."""
    parts: dict[tuple[SectionRole, str], list[tuple[Block, ...]]] = {}
    for role, name, blocks in _written(item):
        parts.setdefault((role, name), []).append(blocks)
    for (role, name), all_blocks in parts.items():
        html = "".join(as_html(blocks) for blocks in all_blocks)
        section = write_section(item=row, role=role, name=name, html=html, by=by)
        sources.of_row(section.pk, tuple(all_blocks))
    for group in item.attendance:
        section = write_section(
            item=row,
            role=SectionRole.OTHER,
            name=within(200, group.label),
            html=_names(group),
            by=by,
        )
        sources.of_row(section.pk, group)


def _written(item: Item) -> Iterator[tuple[SectionRole, str, tuple[Block, ...]]]:
    """What the item's sections say, and what of them became no row of its own."""
    rows = (item.decisions, item.attachments, item.attendance, item.attendance_headings)
    told = used_lines(rows)
    for section in item.sections:
        role = _ROLES.get(section.role, SectionRole.OTHER)
        blocks = section.blocks
        if section.role in _OWN_ROWS:
            blocks = tuple(b for b in blocks if not used_lines(b) & told)
        if blocks:
            yield role, within(200, section.name), blocks
    said = item.recommendation
    if said and not any(_holds(section, said.lines.first) for section in item.sections):
        passage = Passage(said.value, said.lines)
        yield SectionRole.RECOMMENDATION, "", (Paragraph(passage),)


def _holds(section: Section, line: int) -> bool:
    return line in used_lines(section.blocks)


def _names(group: AttendanceGroup) -> str:
    names = (
        f"{one.name.value} ({one.words})" if one.words else one.name.value
        for one in group.attendees
    )
    return f"<p>{escape(', '.join(names))}</p>"


def _guests(row: AgendaItem, item: Item, sources: Sources, by: User) -> None:
    for one in item.guests:
        guest = invite_guest(
            item=row,
            name=within(200, one.name),
            role_words=within(200, one.title),
            organisation=within(200, one.organisation),
            by=by,
        )
        sources.of_row(guest.pk, one, sure=one.name.confidence)


def _tasks(row: AgendaItem, item: Item, sources: Sources, by: User) -> None:
    for one in item.tasks:
        task = name_task(
            item=row,
            what=one.what.value,
            who=within(300, one.who),
            due=one.due.value if one.due else None,
            due_words=within(200, one.due_words),
            by_next_meeting=one.next_meeting,
            by=by,
        )
        sources.of_row(task.pk, one, sure=one.what.confidence)
        sources.of_fields(task.pk, who=one.who)
        sources.of_fields(task.pk, due=one.due)


def _attachments(row: AgendaItem, item: Item, sources: Sources, by: User) -> None:
    for one in item.attachments:
        attachment = attach_to_item(item=row, name=within(300, one), by=by)
        sources.of_row(attachment.pk, one, sure=one.confidence)


NEUTRAL_TITLE = "Lukket punkt"  # in the language of the record


def _close(row: AgendaItem, item: Item, sources: Sources, by: User) -> None:
    """Closed in the source: a person must say what of it others may read."""
    lines = item.access.lines.numbers if item.access else ()
    words = " ".join(sources.line(number) for number in lines)
    ground = _GROUND.search(words)
    closed_there = _("Closed in the source")
    told = ground[0] if ground else closed_there
    close_item(item=row, ground=told, neutral_title=NEUTRAL_TITLE, by=by)
    if item.decisions:
        withhold_decision(item=row, reason=closed_there, by=by)
