"""Who is asked, called, no longer needed, or asked anew: each of them is told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.audit.models import EntryContent
from samraad.audit.receivers import follows
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.meetings import letters, personal
from samraad.meetings.actions.inviting import ask_anew, ask_newcomers
from samraad.meetings.calendar import cancellation_ics, invitation_ics
from samraad.meetings.convening_policies import can_invite
from samraad.meetings.guest_page import time_of
from samraad.meetings.models.convening import Invitation, Sending
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.models.plan import FormerDate
from samraad.meetings.telling import (
    Letter,
    account_of_invited,
    accounts_of,
    actor_of,
    in_danish,
    in_reserve,
    tell,
)
from samraad.meetings.when import shown_when
from samraad.notices.actions import Recipient
from samraad.notices.models import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.audit.models import Entry
    from samraad.meetings.models.convening import InvitationQuerySet
    from samraad.people.models import User


@follows("meetings.meeting.invited_early")
@in_danish
def tell_of_invitation(entry: Entry) -> None:
    """Everybody who is asked before there is an agenda."""
    meeting, by = _meeting(entry), actor_of(entry)
    if by is None or meeting.is_cancelled:
        return
    tell(
        meeting,
        kind=Kind.INVITATION,
        subject=letters.subject(_("Invitation"), meeting),
        text=letters.paragraphs(
            _("You are invited to a meeting of %(body)s.") % {"body": meeting.body},
            letters.when_and_where(meeting),
            _("The agenda follows."),
        ),
        to=_asked(meeting),
        by=by,
        calendar=invitation_ics(meeting, at=clock.now()),
    )


@follows("meetings.newcomer.asked")
@in_danish
def tell_the_newcomer(entry: Entry) -> None:
    row, user, by = _invited(entry)
    if row.withdrawn_at or user is None or row.meeting.is_cancelled:
        return
    tell(
        row.meeting,
        kind=Kind.INVITATION,
        subject=letters.subject(_("Invitation"), row.meeting),
        text=letters.paragraphs(
            _("You are invited to a meeting of %(body)s.") % {"body": row.meeting.body},
            letters.when_and_where(row.meeting),
            letters.to_read(row.meeting),
        ),
        to=[Recipient(user, letters.answer(row))],
        by=by or user,
        calendar=invitation_ics(row.meeting, at=clock.now()),
    )


@follows("bodies.member.appointed", "bodies.membership.ended")
def follow_the_members(entry: Entry) -> None:
    """Who joins is asked to what others are asked to; who leaves is not any more."""
    place = Membership.objects.filter(pk=entry.subject_id).first()
    by = actor_of(entry)
    if place is None or by is None:
        return
    asked = Invitation.objects.filter(item=None).standing().order_by()
    meetings = Meeting.objects.filter(
        body=place.body_id, pk__in=asked.values("meeting")
    )
    for meeting in meetings.upcoming(on=clock.today()):
        if can_invite(by, meeting):
            ask_newcomers(meeting, by=by)


@follows("meetings.substitute.called")
@in_danish
def tell_of_call(entry: Entry) -> None:
    row, user, by = _invited(entry)
    if row.withdrawn_at or user is None or row.meeting.is_cancelled:
        return
    tell(
        row.meeting,
        kind=Kind.INVITATION,
        subject=letters.subject(_("You are needed as a substitute"), row.meeting),
        text=letters.paragraphs(
            letters.when_and_where(row.meeting), letters.to_read(row.meeting)
        ),
        to=[
            Recipient(
                user, letters.paragraphs(letters.called(row), letters.answer(row))
            )
        ],
        by=by or user,
        calendar=invitation_ics(row.meeting, at=clock.now()),
    )


@follows("meetings.substitute.released")
@in_danish
def tell_of_release(entry: Entry) -> None:
    row, user, by = _invited(entry)
    if not row.withdrawn_at or user is None or row.meeting.is_cancelled:
        return
    tell(
        row.meeting,
        kind=Kind.CHANGE,
        subject=letters.subject(_("You are not needed as a substitute"), row.meeting),
        text=letters.paragraphs(
            _("All places are taken, so you do not have to come. Thank you!"),
            letters.when_and_where(row.meeting),
        ),
        to=[Recipient(user)],
        by=by or user,
        calendar=cancellation_ics(row.meeting, at=clock.now()),
    )


@follows("meetings.invitation.withdrawn")
@in_danish
def tell_who_left(entry: Entry) -> None:
    """Whoever has left the body. Substitutes are told otherwise, and guests nothing."""
    row, user, by = _invited(entry)
    if row.is_guest or row.role == Role.SUBSTITUTE or not row.withdrawn_at:
        return
    is_over = row.meeting.is_cancelled or row.meeting.is_past(on=clock.today())
    if user is None or is_over:
        return
    told = {"body": row.meeting.body}
    tell(
        row.meeting,
        kind=Kind.CHANGE,
        subject=letters.subject(_("You are no longer asked"), row.meeting),
        text=letters.paragraphs(
            _("Your place in %(body)s ends before this meeting.") % told,
            letters.when_and_where(row.meeting),
            _("You do not have to do anything. Thank you for your work!"),
        ),
        to=[Recipient(user)],
        by=by or user,
        calendar=cancellation_ics(row.meeting, at=clock.now()),
    )


@follows("meetings.guest.asked")
@in_danish
def tell_the_guest(entry: Entry) -> None:
    row, user, by = _invited(entry)
    if row.withdrawn_at or user is None or row.meeting.is_cancelled:
        return
    link = letters.link(_("Answer and read more here:"), personal.guest_link(row))
    tell(
        row.meeting,
        kind=Kind.INVITATION,
        subject=letters.subject(_("Invitation"), row.meeting),
        text=letters.paragraphs(
            letters.for_guest(row, time_of(row)), letters.when_and_where(row.meeting)
        ),
        to=[Recipient(user, link)],
        by=by or user,
    )


@follows("meetings.silent.asked_again")
@in_danish
def ask_again(entry: Entry) -> None:
    meeting, by = _meeting(entry), actor_of(entry)
    said = EntryContent.objects.get(entry=entry).data
    rows = Invitation.objects.filter(pk__in=said.get("invitations", ()), reply="")
    if by is None or meeting.is_cancelled:
        return
    tell(
        meeting,
        kind=Kind.INVITATION,
        subject=letters.subject(_("Do you come?"), meeting),
        text=letters.paragraphs(
            _("The secretariat has not heard from you yet."),
            letters.when_and_where(meeting),
        ),
        to=_links(rows.standing()),
        by=by,
    )


@follows("meetings.meeting.moved")
@in_danish
def tell_of_move(entry: Entry) -> None:
    """Another day or time is asked about anew; of another place all are only told."""
    meeting, by = _meeting(entry), actor_of(entry)
    said = EntryContent.objects.get(entry=entry).data
    former = FormerDate.objects.filter(pk=said.get("former")).first()
    if by is None or former is None or meeting.is_cancelled:
        return
    if _when(former) != _when(meeting):
        ask_anew(meeting=meeting, by=by)
    told = {"old": shown_when(former), "reason": former.reason}
    letter: Letter = {
        "kind": Kind.CHANGE,
        "subject": letters.subject(_("Moved"), meeting),
        "text": letters.paragraphs(
            _("The meeting of %(body)s has been moved.") % {"body": meeting.body},
            letters.when_and_where(meeting),
            _("Before: %(old)s. %(reason)s") % told,
        ),
    }
    calendar = invitation_ics(meeting, at=clock.now())
    tell(meeting, to=_asked(meeting), by=by, calendar=calendar, **letter)
    tell(meeting, to=_in_reserve(meeting), by=by, **letter)


@follows("meetings.meeting.cancelled")
@in_danish
def tell_of_cancelling(entry: Entry) -> None:
    meeting, by = _meeting(entry), actor_of(entry)
    rows = Invitation.objects.filter(meeting=meeting).standing()
    if by is None or not meeting.is_cancelled:
        return
    letter: Letter = {
        "kind": Kind.CHANGE,
        "subject": letters.subject(_("Cancelled"), meeting),
        "text": letters.paragraphs(
            _("The meeting of %(body)s is cancelled.") % {"body": meeting.body},
            letters.when_and_where(meeting),
            meeting.status_reason,
        ),
    }
    asked = [Recipient(user) for _row, user in accounts_of(rows)]
    calendar = cancellation_ics(meeting, at=clock.now())
    tell(meeting, to=asked, by=by, calendar=calendar, **letter)
    tell(meeting, to=_in_reserve(meeting), by=by, **letter)


def _in_reserve(meeting: Meeting) -> list[Recipient]:
    """Substitutes who have been sent the agenda, and so know of the meeting."""
    if not Sending.objects.filter(meeting=meeting).exists():
        return []
    return [Recipient(user) for user in in_reserve(meeting)]


def _meeting(entry: Entry) -> Meeting:
    rows = Meeting.objects.select_related("body__owner")
    return rows.get(pk=entry.subject_id)


def _invited(entry: Entry) -> tuple[Invitation, User | None, User | None]:
    rows = Invitation.objects.select_related("meeting__body__owner", "item")
    row = rows.select_related("stands_in_for").get(pk=entry.subject_id)
    return row, account_of_invited(row), actor_of(entry)


def _asked(meeting: Meeting) -> list[Recipient]:
    return _links(Invitation.objects.filter(meeting=meeting).standing())


def _links(rows: InvitationQuerySet) -> list[Recipient]:
    """Each with the link of their own, a guest with that of a guest."""
    return list(_with_links(accounts_of(rows.select_related("meeting__body", "item"))))


def _with_links(asked: list[tuple[Invitation, User]]) -> Iterator[Recipient]:
    for row, user in asked:
        if row.is_guest:
            words = _("Answer and read more here:")
            yield Recipient(user, letters.link(words, personal.guest_link(row)))
        else:
            yield Recipient(user, letters.answer(row))


def _when(one: Meeting | FormerDate) -> tuple[object, ...]:
    return one.date, one.start_time, one.end_time
