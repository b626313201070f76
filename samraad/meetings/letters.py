"""What is written to people about an agenda and a meeting: plain text, links apart."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.models import Audience
from samraad.core.shown import shown_date, shown_day, shown_time
from samraad.meetings import personal
from samraad.meetings.attending import apologies_by
from samraad.meetings.models.convening import Reply, Sending
from samraad.meetings.when import shown_when

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import time

    from samraad.meetings.models.convening import Invitation
    from samraad.meetings.models.frozen import FrozenItem
    from samraad.meetings.models.meeting import Meeting


def paragraphs(*parts: str) -> str:
    """What there is to say, with an empty line between."""
    return "\n\n".join(part for part in parts if part)


def subject(what: str, meeting: Meeting) -> str:
    """What it is about, whose it is, and when: all that a list of mails shows."""
    when = shown_date(meeting.date) if meeting.date else _("without a date")
    told = {"what": what, "body": meeting.body.name, "when": when}
    return _("%(what)s: %(body)s, %(when)s") % told


def when_and_where(meeting: Meeting) -> str:
    lines = [_("When: %(when)s") % {"when": shown_when(meeting)}]
    if meeting.place:
        lines.append(_("Where: %(place)s") % {"place": meeting.place})
    if meeting.online_link:
        lines += [_("Take part online:"), meeting.online_link]
    return "\n".join(lines)


def listed(items: Iterable[FrozenItem]) -> str:
    """The items as an agenda lists them; of a closed one only its neutral title."""
    return "\n".join(_line(item) for item in items)


def _line(item: FrozenItem) -> str:
    title = item.title or item.opening
    number = f"{item.number}. " if item.number else "– "
    if item.withdrawn_reason and item.is_closed:
        return number + _("%(title)s (closed item, withdrawn)") % {"title": title}
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


def to_read(meeting: Meeting, *, has_closed: bool = False) -> str:
    """Where the agenda is: for everybody, and among the member's own pages.

    Those ask for a sign-in: a mail that is passed on opens nobody's pages.
    """
    rows = Sending.objects.filter(meeting=meeting).order_by("-number")
    readers = rows.values_list("audience", flat=True).first() or meeting.audience_id
    own, is_public = personal.own_pages_link(meeting), readers == Audience.EVERYBODY
    if not is_public:
        return link(_("Read the agenda and prepare on your own page:"), own)
    prepare = _("Prepare on your own page:")
    if has_closed:
        prepare = _(
            "Prepare on your own page, where the closed items are that you may see:"
        )
    public = personal.reading_link(meeting, is_public=True)
    return paragraphs(link(_("Read the agenda:"), public), link(prepare, own))


def answer(invitation: Invitation) -> str:
    """How this person answers, or changes the answer that was given."""
    address = personal.answer_link(invitation)
    if invitation.reply == Reply.COMING:
        return link(_("You have said that you come. Change your answer:"), address)
    if invitation.reply == Reply.APOLOGIES:
        return link(_("You have said that you cannot come. Change it:"), address)
    asked = link(_("Do you come? Answer here, without signing in:"), address)
    return paragraphs(asked, _apologies(invitation.meeting))


def _apologies(meeting: Meeting) -> str:
    day = apologies_by(meeting)
    if day is None:
        return ""
    told = {"day": shown_day(day)}
    return _("If you cannot come, please say so by %(day)s.") % told


def called(invitation: Invitation) -> str:
    """What a substitute is told who is asked to come."""
    meeting, absent = invitation.meeting, invitation.stands_in_for
    told = {"body": meeting.body.name, "name": absent.name if absent else ""}
    if absent:
        words = _("You are called to a meeting of %(body)s in the place of %(name)s.")
        return words % told
    words = _(
        "A member of %(body)s cannot come. Can you? The first substitute who says "
        "yes takes the place."
    )
    return words % told


def for_guest(invitation: Invitation, at: time | None) -> str:
    meeting, item = invitation.meeting, invitation.item
    told = {"body": meeting.body}
    words = [_("You are invited as a guest to a meeting of %(body)s.") % told]
    if item:
        title = {"title": item.title, "number": item.number}
        words.append(_("It concerns item %(number)s: %(title)s") % title)
    if at:
        words.append(_("Please be there at %(time)s.") % {"time": shown_time(at)})
    return "\n".join(words)
