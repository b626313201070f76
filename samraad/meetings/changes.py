"""What differs between two agendas of a meeting, said in sentences.

Pure over what one reader was shown of the two editions. Of a closed item only its
number is told: the sentences go to everybody who may read the open items.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.when import shown_when
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from typing import Any, TypeAlias
    from uuid import UUID

    from samraad.meetings.models.frozen import FrozenItem, FrozenMeeting
    from samraad.meetings.published import ReadItem, Record

    Files: TypeAlias = Mapping[UUID, str]  # what is in a document, by its key


def changes(
    old: Record, new: Record, *, files: Files, say_new: bool = True
) -> list[str]:
    """What somebody who has read the old one has to know of the new one.

    New items may be left out, where they are listed anyway.
    """
    before = {item.row.original: item for item in old.items}
    after = {item.row.original: item for item in new.items}
    both = [(before[key], item) for key, item in after.items() if key in before]
    sentences = [*_of_meeting(old.head, new.head)]
    for key, item in after.items():
        if say_new and key not in before:
            sentences.append(_said(_("New: %(item)s."), item.row))
    for key, item in before.items():
        if key not in after:
            sentences.append(_said(_("Taken off the agenda: %(item)s."), item.row))
    for one, other in both:
        sentences += _of_item(one, other, files)
    sentences += _moved(both)
    return sentences


def told(item: FrozenItem) -> str:
    """The item as a sentence names it: by its number, and if it is open its title."""
    number = {"number": item.number, "title": item.title or item.opening}
    if item.is_closed:
        named = _("item %(number)s (closed)") if item.number else _("a closed item")
        return named % number
    if not item.number:
        return _("“%(title)s”") % number
    return _("item %(number)s, “%(title)s”") % number


def _said(sentence: str, item: FrozenItem, **more: object) -> str:
    words = sentence % {"item": told(item), **more}
    return words[:1].upper() + words[1:]


def _of_meeting(old: FrozenMeeting, new: FrozenMeeting) -> Iterator[str]:
    if shown_when(old) != shown_when(new):
        times = {"old": shown_when(old), "new": shown_when(new)}
        yield _("The time is now %(new)s; it was %(old)s.") % times
    if old.place != new.place and new.place:
        yield _("The place is now %(place)s.") % {"place": new.place}
    if (old.about, old.contact) != (new.about, new.contact):
        yield _("What stands before the items has changed.")


def _of_item(old: ReadItem, new: ReadItem, files: Files) -> Iterator[str]:
    """An item that became closed says no more than that."""
    row = new.row
    if row.withdrawn_reason and not old.row.withdrawn_reason:
        yield _withdrawn(row)
        return
    if old.row.withdrawn_reason and not row.withdrawn_reason:
        yield _said(_("Back on the agenda: %(item)s."), row)
    if old.row.is_closed != row.is_closed:
        closed, opened = _("%(item)s is now closed."), _("%(item)s is now open.")
        yield _said(closed if row.is_closed else opened, row)
    elif row.is_closed:
        if _inside(old) != _inside(new) or _new_versions(old, new, files):
            yield _said(_("%(item)s: what is in it has changed."), row)
    else:
        yield from _of_open_item(old, new, files)


def _withdrawn(row: FrozenItem) -> str:
    if row.is_closed:
        return _said(_("Withdrawn: %(item)s."), row)
    reason = row.withdrawn_reason.rstrip(".")
    return _said(_("Withdrawn: %(item)s. %(reason)s."), row, reason=reason)


def _of_open_item(old: ReadItem, new: ReadItem, files: Files) -> Iterator[str]:
    row = new.row
    if old.row.number != row.number:
        number = old.row.number
        yield _said(_("%(item)s had the number %(number)s."), row, number=number)
    if old.row.title != row.title:
        title = old.row.title
        yield _said(_("%(item)s was called “%(title)s”."), row, title=title)
    if old.row.kind != row.kind:
        kind = row.get_kind_display()
        yield _said(_("%(item)s is now: %(kind)s."), row, kind=kind)
    if _recommendation(old) != _recommendation(new):
        yield _said(_("%(item)s: the recommendation has changed."), row)
    if _text(old) != _text(new):
        yield _said(_("%(item)s: the text has changed."), row)
    yield from _of_attachments(old, new, files)
    yield from _of_guests(old, new)


def _of_attachments(old: ReadItem, new: ReadItem, files: Files) -> Iterator[str]:
    row = new.row
    came, went, stayed = _matched(old.attachments, new.attachments)
    for one in came:
        yield _said(_("%(item)s: new attachment, “%(name)s”."), row, name=one.name)
    for one in went:
        yield _said(_("%(item)s: no longer attached, “%(name)s”."), row, name=one.name)
    rewritten = _new_versions(old, new, files)
    for one, other in stayed:
        if other.original in rewritten:
            name = other.name
            yield _said(_("%(item)s: new version of “%(name)s”."), row, name=name)
        elif one.name != other.name:
            yield _said(
                _("%(item)s: “%(old)s” is now called “%(name)s”."),
                row,
                old=one.name,
                name=other.name,
            )


def _of_guests(old: ReadItem, new: ReadItem) -> Iterator[str]:
    came, went, _stayed = _matched(old.guests, new.guests)
    for one in came:
        yield _said(_("%(item)s: %(name)s takes part."), new.row, name=one.name)
    for one in went:
        yield _said(
            _("%(item)s: %(name)s no longer takes part."), new.row, name=one.name
        )


def _moved(both: Iterable[tuple[ReadItem, ReadItem]]) -> Iterator[str]:
    """The fewest items that must have been moved to bring about the new order."""
    pairs = sorted(both, key=lambda pair: pair[1].row.position)
    places = [old.row.position for old, _new in pairs]
    kept = _longest_rise(places)
    for place, (_old, new) in zip(places, pairs, strict=True):
        if place not in kept:
            yield _said(_("%(item)s has another place in the order."), new.row)


def _longest_rise(places: Sequence[int]) -> set[int]:
    """The longest run of places that stand in rising order."""
    ends: list[int] = []
    runs: list[list[int]] = []
    for place in places:
        at = bisect_left(ends, place)
        run = [*(runs[at - 1] if at else ()), place]
        ends[at : at + 1], runs[at : at + 1] = [place], [run]
    return set(runs[-1]) if runs else set()


def _matched(old: Iterable[Any], new: Iterable[Any]) -> tuple[list[Any], ...]:
    """What came, what went, and what stayed as a pair of before and after."""
    before = {row.original: row for row in old}
    after = {row.original: row for row in new}
    return (
        [row for key, row in after.items() if key not in before],
        [row for key, row in before.items() if key not in after],
        [(before[key], row) for key, row in after.items() if key in before],
    )


def _inside(item: ReadItem) -> tuple[object, ...]:
    return (
        _recommendation(item),
        _text(item),
        [row.name for row in item.attachments],
        [row.name for row in item.guests],
    )


def _new_versions(old: ReadItem, new: ReadItem, files: Files) -> set[UUID]:
    """The attachments that stayed, but not what is in them."""
    _came, _went, stayed = _matched(old.attachments, new.attachments)
    return {
        other.original
        for one, other in stayed
        if _differ(_content(one, files), _content(other, files))
    }


def _recommendation(item: ReadItem) -> tuple[str, str]:
    html = item.recommendation.html if item.recommendation else ""
    return item.row.recommender, _words(html)


def _text(item: ReadItem) -> list[tuple[str, str]]:
    rows = [row for row in item.sections if row.role != SectionRole.RECOMMENDATION]
    return [(row.heading, _words(row.html)) for row in rows if _words(row.html)]


def _words(html: str) -> str:
    return " ".join(plain(html).split())


def _differ(one: str, other: str) -> bool:
    """What a trial put there and took back is not known, and differs in nothing."""
    return bool(one and other) and one != other


def _content(row: Any, files: Files) -> str:  # noqa: ANN401 -- a frozen attachment
    return files.get(row.document_id, "") if row.document_id else ""
