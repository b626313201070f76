from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.documents.models import Document
from samraad.editions.models import Approval, EditionKind
from samraad.intake.models import Intake
from samraad.intake.policies import can_publish_intake
from samraad.meetings.actions.publish import publish_agenda, publish_minutes

if TYPE_CHECKING:
    from samraad.editions.models import Edition
    from samraad.people.models import User


@transaction.atomic
def publish_intake(*, intake: Intake, by: User) -> Edition:
    """Publish what was read. Whoever may read the source may read what is left of it.

    The source says nothing of approval, unless a person has read it there.
    """
    rows = Intake.objects.select_for_update(of=("self",))
    read = rows.select_related("meeting__body", "body", "document", "text")
    intake = read.get(pk=intake.pk)
    require(can_publish_intake(by, intake))
    edition = _publish(intake, by)
    document = Document.objects.get(pk=intake.document_id)
    intake.audience = document.audience
    intake.save(update_fields=["audience"])
    record("intake.intake.published", intake, by=by)
    return edition


def _publish(intake: Intake, by: User) -> Edition:
    if not intake.is_minutes:
        return publish_agenda(meeting=intake.meeting, by=by)
    return publish_minutes(
        meeting=intake.meeting,
        approval=Approval.NOT_RECORDED,
        kind=EditionKind(intake.kind),
        by=by,
    )
