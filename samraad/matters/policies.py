from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.bodies.policies import can_run

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body
    from samraad.core.policy import Verdict
    from samraad.people.models import User


def can_open_matter(user: User, body: Body) -> Verdict:
    return can_run(user, body)
