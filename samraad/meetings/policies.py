from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.bodies.policies import can_run
from samraad.core import clock
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.documents.models import Document, ScanState
from samraad.editions.models import Approval, Edition, EditionKind
from samraad.matters.models import Matter
from samraad.meetings.models.agenda import AgendaItem, Openness
from samraad.meetings.models.frozen import FrozenItem
from samraad.meetings.models.meeting import MeetingStatus, Preamble

if TYPE_CHECKING:
    from samraad.editions.models import EditionQuerySet
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
