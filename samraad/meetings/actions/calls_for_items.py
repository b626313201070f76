"""Telling those who may propose that the deadline comes near; reminding of texts.

The system does it by the rules; nobody is asked whether it may. What was sent is
written down in the same transaction, so that a duty that is killed sends it once.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from samraad.audit.actions import record
from samraad.bodies.models.body import Membership
from samraad.core import clock, links
from samraad.core.shown import shown_date, shown_day
from samraad.meetings import letters
from samraad.meetings.by_link import standing_link
from samraad.meetings.calls import CALL_BEFORE, What
from samraad.meetings.models.collecting import (
    Contributor,
    MeetingReminder,
    Proposal,
    TextRequest,
)
from samraad.meetings.policies import proposing_roles
from samraad.meetings.whom import account_of
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind
from samraad.people.accounts import by_key

if TYPE_CHECKING:
    from collections.abc import Iterator
    from uuid import UUID

    from samraad.meetings.calls import Call
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def call_for_items(*, call: Call, by: User) -> MeetingReminder:
    """Write down that it is done, and send it to everybody who may propose."""
    meeting = call.meeting
    reminder = MeetingReminder.objects.create(
        meeting=meeting,
        what=call.key,
        at=clock.now(),
        audience=meeting.body.desk,
    )
    with translation.override(settings.LANGUAGE_CODE):
        recipients = list(_recipients(call))
        if recipients:
            send(
                kind=Kind.CALL,
                subject=_subject(call),
                text=_text(call),
                to=recipients,
                desk=meeting.body.desk,
                by=by,
                about=meeting.pk,
                reply_to=meeting.body.email,
                sender_name=meeting.body.name,
            )
    record("meetings.call.sent", meeting, by=by, what=call.key, to=len(recipients))
    return reminder


@transaction.atomic
def remind_by_rule(*, request: TextRequest, by: User) -> None:
    """The message itself follows the log, as when the secretary presses the button."""
    rows = TextRequest.objects.select_for_update()
    fresh = rows.filter(pk=request.pk, reminded_at=None, answered_at=None).first()
    if fresh is not None:
        fresh.reminded_at = clock.now()
        fresh.save(update_fields=["reminded_at"])
        record("meetings.text.reminded", fresh, by=by)


def _recipients(call: Call) -> Iterator[Recipient]:
    meeting = call.meeting
    already = _proposers(call) if call.what == What.AGAIN else set()
    users = {user.key: user for user in _members(meeting)}
    address = f"/mit/forslag/{meeting.body.slug}/"
    link = letters.link(_("Propose an item here:"), links.absolute(address))
    for key, user in users.items():
        if key not in already:
            yield Recipient(user, link)
    standing = Contributor.objects.filter(body=meeting.body, stopped_at=None)
    rows = list(standing.exclude(user__in={*users, *already}))
    officers = by_key(row.user for row in rows)
    for row in rows:
        if row.user in officers:
            own = letters.link(_("Send your item here:"), standing_link(row))
            yield Recipient(officers[row.user], own)


def _members(meeting: Meeting) -> list[User]:
    day = meeting.first_day or clock.today()
    roles = proposing_roles(meeting.body, on=day)
    rows = Membership.objects.filter(body=meeting.body, role__in=roles)
    rows = rows.current(on=clock.today()).select_related("person")
    accounts = (account_of(row) for row in rows.prefetch_related("person__users"))
    return [account for account in accounts if account]


def _proposers(call: Call) -> set[UUID]:
    """Who has sent something since the first call needs no second one."""
    since = call.deadline - CALL_BEFORE
    rows = Proposal.objects.filter(body=call.meeting.body, proposer__isnull=False)
    sent = rows.values_list("proposer", "proposed_at")
    return {who for who, at in sent if who and timezone.localdate(at) >= since}


def _subject(call: Call) -> str:
    told = {"body": call.meeting.body.name, "deadline": shown_day(call.deadline)}
    if call.what == What.AGAIN:
        return _("%(body)s: items for the agenda by %(deadline)s") % told
    return _("%(body)s: what should be on the agenda?") % told


def _text(call: Call) -> str:
    meeting = call.meeting
    told = {
        "body": meeting.body.name,
        "day": shown_date(meeting.date) if meeting.date else "",
        "deadline": shown_day(call.deadline),
    }
    first = _("%(body)s meets on %(day)s.") % told
    wanted = _(
        "If you have something for the agenda, it has to be with the secretariat by "
        "%(deadline)s. A few sentences are enough."
    )
    return letters.paragraphs(first, wanted % told)
