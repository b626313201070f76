"""An agenda has been sent, or is to be approved: those whom it concerns are told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.audit.receivers import follows
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock
from samraad.editions.models import Edition
from samraad.meetings import letters, personal
from samraad.meetings.calendar import invitation_ics
from samraad.meetings.changed import changes_with, record_of
from samraad.meetings.models.convening import (
    Invitation,
    Sending,
    SendingKind,
    SignOff,
)
from samraad.meetings.models.frozen import FrozenItem
from samraad.meetings.telling import (
    Letter,
    accounts_of,
    actor_of,
    in_danish,
    in_reserve,
    tell,
)
from samraad.meetings.whom import account_of
from samraad.notices.actions import Recipient
from samraad.notices.models import Kind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.audit.models import Entry
    from samraad.meetings.models.meeting import Meeting
    from samraad.people.models import User


@follows("meetings.agenda.sent")
@in_danish
def tell_of_agenda(entry: Entry) -> None:
    """Everybody who is asked, and the substitutes; guests get a letter of their own."""
    rows = Sending.objects.select_related("meeting__body__owner")
    sending, by = rows.get(pk=entry.subject_id), actor_of(entry)
    meeting = sending.meeting
    if by is None or meeting.is_cancelled:
        return
    is_first = sending.kind == SendingKind.AGENDA
    letter: Letter = {
        "kind": Kind.AGENDA if is_first else Kind.CHANGE,
        "subject": letters.subject(_called(sending), meeting),
        "text": _first(sending) if is_first else _again(sending, by),
    }
    calendar = invitation_ics(meeting, at=clock.now())
    tell(meeting, to=_asked(meeting), by=by, calendar=calendar, **letter)
    tell(meeting, to=_in_reserve(meeting), by=by, **letter)


def _called(sending: Sending) -> str:
    if sending.kind != SendingKind.SUPPLEMENT:
        return str(sending.get_kind_display())
    rows = Sending.objects.filter(meeting=sending.meeting, kind=SendingKind.SUPPLEMENT)
    number = rows.filter(number__lte=sending.number).count()
    return _("Supplementary agenda %(number)s") % {"number": number}


def _first(sending: Sending) -> str:
    meeting = sending.meeting
    rows = FrozenItem.objects.filter(edition=sending.edition).order_by("position")
    items = list(rows)
    has_closed = any(item.is_closed for item in items)
    return letters.paragraphs(
        _("Here is the agenda of the meeting of %(body)s.") % {"body": meeting.body},
        letters.when_and_where(meeting),
        letters.late(sending.late_reason),
        letters.listed(items),
        letters.to_read(meeting, has_closed=has_closed),
    )


def _again(sending: Sending, by: User) -> str:
    """What has come and what has changed; of closed items only the number."""
    meeting = sending.meeting
    edition = Edition.objects.get(pk=sending.edition)
    record = record_of(edition, by)
    new = _("The agenda of the meeting of %(body)s has changed.")
    is_supplement = sending.kind == SendingKind.SUPPLEMENT
    changes = []
    if record:
        changes = changes_with(sending, record, by, say_new=not is_supplement)
    if is_supplement:
        new = _("Here is a supplementary agenda of the meeting of %(body)s.")
    return letters.paragraphs(
        new % {"body": meeting.body},
        letters.when_and_where(meeting),
        sending.note,
        _new_items(sending),
        letters.what_changed(changes),
        letters.to_read(meeting),
    )


def _new_items(sending: Sending) -> str:
    if sending.kind != SendingKind.SUPPLEMENT:
        return ""
    rows = FrozenItem.objects.filter(edition=sending.edition)
    before = Sending.objects.filter(meeting=sending.meeting, number__lt=sending.number)
    known = FrozenItem.objects.filter(edition__in=before.values("edition"))
    new = rows.exclude(original__in=known.values("original"))
    return letters.listed(new.order_by("position"))


def _asked(meeting: Meeting) -> Iterator[Recipient]:
    """Those who are asked, each with a link of their own."""
    rows = Invitation.objects.filter(meeting=meeting, item=None).standing()
    for row, user in accounts_of(rows.select_related("meeting__body")):
        yield Recipient(user, letters.answer(row))


def _in_reserve(meeting: Meeting) -> Iterator[Recipient]:
    """Substitutes read it too; the meeting goes into no calendar of theirs."""
    words = _(
        "You are a substitute, and get the agenda for your information. "
        "You will be told if you are needed."
    )
    for user in in_reserve(meeting):
        yield Recipient(user, words)


@follows("meetings.agenda.approval_asked")
@in_danish
def ask_the_chair(entry: Entry) -> None:
    rows = SignOff.objects.select_related("meeting__body__owner")
    row, by = rows.get(pk=entry.subject_id), actor_of(entry)
    chair = personal.asked_of(row)
    if by is None or chair is None or not row.is_open:
        return
    asked = _("Read the agenda, and approve it or send it back:")
    tell(
        row.meeting,
        kind=Kind.SIGN_OFF,
        subject=letters.subject(_("Agenda to approve"), row.meeting),
        text=letters.paragraphs(
            _("The agenda is ready to be sent when you have approved it."),
            letters.when_and_where(row.meeting),
        ),
        to=[Recipient(chair, letters.link(asked, personal.sign_off_link(row)))],
        by=by,
    )


@follows("meetings.agenda.approved", "meetings.agenda.returned")
@in_danish
def tell_the_secretary(entry: Entry) -> None:
    """The chair has pressed a button; whoever recorded an approval knows of it."""
    rows = SignOff.objects.select_related("meeting__body__owner")
    row, by = rows.get(pk=entry.subject_id), actor_of(entry)
    if by is None or by.key != row.asked_of:
        return
    returned = entry.event == "meetings.agenda.returned"
    what = _("Agenda sent back") if returned else _("Agenda approved")
    said = _("%(name)s has sent the agenda back:") if returned else ""
    said = said or _("%(name)s has approved the agenda. It can be sent.")
    tell(
        row.meeting,
        kind=Kind.SIGN_OFF,
        subject=letters.subject(what, row.meeting),
        text=letters.paragraphs(said % {"name": by.name}, row.words),
        to=[Recipient(user) for user in _secretaries(row.meeting) if user != by],
        by=by,
    )


def _secretaries(meeting: Meeting) -> Iterator[User]:
    rows = Membership.objects.filter(body=meeting.body, role=Role.SECRETARY)
    rows = rows.current(on=clock.today()).select_related("person")
    for place in rows.prefetch_related("person__users"):
        user = account_of(place)
        if user:
            yield user
