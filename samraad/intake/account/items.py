"""The items: what each is called, what came of it, who is to do what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, ngettext

from samraad.core.shown import shown_date
from samraad.core.text import fold
from samraad.intake.account.head import attendees
from samraad.intake.account.printed import (
    ITEM,
    SPACE,
    Told,
    at_lines,
    inside,
    opening,
    quoted,
    sourced,
    under,
)
from samraad.meetings.models.record import Outcome, Tone
from samraad.reading.lines import Lines
from samraad.reading.record import Access, Decision, Role, used_lines

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.reading.record import Guest, Item, Read, Reading, Remark, Task

_ELSEWHERE = (Role.DECISION, Role.ATTACHMENTS, Role.RECOMMENDATION)


def told_items(reading: Reading) -> Iterator[Told]:
    count = len(reading.items)
    words = {"count": count}
    yield Told(ngettext("%(count)d item", "%(count)d items", count) % words)
    for item in reading.items:
        yield SPACE
        yield from _item(item)


def _item(item: Item) -> Iterator[Told]:
    number = item.number.value if item.number else "–"
    yield Told(_title(item), number, margin=ITEM, strong=True)
    if item.access and item.access.value is Access.CLOSED:
        words = _("Closed in the source: nothing of it but this line is published.")
        yield inside(words)
    yield from _before(item)
    if item.decisions:
        for decision in item.decisions:
            yield inside(f"{_decision(decision)}{_word(decision)}")
            yield from _parts(decision)
    else:
        yield inside(_("No decision is stated."))
    for task in item.tasks:
        yield inside(_task(task))
    yield from _attachments(item)


def _title(item: Item) -> str:
    numbers = used_lines(item)
    lines = at_lines(Lines(min(numbers), max(numbers)))
    if item.title:
        return f"{item.title.value} · {lines}"
    first = [item.recommendation] if item.recommendation else []
    said = [*first, *(decision.text for decision in item.decisions)]
    words = f"{quoted(said[0].value)}, " if said else ""
    return f"{words}{_('without a heading in the source')} · {lines}"


def _before(item: Item) -> Iterator[Told]:
    if item.case_number:
        yield inside(_("Case number %(number)s") % {"number": item.case_number.value})
    if item.recommendation:
        yield inside(_recommendation(item, item.recommendation))
    names = [s.name.value for s in item.sections if _is_told_here(s.role) and s.name]
    if names:
        yield inside(_("Sections: %(names)s") % {"names": ", ".join(names)})
    for guest in item.guests:
        yield inside(_("Guest: %(name)s") % {"name": _guest(guest)})
    for group in item.attendance:
        yield inside(f"{group.label.value}: {attendees(group)}")


def _recommendation(item: Item, said: Read[str]) -> str:
    """Its first words, unless they stand for the title already."""
    words = {"who": item.recommender.value if item.recommender else _("not stated")}
    if item.title is None:
        return _("Recommended by: %(who)s") % words
    words["words"] = opening(said.value)
    return _("Recommendation (%(who)s): %(words)s") % words


def _is_told_here(role: Role) -> bool:
    return role not in _ELSEWHERE


def _guest(guest: Guest) -> str:
    parts = (guest.name.value, guest.title, guest.organisation)
    return ", ".join(part for part in parts if part)


def _decision(decision: Decision) -> str:
    """What it is about, what it amounts to, and until when it was put off."""
    about = f"{decision.concerns.value}: " if decision.concerns else ""
    label = str(Outcome(decision.outcome.value.value).label)
    if decision.postponed_to:
        words = {"outcome": label, "date": shown_date(decision.postponed_to.value)}
        label = _("%(outcome)s until %(date)s") % words
    return sourced(f"{about}{label}", decision.outcome)


def _word(decision: Decision) -> str:
    """The word of the minutes, where it is not the one that the outcome is called."""
    word = decision.word.value if decision.word else ""
    label = str(Outcome(decision.outcome.value.value).label)
    return (
        f": {quoted(word)}" if fold(word).strip(" .") not in {"", fold(label)} else ""
    )


def _parts(decision: Decision) -> Iterator[Told]:
    parts: list[Decision | Remark] = [*decision.children, *decision.remarks]
    for part in sorted(parts, key=lambda part: part.text.lines):
        if isinstance(part, Decision):
            yield under(f"{_decision(part)}: {quoted(part.text.value)}")
            yield from _parts(part)
        else:
            yield under(_remark(part))


def _remark(remark: Remark) -> str:
    about = f"{remark.concerns.value}: " if remark.concerns else ""
    label = str(Tone(remark.tone.value).label)
    words = quoted(remark.text.value)
    return f"{sourced(f'{about}{label}', remark.text)}: {words}"


def _task(task: Task) -> str:
    words = {
        "who": task.who.value if task.who else _("nobody named"),
        "what": task.what.value,
        "due": _due(task),
    }
    told = _("Task: %(who)s – %(what)s (due: %(due)s)") % words
    return sourced(told, task.what)


def _due(task: Task) -> str:
    if task.due:
        return shown_date(task.due.value)
    if task.next_meeting:
        return _("next meeting")
    return task.due_words or _("not stated")


def _attachments(item: Item) -> Iterator[Told]:
    if item.attachments:
        names = "; ".join(one.value for one in item.attachments)
        yield inside(_("Attachments: %(names)s") % {"names": names})
    if item.attachments_heading_empty:
        yield inside(
            _("The source has a heading for attachments, but their names are missing.")
        )
