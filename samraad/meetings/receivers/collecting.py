"""What people are told of texts that are wanted and of what became of a proposal."""

from __future__ import annotations

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext as _

from samraad.audit.receivers import follows
from samraad.bodies.deadlines import deadlines_of
from samraad.bodies.rules import rules_of
from samraad.core.shown import shown_date, shown_day
from samraad.meetings import letters
from samraad.meetings.actions.asking import move_deadline_by_rule
from samraad.meetings.by_link import standing_link, text_link
from samraad.meetings.models.collecting import (
    Answer,
    Contributor,
    Proposal,
    TextRequest,
)
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.telling import actor_of, in_danish
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind
from samraad.people.accounts import by_key, why_not_written_to
from samraad.people.actions import account_for

if TYPE_CHECKING:
    from samraad.audit.models import Entry
    from samraad.bodies.models.body import Body
    from samraad.people.models import User


@follows("meetings.text.asked", "meetings.text.reminded")
@in_danish
def ask(entry: Entry) -> None:
    """A text is wanted, or wanted still; one that has come meanwhile is not."""
    rows = TextRequest.objects.select_related("item__meeting__body__desk")
    request = rows.filter(pk=entry.subject_id, answered_at=None).first()
    if request is None or request.item.meeting.is_cancelled:
        return
    meeting, is_again = request.item.meeting, entry.event.endswith("reminded")
    told = {"title": request.item.title, "body": meeting.body.name}
    subject = _("Your text for “%(title)s”, %(body)s") % told
    if is_again:
        subject = _("Reminder: your text for “%(title)s”, %(body)s") % told
    link = letters.link(_("Write it here; no account is needed:"), text_link(request))
    _tell(
        meeting.body,
        _recipient(request.user, link),
        kind=Kind.TEXT_WANTED,
        subject=subject,
        text=_wanted(request),
        about=request.pk,
        entry=entry,
    )


@follows("meetings.contributor.invited")
@in_danish
def give_link(entry: Entry) -> None:
    rows = Contributor.objects.select_related("body__desk")
    row = rows.filter(pk=entry.subject_id, stopped_at=None).first()
    if row is None:
        return
    told = {"body": row.body.name}
    text = _(
        "With the link below you send items to %(body)s whenever you have one, "
        "without an account. Keep it: it goes on working."
    )
    link = letters.link(_("Your own link:"), standing_link(row))
    _tell(
        row.body,
        _recipient(row.user, link),
        kind=Kind.TEXT_WANTED,
        subject=_("Your link to send items to %(body)s") % told,
        text=text % told,
        about=row.pk,
        entry=entry,
    )


@follows("meetings.proposal.accepted", "meetings.proposal.declined")
@in_danish
def tell_proposer(entry: Entry) -> None:
    """What became of it; whoever answered their own proposal knows."""
    rows = Proposal.objects.select_related("body__desk", "item__meeting")
    proposal = rows.filter(pk=entry.subject_id).first()
    if proposal is None or proposal.answer not in {Answer.ACCEPTED, Answer.DECLINED}:
        return
    user = _proposer(proposal, entry)
    text = _answer(proposal)
    if user is None or user.key == entry.actor or not text:
        return
    told = {"title": proposal.title}
    _tell(
        proposal.body,
        Recipient(user),
        kind=Kind.REPLY,
        subject=_("Your proposal “%(title)s”") % told,
        text=text,
        about=proposal.pk,
        entry=entry,
    )


@follows("meetings.meeting.moved", "meetings.meeting.replanned")
def follow_the_meeting(entry: Entry) -> None:
    """Texts that are missing are due by the deadline of the meeting's new day."""
    meeting = Meeting.objects.filter(pk=entry.subject_id).select_related("body").first()
    by = actor_of(entry)
    if meeting is None or meeting.first_day is None or by is None:
        return
    day = meeting.first_day
    due_on = deadlines_of(rules_of(meeting.body, on=day), day).texts
    for request in TextRequest.objects.missing().filter(item__meeting=meeting):
        if request.due_on != due_on:
            move_deadline_by_rule(request=request, due_on=due_on, by=by)


@follows("meetings.meeting.cancelled")
@in_danish
def tell_that_no_text_is_needed(entry: Entry) -> None:
    rows = TextRequest.objects.missing().filter(item__meeting=UUID(entry.subject_id))
    for request in rows.select_related("item__meeting__body__desk"):
        meeting = request.item.meeting
        told = {
            "body": meeting.body.name,
            "title": request.item.title,
            "reason": meeting.status_reason,
        }
        _tell(
            meeting.body,
            _recipient(request.user),
            kind=Kind.TEXT_WANTED,
            subject=_("Your text for “%(title)s” is not needed now") % told,
            text=_("The meeting of %(body)s is cancelled: %(reason)s") % told,
            about=request.pk,
            entry=entry,
        )


def _tell(
    body: Body,
    to: Recipient | None,
    *,
    kind: Kind,
    subject: str,
    text: str,
    about: UUID,
    entry: Entry,
) -> None:
    by = actor_of(entry)
    if to is None or by is None:
        return
    send(
        kind=kind,
        subject=subject,
        text=text,
        to=[to],
        desk=body.desk,
        by=by,
        about=about,
        reply_to=body.email,
        sender_name=body.name,
    )


def _recipient(key: UUID, own_words: str = "") -> Recipient | None:
    """Nobody is written to whose account is closed."""
    user = by_key([key]).get(key)
    return Recipient(user, own_words) if user else None


def _wanted(request: TextRequest) -> str:
    meeting = request.item.meeting
    told = {
        "title": request.item.title,
        "body": meeting.body.name,
        "day": shown_date(meeting.date) if meeting.date else "",
        "due": shown_day(request.due_on),
    }
    first = _(
        "“%(title)s” is to be on the agenda of %(body)s on %(day)s. Your text and its "
        "attachments are wanted by %(due)s."
    )
    return letters.paragraphs(first % told, request.words)


def _proposer(proposal: Proposal, entry: Entry) -> User | None:
    """Who is told; somebody who only wrote a mail is answered by mail."""
    if proposal.proposer:
        return by_key([proposal.proposer]).get(proposal.proposer)
    email, by = proposal.proposer_email, actor_of(entry)
    if not email or by is None or why_not_written_to(email):
        return None
    return account_for(email=email, name=proposal.proposer_name or email, by=by)


def _answer(proposal: Proposal) -> str:
    told = {"title": proposal.title, "body": proposal.body.name}
    if proposal.answer == Answer.DECLINED:
        said = _("%(body)s does not take up “%(title)s”.") % told
        return letters.paragraphs(said, proposal.answer_words)
    if proposal.item is None:
        return ""
    date = proposal.item.meeting.date
    told["day"] = shown_date(date) if date else ""
    return _("“%(title)s” is on the agenda of %(body)s on %(day)s.") % told
