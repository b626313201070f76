"""An agenda has been sent: everybody whom the meeting concerns is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils import translation
from django.utils.translation import gettext as _

from samraad.access.models import Audience
from samraad.audit.receivers import follows
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.core.shown import shown_date
from samraad.meetings import letters, personal
from samraad.meetings.models.convening import Invitation, Sending, SendingKind
from samraad.meetings.models.frozen import FrozenItem
from samraad.meetings.when import is_soon
from samraad.meetings.whom import account_of, substitutes_of
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind
from samraad.people.models import User

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from samraad.audit.models import Entry
    from samraad.meetings.models.meeting import Meeting


@follows("meetings.agenda.sent")
def tell_of_agenda(entry: Entry) -> None:
    rows = Sending.objects.select_related("meeting__body")
    sending = rows.get(pk=entry.subject_id)
    with translation.override(settings.LANGUAGE_CODE):
        _tell(sending, by=User.objects.get(pk=entry.actor))


def _tell(sending: Sending, *, by: User) -> None:
    meeting, body = sending.meeting, sending.meeting.body
    send(
        kind=Kind.AGENDA if sending.kind == SendingKind.AGENDA else Kind.CHANGE,
        subject=_subject(sending),
        text=_text(sending),
        to=_recipients(meeting),
        desk=body.desk,
        by=by,
        about=meeting.pk,
        reply_to=body.email,
        sender_name=body.name,
        urgent=is_soon(meeting, at=clock.now()),
    )


def _subject(sending: Sending) -> str:
    meeting = sending.meeting
    return _("%(what)s: %(body)s, %(when)s") % {
        "what": sending.get_kind_display(),
        "body": meeting.body.name,
        "when": shown_date(meeting.date) if meeting.date else _("without a date"),
    }


def _text(sending: Sending) -> str:
    meeting = sending.meeting
    is_public = sending.audience_id == Audience.EVERYBODY
    items = FrozenItem.objects.filter(edition=sending.edition).order_by("position")
    read = _("Read the agenda and its papers:")
    return letters.paragraphs(
        _("Here is the agenda of the meeting of %(body)s.") % {"body": meeting.body},
        letters.when_and_where(meeting),
        letters.late(sending.late_reason),
        letters.listed(items),
        letters.link(read, personal.reading_link(meeting, is_public=is_public)),
    )


def _recipients(meeting: Meeting) -> Iterator[Recipient]:
    """Those who are asked, each with a link of their own, and the substitutes."""
    rows = Invitation.objects.filter(meeting=meeting, item=None).standing()
    asked = [row for row in rows if row.user]
    users = User.objects.in_bulk([row.user for row in asked])
    until = _apologies_by(meeting)
    for row in asked:
        link = personal.answer_link(row)
        yield Recipient(users[row.user], letters.asks_whether_you_come(link, until))
    spare = _(
        "You are a substitute, and get the agenda to know of it. "
        "You will be told if you are needed."
    )
    for place in substitutes_of(meeting):
        user = account_of(place)
        if user and user.key not in users:
            yield Recipient(user, spare)


def _apologies_by(meeting: Meeting) -> date | None:
    if meeting.first_day is None:
        return None
    rules = rules_of(meeting.body, on=meeting.first_day)
    day = deadlines_of(rules, meeting.first_day).apologies
    return day if day >= clock.today() else None
