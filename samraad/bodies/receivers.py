from __future__ import annotations

from typing import TYPE_CHECKING

from samraad.audit.receivers import follows
from samraad.bodies.actions.body import admit
from samraad.bodies.models.body import Body, Membership
from samraad.people.models import User

if TYPE_CHECKING:
    from samraad.audit.models import Entry


@follows("people.account.opened")
def admit_member(entry: Entry) -> None:
    """Somebody who was appointed before having a login gets in now."""
    user = User.objects.get(pk=entry.subject_id)
    places = Membership.objects.filter(person=user.person)
    for body in Body.objects.filter(pk__in=places.values("body")):
        admit(user=user, body=body)
