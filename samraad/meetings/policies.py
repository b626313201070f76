from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.access.models import Audience
from samraad.bodies.models.body import Membership, Role
from samraad.bodies.models.rules import Proposers
from samraad.bodies.policies import can_run
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.documents.models import Document, ScanState
from samraad.editions.models import Approval, Edition, EditionKind
from samraad.matters.models import Matter
from samraad.meetings.models.agenda import AgendaItem, Openness
from samraad.meetings.models.collecting import Answer, Contributor
from samraad.meetings.models.frozen import FrozenAttachment, FrozenItem
from samraad.meetings.models.meeting import MeetingStatus, Preamble

if TYPE_CHECKING:
    from datetime import date

    from samraad.bodies.models.body import Body
    from samraad.core.actor import Actor
    from samraad.documents.models import Attachment
    from samraad.editions.models import EditionQuerySet
    from samraad.meetings.models.collecting import Proposal, TextRequest
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


def can_edit(user: User, meeting: Meeting) -> Verdict:
    verdict = can_run(user, meeting.body)
    if not verdict:
        return verdict
    if meeting.status == MeetingStatus.CANCELLED:
        return Denied(_("The meeting is cancelled."))
    return ALLOWED


def can_cancel(user: User, meeting: Meeting) -> Verdict:
    verdict = can_edit(user, meeting)
    if not verdict:
        return verdict
    if meeting.status == MeetingStatus.HELD:
        return Denied(_("The meeting has been held."))
    return ALLOWED


def is_sent(meeting: Meeting) -> bool:
    """Has anybody but the desk read the agenda? Its numbers stand from then on."""
    return Edition.objects.of(meeting.pk).filter(removed_at=None).exists()


def can_order(user: User, meeting: Meeting) -> Verdict:
    verdict = can_edit(user, meeting)
    if not verdict:
        return verdict
    if is_sent(meeting):
        return Denied(_("The agenda has been sent: its order and numbers stand."))
    return ALLOWED


def can_remove(user: User, item: AgendaItem) -> Verdict:
    """What others have read is not removed; it is withdrawn, and says why."""
    verdict = can_edit(user, item.meeting)
    if not verdict:
        return verdict
    if FrozenItem.objects.filter(original=item.pk, edition__removed_at=None).exists():
        return Denied(_("The item has been sent: withdraw it, and say why."))
    return ALLOWED


def can_use(user: User, meeting: Meeting, document: Document | None) -> Verdict:
    """Nobody shows others a file that they may not see themselves."""
    verdict = can_edit(user, meeting)
    if not verdict or document is None:
        return verdict
    if not Document.objects.visible_to(user).filter(pk=document.pk).exists():
        return Denied(_("There is no such document."))
    return ALLOWED


def can_take_up(user: User, meeting: Meeting, matter: Matter | None) -> Verdict:
    verdict = can_edit(user, meeting)
    if not verdict or matter is None:
        return verdict
    if not Matter.objects.visible_to(user).filter(pk=matter.pk).exists():
        return Denied(_("There is no such matter."))
    return ALLOWED


def can_close(user: User, item: AgendaItem) -> Verdict:
    """What everybody has read cannot be closed by closing it now."""
    verdict = can_edit(user, item.meeting)
    if not verdict:
        return verdict
    shown = FrozenItem.objects.filter(original=item.pk, edition__removed_at=None)
    if shown.exclude(openness=Openness.CLOSED).exists():
        return Denied(
            _("The item has been published as open. Take that edition back first.")
        )
    return ALLOWED


def can_close_file(user: User, meeting: Meeting, attachment: Attachment) -> Verdict:
    """What everybody has been able to fetch is not closed by calling it closed."""
    verdict = can_edit(user, meeting)
    if not verdict:
        return verdict
    shown = FrozenAttachment.objects.filter(original=attachment.pk, is_closed=False)
    shown = shown.filter(audience=Audience.EVERYBODY, edition__removed_at=None)
    if shown.exists():
        return Denied(
            _("The item has been published as open. Take that edition back first.")
        )
    return ALLOWED


def can_withhold(user: User, item: AgendaItem) -> Verdict:
    verdict = can_edit(user, item.meeting)
    if not verdict:
        return verdict
    if not item.is_closed:
        return Denied(_("Only the decision of a closed item can be withheld."))
    return ALLOWED


def can_announce(user: User, meeting: Meeting) -> Verdict:
    verdict = can_run(user, meeting.body)
    if not verdict:
        return verdict
    if not meeting.body.is_public:
        return Denied(_("The body itself has not been published yet."))
    return ALLOWED


def can_publish_agenda(user: User, meeting: Meeting) -> Verdict:
    verdict = can_announce(user, meeting) and _can_freeze(user, meeting)
    if not verdict:
        return verdict
    if _minutes_of(meeting).exists():
        return Denied(_("The minutes have been published already."))
    return ALLOWED


