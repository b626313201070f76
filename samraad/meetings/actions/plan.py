"""Planning a meeting, cancelling it, and showing it in the public register."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import everybody
from samraad.audit.actions import record
from samraad.bodies.policies import can_run
from samraad.core.policy import require
from samraad.editions.actions import give_name
from samraad.editions.models import PublicName
from samraad.meetings.actions.guests import let_out_guests
from samraad.meetings.actions.locking import locked
from samraad.meetings.models.meeting import (
    Certainty,
    Meeting,
    MeetingKind,
    MeetingStatus,
    Preamble,
)
from samraad.meetings.models.plan import FormerDate, MeetingPlan
from samraad.meetings.policies import can_announce, can_cancel

if TYPE_CHECKING:
    from datetime import date, time

    from samraad.bodies.models.body import Body
    from samraad.core.dates import EdtfDate
    from samraad.people.models import User


@transaction.atomic
def plan_meeting(  # noqa: PLR0913 -- what a calendar entry says
    *,
    body: Body,
    on: EdtfDate | date | None,
    kind: MeetingKind,
    by: User,
    start_time: time | None = None,
    end_time: time | None = None,
    place: str = "",
    certainty: Certainty = Certainty.CONFIRMED,
    words: str = "",
    about: str = "",
) -> Meeting:
    """Plan a meeting, seen by the desk alone until it is announced."""
    require(can_run(by, body))
    meeting = Meeting(
        body=body,
        kind=kind,
        start_time=start_time,
        end_time=end_time,
        place=place,
        certainty=certainty,
        audience=body.desk,
    )
    meeting.date_as(on, words)
    meeting.slug = free_slug(meeting)
    meeting.full_clean()
    meeting.save()
    Preamble.objects.create(meeting=meeting, about=about, audience=body.desk)
    record("meetings.meeting.planned", meeting, by=by)
    return meeting


@transaction.atomic
def announce_meeting(*, meeting: Meeting, by: User) -> Meeting:
    """Show date and place to everybody and give the meeting its public address."""
    require(can_announce(by, meeting))
    meeting.audience = everybody()
    meeting.save(update_fields=["audience"])
    FormerDate.objects.filter(meeting=meeting).update(audience=meeting.audience)
    give_name(subject=meeting.pk, path=meeting.get_absolute_url())
    record("meetings.meeting.announced", meeting, by=by)
    return meeting


@transaction.atomic
def show_meeting(*, meeting: Meeting, by: User) -> None:
    """Show the date: to everybody, or to the members of a body that is not public."""
    require(can_run(by, meeting.body))
    if meeting.body.is_public:
        announce_meeting(meeting=meeting, by=by)
    elif meeting.audience_id == meeting.body.desk_id:
        meeting.audience = meeting.body.members
        meeting.save(update_fields=["audience"])
        record("meetings.meeting.shown", meeting, by=by)


@transaction.atomic
def cancel_meeting(*, meeting: Meeting, reason: str, by: User) -> Meeting:
    """Cancel; the meeting stays in the register with its date and the reason."""
    meeting = locked(meeting)
    require(can_cancel(by, meeting))
    meeting.status = MeetingStatus.CANCELLED
    meeting.status_reason = reason
    meeting.changes += 1
    meeting.full_clean()
    meeting.save(update_fields=["status", "status_reason", "changes"])
    let_out_guests(meeting)
    _free_plans(meeting)
    record("meetings.meeting.cancelled", meeting, by=by)
    return meeting


def _free_plans(meeting: Meeting) -> None:
    """A plan that the body was to approve there can be put to it at another meeting.

    The item bears the plan's own offer, so that it is not offered a second time.
    """
    rows = MeetingPlan.objects.filter(approved_in__meeting=meeting, approved_at=None)
    for plan in rows.select_related("approved_in"):
        item, plan.approved_in = plan.approved_in, None
        plan.save(update_fields=["approved_in"])
        if item:
            item.offer = f"plan:{plan.pk}"
            item.save(update_fields=["offer"])


def _stem(edtf: str) -> str:
    """A date as an address can bear it: no signs for doubt, words for open ends."""
    start, _slash, end = edtf.translate(str.maketrans("", "", "?~%")).partition("/")
    if start == "..":
        return f"til-{end}"
    if end == "..":
        return f"fra-{start}"
    return f"{start}--{end}" if end else start


def free_slug(meeting: Meeting) -> str:
    """The date, with -2 for a second meeting that day, and so on.

    What another meeting was called before it was moved still leads to that one.
    """
    stem = _stem(meeting.date.edtf) if meeting.date else "uden-dato"
    others = Meeting.objects.filter(body=meeting.body_id).exclude(pk=meeting.pk)
    taken = set(others.filter(slug__startswith=stem).values_list("slug", flat=True))
    left = FormerDate.objects.filter(meeting__in=others, slug__startswith=stem)
    taken |= set(left.values_list("slug", flat=True))
    before = f"/raad/{meeting.body.slug}/moeder/"
    names = PublicName.objects.filter(path__startswith=before + stem)
    paths = names.exclude(subject=meeting.pk).values_list("path", flat=True)
    taken |= {path.removeprefix(before).partition("/")[0] for path in paths}
    number = 1
    while (slug := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return slug
