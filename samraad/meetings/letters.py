"""What is written to people about an agenda and a meeting: plain text, links apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.core.shown import shown_day
from samraad.meetings.when import shown_when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from samraad.meetings.models.frozen import FrozenItem
    from samraad.meetings.models.meeting import Meeting


def paragraphs(*parts: str) -> str:
    """What there is to say, with an empty line between."""
    return "\n\n".join(part for part in parts if part)


def when_and_where(meeting: Meeting) -> str:
    lines = [_("When: %(when)s") % {"when": shown_when(meeting)}]
    if meeting.place:
        lines.append(_("Where: %(place)s") % {"place": meeting.place})
    if meeting.online_link:
        lines += [_("Take part from afar:"), meeting.online_link]
    return "\n".join(lines)


def listed(items: Iterable[FrozenItem]) -> str:
    """The items as an agenda lists them; of a closed one only its neutral title."""
    return "\n".join(_line(item) for item in items)


def _line(item: FrozenItem) -> str:
    title = item.title or item.opening
    number = f"{item.number}. " if item.number else "– "
    if item.withdrawn_reason:
        told = {"title": title, "reason": item.withdrawn_reason}
        return number + _("%(title)s (withdrawn: %(reason)s)") % told
    if item.is_closed:
        return number + _("%(title)s (closed item)") % {"title": title}
    return f"{number}{title}"


def late(reason: str) -> str:
    told = {"reason": reason}
    return _("The agenda is sent late: %(reason)s") % told if reason else ""


def what_changed(changes: Sequence[str]) -> str:
    lines = "\n".join(f"– {change}" for change in changes)
    return f"{_('What has changed:')}\n{lines}" if lines else ""


def link(words: str, address: str) -> str:
    return f"{words}\n{address}"


def asks_whether_you_come(address: str, apologies_by: date | None) -> str:
    asked = _("Do you come? Answer here, without signing in:")
    until = ""
    if apologies_by:
        told = {"day": shown_day(apologies_by)}
        until = _("If you cannot come, please say so by %(day)s.") % told
    return paragraphs(link(asked, address), until)
