"""Publishing: freezing the live record into an edition, and taking one back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import everybody
from samraad.access.models import Audience
from samraad.audit.actions import record
from samraad.bodies.rules import rules_of
from samraad.core import clock
from samraad.core.policy import require
from samraad.documents.models import Document
from samraad.editions.actions import (
    give_names,
    make_current,
    open_edition,
    remove_edition,
    remove_names,
)
from samraad.editions.models import Approval, Edition, EditionKind
from samraad.matters.actions import hide_matters
from samraad.meetings.actions.freeze import freeze
from samraad.meetings.actions.locking import locked
from samraad.meetings.actions.plan import announce_meeting
from samraad.meetings.canonical import TABLES
from samraad.meetings.convening_policies import may_show_files
from samraad.meetings.models.frozen import (
    FrozenAttachment,
    FrozenDecision,
    FrozenItem,
    FrozenMeeting,
)
from samraad.meetings.models.meeting import MeetingStatus
from samraad.meetings.models.plan import FormerDate
from samraad.meetings.policies import (
    can_edit,
    can_publish_agenda,
    can_publish_minutes,
    can_replace_minutes,
)

if TYPE_CHECKING:
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@transaction.atomic
def publish_agenda(*, meeting: Meeting, by: User) -> Edition:
    """Freeze the agenda and show its open parts to everybody."""
    meeting = locked(meeting)
    require(can_publish_agenda(by, meeting))
    announce_meeting(meeting=meeting, by=by)
    if meeting.status == MeetingStatus.PLANNED:
        meeting.status = MeetingStatus.CONVENED
        meeting.save(update_fields=["status"])
    edition = open_edition(
        subject=meeting.pk,
        kind=EditionKind.AGENDA,
        approval=Approval.NOT_RECORDED,
        audience=everybody(),
        by=by,
    )
    freeze(meeting, edition)
    require(may_show_files(edition))
    record("meetings.agenda.published", edition, by=by)
    return edition


@transaction.atomic
def publish_minutes(
    *,
    meeting: Meeting,
    approval: Approval,
    by: User,
    kind: EditionKind = EditionKind.MINUTES,
    correction: str = "",
) -> Edition:
    """Freeze the minutes. A draft is for the members unless the rules say otherwise.

    Cannot be undone: what was wrong is put right in a new edition that says so.
    """
    meeting = locked(meeting)
    require(can_publish_minutes(by, meeting))
    require(can_replace_minutes(meeting, approval=approval, correction=correction))
    is_draft = approval == Approval.DRAFT
    rules = rules_of(meeting.body, on=meeting.first_day or clock.today())
    public = not is_draft or rules.drafts_are_public
    if public:
        announce_meeting(meeting=meeting, by=by)
    meeting.status = MeetingStatus.HELD
    meeting.save(update_fields=["status"])
    edition = open_edition(
        subject=meeting.pk,
        kind=kind,
        approval=approval,
        audience=everybody() if public else meeting.body.members,
        by=by,
        correction=correction,
    )
    freeze(meeting, edition)
    require(may_show_files(edition))
    event = "corrected" if correction else "drafted" if is_draft else "published"
    record(f"meetings.minutes.{event}", edition, by=by)
    return edition


@transaction.atomic
def remove_minutes(*, meeting: Meeting, reason: str, by: User) -> None:
    """Take all the minutes back; every address in them says why from then on.

    The agenda that was published before them stands again.
    """
    require(can_edit(by, meeting))
    editions = Edition.objects.of(meeting.pk).standing()
    for edition in editions.exclude(kind=EditionKind.AGENDA):
        _take_back(edition, meeting=meeting, reason=reason, by=by)
    agenda = editions.filter(kind=EditionKind.AGENDA).first()
    if agenda:
        make_current(agenda)
        rows = FrozenItem.objects.filter(edition=agenda, audience=agenda.audience)
        give_names(dict(rows.values_list("original", "path")))


@transaction.atomic
def withdraw_meeting(*, meeting: Meeting, reason: str, by: User) -> Meeting:
    """Take the whole meeting back; its address stays and says why."""
    meeting = locked(meeting)
    require(can_edit(by, meeting))
    for edition in Edition.objects.of(meeting.pk).standing():
        _take_back(edition, meeting=meeting, reason=reason, by=by)
    meeting.audience = meeting.body.desk
    meeting.save(update_fields=["audience"])
    FormerDate.objects.filter(meeting=meeting).update(audience=meeting.audience)
    remove_names(subjects=[meeting.pk], reason=reason)
    record("meetings.meeting.withdrawn", meeting, by=by)
    return meeting


def _take_back(edition: Edition, *, meeting: Meeting, reason: str, by: User) -> None:
    """Remove an edition with its addresses, and leave its rows and files to the desk.

    A matter is the desk's again when no other open item about it can be read.
    """
    items = FrozenItem.objects.filter(edition=edition)
    decisions = FrozenDecision.objects.filter(edition=edition)
    named = (rows.values_list("original", flat=True) for rows in (items, decisions))
    remove_names(subjects=[key for keys in named for key in keys], reason=reason)
    remove_edition(edition=edition, reason=reason, by=by)
    matters = {key for key in items.values_list("matter", flat=True) if key}
    _shut(edition, meeting.body.desk)
    read = FrozenItem.objects.filter(matter__in=matters, audience=Audience.EVERYBODY)
    hide_matters(matters.difference(read.values_list("matter", flat=True)))


def _shut(edition: Edition, desk: Audience) -> None:
    """Leave a removed edition to the desk, and the files that no other one shows."""
    for model in TABLES:
        model.objects.filter(edition=edition).update(audience=desk)
    _shut_files(FrozenAttachment, "document", edition, desk)
    _shut_files(FrozenMeeting, "source", edition, desk)


def _shut_files(
    model: type[FrozenAttachment | FrozenMeeting],
    field: str,
    edition: Edition,
    desk: Audience,
) -> None:
    files = model.objects.filter(edition=edition).values(field)
    shown = model.objects.exclude(audience=desk).exclude(**{field: None}).values(field)
    documents = Document.objects.filter(pk__in=files).exclude(pk__in=shown)
    documents.update(audience=desk)
