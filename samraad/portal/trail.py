from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from django.urls import reverse
from django.utils.translation import gettext as _

from samraad.core.shown import shown_date

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.meetings.models.meeting import Meeting

Trail: TypeAlias = list[tuple[str, str]]


def to_bodies() -> Trail:
    return [(_("Councils"), reverse("portal:bodies"))]


def to_body(body: Body) -> Trail:
    return [*to_bodies(), (body.name, reverse("portal:body", args=[body.slug]))]


def to_meetings(body: Body) -> Trail:
    archive = reverse("portal:archive", args=[body.slug])
    return [*to_body(body), (_("Meetings"), archive)]


def to_meeting(meeting: Meeting) -> Trail:
    when = shown_date(meeting.date) if meeting.date else _("without a date")
    return [*to_meetings(meeting.body), (when, meeting.get_absolute_url())]
