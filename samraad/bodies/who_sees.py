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
    DESK = "desk", _("The desk")


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
    return tuple(Line(viewer, _sights(viewer, rules)) for viewer in Viewer)


def _sights(viewer: Viewer, rules: Rules) -> tuple[Sight, ...]:
    here = viewer in ROLES
    drafts = here or rules.drafts_are_public
    told = {
        Matter.PUBLIC: Sight.YES,
        Matter.OPEN: Sight.YES if here else _elsewhere(viewer),
        Matter.CLOSED: _closed(viewer, rules) if here else _elsewhere(viewer),
        Matter.DRAFTS: Sight.YES if drafts else Sight.NO,
        Matter.PROPOSALS: _proposals(viewer),
        Matter.DESK: Sight.YES if viewer in AT_WORK else Sight.NO,
    }
    return tuple(told[matter] for matter in Matter)


def _elsewhere(viewer: Viewer) -> Sight:
    """What is on the agenda, for those who have no place in the body."""
    own = {Viewer.OFFICER: Sight.OWN, Viewer.GUEST: Sight.OWN_ITEM}
    return own.get(viewer, Sight.NO)


def _closed(viewer: Viewer, rules: Rules) -> Sight:
    role = ROLES[viewer]
    if sees_closed(role, rules, called=False):
        return Sight.YES
    return Sight.CALLED if sees_closed(role, rules, called=True) else Sight.NO


def _proposals(viewer: Viewer) -> Sight:
    if viewer in AT_WORK:
        return Sight.YES
    return Sight.NO if viewer == Viewer.FORMER else Sight.OWN
