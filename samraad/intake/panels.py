"""On the page of a source: which of its lines the reader did not understand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samraad.core import panels
from samraad.intake.models import Intake

if TYPE_CHECKING:
    from collections.abc import Mapping

    from samraad.meetings.models.meeting import Meeting


def not_understood(meeting: Meeting, user: object) -> Mapping[str, Any] | None:
    intakes = Intake.objects.visible_to(user).filter(meeting=meeting)
    lines = [line for intake in intakes for line in intake.not_understood]
    return {"lines": lines} if lines else None


panels.register("portal.source", "intake/_not_understood.html", not_understood)
