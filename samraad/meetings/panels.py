from __future__ import annotations

from typing import TYPE_CHECKING

from django.urls import reverse
from django.utils.translation import gettext as _

from samraad.bodies.steps import Step
from samraad.core import clock, panels
from samraad.meetings.models.meeting import Meeting

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samraad.bodies.models.body import Body


def plan_step(body: Body, user: object) -> Mapping[str, object]:
    """A council that gets started plans its meetings."""
    meetings = Meeting.objects.visible_to(user).filter(body=body)
    step = Step(
        title=_("Plan the meetings"),
        text=_("Samråd suggests the year’s dates by the rules, and says what clashes."),
        address=reverse("meetings:plans", args=[body.slug]),
        is_done=meetings.upcoming(on=clock.today()).exists(),
    )
    return {"step": step}


panels.register("bodies.steps", "ui/step.html", plan_step)
