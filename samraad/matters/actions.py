from __future__ import annotations

from typing import TYPE_CHECKING

from django.db import transaction

from samraad.access.actions import everybody
from samraad.audit.actions import record
from samraad.core.policy import require
from samraad.matters.models import Matter
from samraad.matters.policies import can_open_matter

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID

    from samraad.bodies.models.body import Body
    from samraad.people.models import User


@transaction.atomic
def open_matter(
    *, body: Body, title: str, by: User, case_number: str = "", kle: str = ""
) -> Matter:
    """Open a matter, seen by the desk until it stands on a published agenda."""
    require(can_open_matter(by, body))
    matter = Matter(
        body=body, title=title, case_number=case_number, kle=kle, audience=body.desk
    )
    matter.full_clean()
    matter.save()
    record("matters.matter.opened", matter, by=by)
    return matter


def hide_matters(keys: Iterable[UUID]) -> None:
    """Leave matters to their desks again; called when nobody else reads of them."""
    for matter in Matter.objects.filter(pk__in=list(keys)).select_related("body"):
        matter.audience_id = matter.body.desk_id
        matter.save(update_fields=["audience"])


def show_matters(matters: Iterable[Matter]) -> None:
    """Let everybody see the matters; called when an open item about them is."""
    shown = Matter.objects.filter(pk__in={matter.pk for matter in matters})
    shown.update(audience=everybody())
