"""The whole account of a reading: the head, the items, and what remains."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, ngettext, pgettext

from samraad.intake.account.head import told_head
from samraad.intake.account.items import told_items
from samraad.intake.account.printed import SPACE, Told, at_lines, fact, quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.reading.record import Contradiction, Reading


def account(reading: Reading) -> Iterator[Told]:
    yield Told(reading.name, at=0, margin=0, strong=True)
    yield SPACE
    yield from told_head(reading)
    for contradiction in reading.contradictions:
        yield fact(_("Contradiction"), _contradiction(contradiction))
    yield SPACE
    yield from told_items(reading)
    yield SPACE
    yield from _rest(reading)


def _contradiction(one: Contradiction) -> str:
    field = {
        "date": _("Date"),
        "weekday": _("Weekday"),
        "start_time": _("Time"),
        "end_time": _("Time"),
        "attendance": _("Attendance"),
    }.get(one.field, one.field)
    readings = (f"{quoted(r.value)} ({at_lines(r.lines)})" for r in one.readings)
    between = pgettext("between two readings", "or")
    return f"{field}: {f' {between} '.join(readings)}"


def _rest(reading: Reading) -> Iterator[Told]:
    count = len(reading.furniture)
    if count:
        words = ngettext(
            "%(count)d line belongs to the page around the document.",
            "%(count)d lines belong to the page around the document.",
            count,
        )
        yield Told(words % {"count": count})
    count = len(reading.not_understood)
    if not count:
        yield Told(_("Everything else was understood."))
        return
    words = ngettext(
        "%(count)d line was not understood. It is kept with the draft:",
        "%(count)d lines were not understood. They are kept with the draft:",
        count,
    )
    yield Told(words % {"count": count}, strong=True)
    for one in reading.not_understood:
        yield Told(one.value, str(one.lines.first), margin=8)
