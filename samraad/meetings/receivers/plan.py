"""A body gets its year wheel when it is founded, and its members the year's dates."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from samraad.audit.models import EntryContent
from samraad.audit.receivers import follows
from samraad.bodies.models.body import Body, Membership
from samraad.bodies.presets import PRESETS
from samraad.core import clock
from samraad.core.links import absolute
from samraad.meetings.actions.plans import meetings_of
from samraad.meetings.actions.wheel import place_standing_items
from samraad.meetings.letters import paragraphs
from samraad.meetings.models.plan import MeetingPlan
from samraad.meetings.telling import actor_of, in_danish
from samraad.meetings.when import shown_when
from samraad.notices.actions import Recipient, send
from samraad.notices.models import Kind
from samraad.people.models import User

if TYPE_CHECKING:
    from samraad.audit.models import Entry
    from samraad.meetings.models.meeting import Meeting


@follows("bodies.body.founded")
@in_danish
def place_what_recurs(entry: Entry) -> None:
    """The one who founds the body runs its desk, and so may fill its wheel."""
    said = EntryContent.objects.get(entry=entry).data
    preset = PRESETS.get(said.get("preset", ""))
    if preset:
        place_standing_items(
            body=Body.objects.get(pk=entry.subject_id),
            standing=preset.standing,
            by=User.objects.get(pk=entry.actor),
        )


@follows("meetings.plan.published")
@in_danish
def tell_of_plan(entry: Entry) -> None:
    """Whoever has a place in the body is told the dates, and where they are kept."""
    rows = MeetingPlan.objects.select_related("body__owner")
    plan = rows.filter(pk=entry.subject_id, published_at__isnull=False).first()
    by = actor_of(entry)
    if plan is None or by is None:
        return
    send(
        kind=Kind.MESSAGE,
        subject=_("Meeting plan %(plan)s: %(body)s") % _told(plan),
        text=_dates(plan),
        to=[Recipient(user) for user in _members(plan.body)],
        desk=plan.body.desk,
        by=by,
        about=plan.pk,
        reply_to=plan.body.email,
        sender_name=plan.body.name,
    )


def _told(plan: MeetingPlan) -> dict[str, str]:
    return {"plan": plan.name, "body": plan.body.name}


def _dates(plan: MeetingPlan) -> str:
    meetings = [m for m in meetings_of(plan) if not m.is_cancelled]
    lines = "\n".join(_line(meeting) for meeting in meetings)
    opening = _("The meeting plan %(plan)s of %(body)s is approved.") % _told(plan)
    parts = [opening, lines]
    if plan.body.is_public:
        feed = absolute(f"/raad/{plan.body.slug}/kalender.ics")
        parts.append(_("As a calendar that you can subscribe to:") + f"\n{feed}")
    return paragraphs(*parts)


def _line(meeting: Meeting) -> str:
    line = shown_when(meeting)
    return f"{line}, {meeting.place}" if meeting.place else line


def _members(body: Body) -> list[User]:
    places = Membership.objects.filter(body=body).current(on=clock.today())
    rows = User.objects.filter(person__in=places.values("person"), closed_at=None)
    return list(rows.order_by("id"))
