from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.db import transaction

from samraad.audit.actions import record
from samraad.bodies.models.body import Body
from samraad.bodies.models.rules import Rules
from samraad.bodies.policies import can_run
from samraad.core.policy import require

if TYPE_CHECKING:
    from datetime import date

    from samraad.people.models import User

RULES_FIT: Final = "bodies.rules.confirmed"


@transaction.atomic
def adopt_rules(
    *, body: Body, starts_on: date, by: User, **rules: str | int | bool | None
) -> Rules:
    """Let a body follow these rules from a day on; what is not said is as usual.

    The former rules end that day, and meetings before it are judged by them. Rules
    from the same day are written anew: they were typed wrongly.
    """
    body = Body.objects.select_for_update().get(pk=body.pk)
    require(can_run(by, body))
    others = Rules.objects.filter(body=body)
    same = others.filter(starts_on=starts_on).first()
    others.filter(starts_on__lt=starts_on).in_force(on=starts_on).update(
        ends_on=starts_on
    )
    later = others.filter(starts_on__gt=starts_on).order_by("starts_on").first()
    adopted = Rules(
        body=body,
        starts_on=starts_on,
        ends_on=later.starts_on if later else None,
        audience=body.audience,
        **rules,
    )
    if same:
        adopted.pk, adopted._state.adding = same.pk, False
    adopted.full_clean()
    adopted.save()
    record("bodies.rules.adopted", adopted, by=by, starts_on=starts_on.isoformat())
    return adopted


@transaction.atomic
def confirm_rules(*, body: Body, by: User) -> None:
    """Say that the rules the body was founded with are its own."""
    require(can_run(by, body))
    record(RULES_FIT, body, by=by)
