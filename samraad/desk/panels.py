"""On the list of what a new body needs: its first agenda."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.urls import reverse
from django.utils.translation import gettext as _

from samraad.bodies.steps import Step
from samraad.core import clock, panels
from samraad.meetings.models.convening import Sending
from samraad.meetings.models.meeting import Meeting, MeetingStatus

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samraad.bodies.models.body import Body


def first_agenda(body: Body, user: object) -> Mapping[str, Any] | None:
    rows = Meeting.objects.visible_to(user).filter(body=body)
    rows = rows.exclude(status=MeetingStatus.CANCELLED)
    first = rows.upcoming(on=clock.today()).first()
    sent = Sending.objects.visible_to(user).filter(meeting__body=body).exists()
    if first is None:
        return None
    step = Step(
        _("Write and send the first agenda"),
        _("It has filled itself with what recurs; you add the rest."),
        reverse("meetings:agenda", args=[body.slug, first.slug]),
        is_done=sent,
    )
    return {"step": step}


panels.register("bodies.steps", "ui/step.html", first_agenda)