def can_publish_minutes(user: User, meeting: Meeting) -> Verdict:
    verdict = _can_freeze(user, meeting)
    if not verdict:
        return verdict
    if meeting.first_day is None or meeting.first_day > clock.today():
        return Denied(_("The meeting has not been held yet."))
    return ALLOWED


def can_replace_minutes(
    meeting: Meeting, *, approval: Approval, correction: str
) -> Verdict:
    """Until they are approved, minutes may be published anew without a word."""
    if not _minutes_of(meeting).filter(approval=Approval.APPROVED).exists():
        return ALLOWED
    if approval == Approval.DRAFT:
        return Denied(_("Approved minutes cannot become a draft again."))
    if not correction:
        return Denied(_("Approved minutes change only with a note that says how."))
    return ALLOWED


def proposing_roles(body: Body, *, on: date) -> tuple[Role, ...]:
    """The roles that may put items forward by the rules of that day."""
    proposers = rules_of(body, on=on).proposers
    if proposers == Proposers.DESK:
        return ()
    seated = (Role.CHAIR, Role.DEPUTY_CHAIR, Role.MEMBER)
    if proposers == Proposers.MEMBERS_AND_SUBSTITUTES:
        return (*seated, Role.SUBSTITUTE)
    return seated


def can_propose(user: User, body: Body) -> Verdict:
    """The desk always; members as the rules say; officers who have a standing link."""
    if can_run(user, body):
        return ALLOWED
    if Contributor.objects.filter(body=body, user=user.key, stopped_at=None).exists():
        return ALLOWED
    today = clock.today()
    rows = Membership.objects.filter(body=body, person=user.person_id).current(on=today)
    if user.person_id and rows.filter(role__in=proposing_roles(body, on=today)):
        return ALLOWED
    return Denied(_("The rules of procedure do not let you propose items here."))


def can_answer_proposals(user: User, body: Body) -> Verdict:
    return can_run(user, body)


def can_answer(user: User, proposal: Proposal) -> Verdict:
    return can_answer_proposals(user, proposal.body) and _is_unanswered(proposal)


def can_revise(user: User, proposal: Proposal) -> Verdict:
    """The desk, and its proposer: until it has been answered."""
    if proposal.proposer != user.key:
        return can_answer(user, proposal)
    return _is_unanswered(proposal)


def can_reopen(user: User, proposal: Proposal) -> Verdict:
    """A refusal can be taken back; so can an acceptance whose item is gone."""
    verdict = can_answer_proposals(user, proposal.body)
    if not verdict:
        return verdict
    gone = proposal.answer == Answer.ACCEPTED and proposal.item_id is None
    if not gone and proposal.answer != Answer.DECLINED:
        return Denied(_("Only what was not taken up can be taken up again."))
    return ALLOWED


def _is_unanswered(proposal: Proposal) -> Verdict:
    if proposal.answer:
        return Denied(_("The proposal has been answered already."))
    return ALLOWED


def can_take_back(user: Actor, proposal: Proposal) -> Verdict:
    if proposal.proposer != user.key:
        return Denied(_("Only whoever proposed it can take it back."))
    return _is_unanswered(proposal)


def can_ask_for_text(user: User, item: AgendaItem) -> Verdict:
    verdict = can_edit(user, item.meeting)
    return verdict and _is_unsent(item)


def can_contribute(user: Actor, request: TextRequest) -> Verdict:
    """Whoever was asked writes until the item is sent; then it goes by the desk."""
    item = request.item
    if request.user != user.key:
        return Denied(_("Somebody else was asked for this text."))
    if item.meeting.is_cancelled:
        return Denied(_("The meeting is cancelled."))
    return _is_unsent(item)


def _is_unsent(item: AgendaItem) -> Verdict:
    if item.withdrawn_reason:
        return Denied(_("The item has been taken off the agenda."))
    if FrozenItem.objects.filter(original=item.pk, edition__removed_at=None).exists():
        return Denied(_("The agenda has been sent. Write to the secretariat instead."))
    return ALLOWED


def _can_freeze(user: User, meeting: Meeting) -> Verdict:
    verdict = can_edit(user, meeting)
    if not verdict:
        return verdict
    if not AgendaItem.objects.filter(meeting=meeting).exists():
        return Denied(_("The agenda has no items yet."))
    read_from = Preamble.objects.filter(meeting=meeting)
    if read_from.filter(original__scan=ScanState.FOUND).exists():
        return Denied(_("What may be a personal number stands in the source."))
    return ALLOWED


def _minutes_of(meeting: Meeting) -> EditionQuerySet:
    return Edition.objects.of(meeting.pk).standing().exclude(kind=EditionKind.AGENDA)
