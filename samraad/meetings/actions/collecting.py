"""What wants on an agenda: put forward, taken up, kept, refused, taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.html import format_html
from django.utils.translation import gettext as _

from samraad.access.actions import drawer
from samraad.audit.actions import record
from samraad.core import clock
from samraad.core.policy import require
from samraad.documents.actions import add_document, attach
from samraad.documents.models import Attachment
from samraad.meetings.actions.agenda import add_item, attach_to_item, write_section
from samraad.meetings.actions.locking import locked
from samraad.meetings.contributed import template_of
from samraad.meetings.models.agenda import AgendaItem, ItemKind, SectionRole
from samraad.meetings.models.collecting import Answer, Proposal
from samraad.meetings.offers import PROPOSED
from samraad.meetings.parts import parts_of
from samraad.meetings.policies import (
    can_answer,
    can_propose,
    can_reopen,
    can_revise,
    can_take_back,
)
from samraad.meetings.recommending import kind_of
from samraad.texts.actions import write
from samraad.texts.clean import clean, plain
from samraad.texts.models import TextVersion
from samraad.texts.sections import recommender

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.meetings.models.collecting import Origin
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def propose(  # noqa: PLR0913 -- what a proposal says
    *,
    body: Body,
    title: str,
    html: str,
    origin: Origin,
    by: User,
    meeting: Meeting | None = None,
    kind: ItemKind = ItemKind.NOT_RECORDED,
    recommender: str = "",
    recommendation: str = "",
    proposer: User | None = None,
    name: str = "",
    email: str = "",
) -> Proposal:
    """Put something forward. It lies in the drawer between its proposer and the desk;
    what comes from somebody without an account is the desk's, with name and address.
    """
    require(can_propose(by, body))
    if meeting and (meeting.body_id != body.pk or meeting.is_cancelled):
        raise ValidationError(_("Choose a meeting that takes place."))
    owned = drawer(owner=proposer, kept_by=body.desk) if proposer else body.desk
    proposal = Proposal(
        body=body,
        meeting=meeting,
        origin=origin,
        title=title.strip(),
        kind=kind,
        recommender=recommender,
        recommendation=recommendation,
        proposer=proposer.key if proposer else None,
        proposer_name=name or (proposer.name if proposer else ""),
        proposer_email=email or (proposer.email if proposer else ""),
        proposed_at=clock.now(),
        audience=owned,
    )
    proposal.full_clean()
    proposal.text = write(html=html, by=by).text
    proposal.save()
    record("meetings.proposal.made", proposal, by=by)
    return proposal


@transaction.atomic
def revise(
    *,
    proposal: Proposal,
    title: str,
    html: str,
    kind: ItemKind,
    recommender: str,
    recommendation: str,
    by: User,
) -> Proposal:
    proposal = _locked(proposal)
    require(can_revise(by, proposal))
    proposal.title = title.strip()
    proposal.kind = kind
    proposal.recommender = recommender
    proposal.recommendation = recommendation
    proposal.text = write(html=html, by=by, text=proposal.text).text
    proposal.full_clean()
    proposal.save()
    record("meetings.proposal.revised", proposal, by=by)
    return proposal


@transaction.atomic
def attach_to_proposal(
    *, proposal: Proposal, name: str, data: bytes, by: User, is_closed: bool = False
) -> Attachment:
    proposal = _locked(proposal)
    require(can_revise(by, proposal))
    document = add_document(data=data, name=name, audience=proposal.audience, by=by)
    attachment = attach(
        subject=proposal.pk,
        name=name,
        audience=proposal.audience,
        document=document,
        is_closed=is_closed,
    )
    record("documents.attachment.added", attachment, by=by)
    return attachment


@transaction.atomic
def accept(*, proposal: Proposal, meeting: Meeting, by: User) -> AgendaItem:
    """Make it an item of the meeting, with its sections and what is attached."""
    meeting = locked(meeting)
    proposal = _locked(proposal)
    require(can_answer(by, proposal))
    item = add_item(
        meeting=meeting,
        title=proposal.title,
        kind=_kind(proposal),
        recommender=proposal.recommender
        or recommender(as_html(proposal.recommendation)),
        by=by,
    )
    item.offer, item.why = offer_key(proposal), why_of(proposal)
    item.save(update_fields=["offer", "why"])
    _write_sections(proposal, item, by)
    for one in Attachment.objects.filter(subject=proposal.pk).order_by("position"):
        attach_to_item(
            item=item,
            name=one.name,
            document=one.document,
            is_closed=one.is_closed,
            by=by,
        )
    proposal.item = item
    _answer(proposal, Answer.ACCEPTED, by=by, event="meetings.proposal.accepted")
    return item


@transaction.atomic
def decline(*, proposal: Proposal, words: str, by: User) -> Proposal:
    """Say no, and why; whoever proposed it is told in these words."""
    proposal = _locked(proposal)
    require(can_answer(by, proposal))
    event = "meetings.proposal.declined"
    return _answer(proposal, Answer.DECLINED, by=by, event=event, words=words)


@transaction.atomic
def take_back(*, proposal: Proposal, by: User) -> Proposal:
    proposal = _locked(proposal)
    require(can_take_back(by, proposal))
    event = "meetings.proposal.withdrawn"
    return _answer(proposal, Answer.WITHDRAWN, by=by, event=event)


@transaction.atomic
def keep_for_later(
    *, proposal: Proposal, by: User, meeting: Meeting | None = None
) -> Proposal:
    """Put it aside: until a meeting, or until somebody takes it up again."""
    proposal = _locked(proposal)
    require(can_answer(by, proposal))
    proposal.meeting, proposal.kept_at = meeting, clock.now()
    proposal.save(update_fields=["meeting", "kept_at"])
    record("meetings.proposal.kept", proposal, by=by)
    return proposal


@transaction.atomic
def reopen(*, proposal: Proposal, by: User) -> Proposal:
    """Let it wait for an answer again; also when its item has been taken away."""
    proposal = _locked(proposal)
    require(can_reopen(by, proposal))
    proposal.answer, proposal.answered_at = Answer.NONE, None
    proposal.answer_words, proposal.kept_at, proposal.item = "", None, None
    proposal.full_clean()
    proposal.save()
    record("meetings.proposal.reopened", proposal, by=by)
    return proposal


def offer_key(proposal: Proposal) -> str:
    return f"{PROPOSED}{proposal.pk}"


def _locked(proposal: Proposal) -> Proposal:
    rows = Proposal.objects.select_for_update(of=("self",))
    rows = rows.select_related("body__desk", "audience", "text")
    return rows.get(pk=proposal.pk)


def _answer(
    proposal: Proposal, answer: Answer, *, by: User, event: str, words: str = ""
) -> Proposal:
    proposal.answer, proposal.answered_at = answer, clock.now()
    proposal.answer_words = words.strip()
    proposal.full_clean()
    proposal.save()
    record(event, proposal, by=by)
    return proposal


def why_of(proposal: Proposal) -> str:
    if not proposal.proposer_name:
        return str(proposal.get_origin_display())
    return _("Proposed by %(name)s") % {"name": proposal.proposer_name}


def _kind(proposal: Proposal) -> ItemKind:
    """As it was chosen, or else as its words suggest."""
    if proposal.kind != ItemKind.NOT_RECORDED:
        return ItemKind(proposal.kind)
    return kind_of(as_html(proposal.recommendation), proposal.title)


def _write_sections(proposal: Proposal, item: AgendaItem, by: User) -> None:
    if proposal.recommendation:
        html = as_html(proposal.recommendation)
        role = SectionRole.RECOMMENDATION
        write_section(item=item, role=role, html=html, by=by)
    versions = TextVersion.objects.filter(text=proposal.text).order_by("-number")
    newest = versions.values_list("html", flat=True).first() or ""
    names = tuple(one.heading for one in template_of(item.meeting.body))
    for part in parts_of(newest, names=names):
        if plain(part.html):
            write_section(
                item=item, role=part.role, name=part.name, html=part.html, by=by
            )


def as_html(text: str) -> str:
    """Plain text as paragraphs; what is HTML already is cleaned, and else as it is."""
    if text.lstrip().startswith("<"):
        return clean(text)
    lines = [line.strip() for line in text.splitlines()]
    return "".join(format_html("<p>{}</p>", line) for line in lines if line)
