"""Who sees what, as data: the table on the help page and at a body's rules."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db import models
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.bodies.models.body import Role
from samraad.bodies.policies import sees_closed

if TYPE_CHECKING:
    from samraad.bodies.models.rules import Rules


class Viewer(models.TextChoices):
    """Somebody at a meeting, as the table names them; several are roles."""

    MEMBER = "member", pgettext_lazy("viewer", "Member")
    SUBSTITUTE = "substitute", pgettext_lazy("viewer", "Substitute")
    OBSERVER = "observer", pgettext_lazy("viewer", "Observer")
    GUEST = "guest", pgettext_lazy("viewer", "Guest under an item")
    FORMER = "former", pgettext_lazy("viewer", "Former member")
    OFFICER = "officer", pgettext_lazy("viewer", "Officer with an item of their own")
    CHAIR = "chair", pgettext_lazy("viewer", "Chair and deputy chair")
    SECRETARY = "secretary", pgettext_lazy("viewer", "Secretary")


class Matter(models.TextChoices):
    PUBLIC = "public", _("What is public")
    OPEN = "open", _("Open items and their papers")
    CLOSED = "closed", _("Closed items and their papers")
    DRAFTS = "drafts", _("Drafts of minutes")
    PROPOSALS = "proposals", _("Proposals and replies")
    DESK = "desk", _("The secretariat's desk")


class Sight(models.TextChoices):
    YES = "yes", _("Yes")
    NO = "no", _("No")
    CALLED = "called", _("When called to the meeting")
    OWN = "own", _("Only their own")
    OWN_ITEM = "own_item", _("Their own item, until the meeting ends")


@dataclass(frozen=True)
class Line:
    viewer: Viewer
    sights: tuple[Sight, ...]  # one for each matter, in their order


ROLES = {
    Viewer.MEMBER: Role.MEMBER,
    Viewer.SUBSTITUTE: Role.SUBSTITUTE,
    Viewer.OBSERVER: Role.OBSERVER,
    Viewer.CHAIR: Role.CHAIR,
    Viewer.SECRETARY: Role.SECRETARY,
}
AT_WORK = (Viewer.CHAIR, Viewer.SECRETARY)


def who_sees(rules: Rules) -> tuple[Line, ...]:
    """The whole table by these rules."""
    return tuple(
        Line(viewer, tuple(_sight(viewer, matter, rules) for matter in Matter))
        for viewer in Viewer
    )


def _sight(viewer: Viewer, matter: Matter, rules: Rules) -> Sight:
    match matter:
        case Matter.PUBLIC:
            return Sight.YES
        case Matter.OPEN | Matter.CLOSED if viewer == Viewer.GUEST:
            return Sight.OWN_ITEM
        case Matter.OPEN:
            return Sight.YES if viewer in ROLES else _elsewhere(viewer)
        case Matter.CLOSED:
            return _closed(viewer, rules)
        case Matter.DRAFTS:
            return Sight.YES if rules.drafts_are_public or viewer in ROLES else Sight.NO
        case Matter.PROPOSALS:
            return _proposals(viewer)
        case _:
            return Sight.YES if viewer in AT_WORK else Sight.NO


def _elsewhere(viewer: Viewer) -> Sight:
    return Sight.OWN if viewer == Viewer.OFFICER else Sight.NO


def _closed(viewer: Viewer, rules: Rules) -> Sight:
    role = ROLES.get(viewer)
    if role is None:
        return _elsewhere(viewer)
    if sees_closed(role, rules, called=False):
        return Sight.YES
    return Sight.CALLED if sees_closed(role, rules, called=True) else Sight.NO


def _proposals(viewer: Viewer) -> Sight:
    if viewer in AT_WORK:
        return Sight.YES
    return Sight.NO if viewer == Viewer.FORMER else Sight.OWN
