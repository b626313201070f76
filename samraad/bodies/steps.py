"""What is left to do before a new body can work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.urls import reverse
from django.utils.translation import gettext as _, ngettext

from samraad.audit.models import Entry
from samraad.bodies.actions.rules import RULES_FIT
from samraad.bodies.invited import sign_ins
from samraad.bodies.models.body import WITH_A_SEAT, GoverningText, Membership
from samraad.bodies.models.rules import Rules
from samraad.core import clock

if TYPE_CHECKING:
    from samraad.bodies.models.body import Body


PUBLISH: Final = "offentliggoer"  # where the button stands


@dataclass(frozen=True)
class Step:
    title: str
    text: str
    address: str
    is_done: bool


def steps_of(body: Body, user: object) -> tuple[Step, ...]:
    """The steps that a body itself knows of; apps above add their own beside them."""
    members = Membership.objects.visible_to(user).filter(body=body)
    current = list(members.current(on=clock.today()))
    texts = GoverningText.objects.visible_to(user).filter(body=body)
    return (
        _members(body, current),
        _rules(body),
        _invitations(body, current, user),
        _facts(body, is_done=bool(body.purpose or body.logo_id or texts.exists())),
        _publishing(body),
    )


def _members(body: Body, current: list[Membership]) -> Step:
    seated = sum(member.role in WITH_A_SEAT for member in current)
    told = ngettext("%(n)d member is entered.", "%(n)d members are entered.", seated)
    first = _("Paste the list from your spreadsheet: names, seats, e-mail.")
    return Step(
        _("Enter the members"),
        told % {"n": seated} if seated else first,
        reverse("bodies:members" if seated else "bodies:paste", args=[body.slug]),
        is_done=seated > 0,
    )


def _rules(body: Body) -> Step:
    """The founding adopts some; whoever adopts others, or says so, has read them."""
    return Step(
        _("See the rules of procedure through"),
        _("They follow the template: deadlines, quorum, substitutes, publicity."),
        reverse("bodies:rules", args=[body.slug]),
        is_done=has_read_rules(body),
    )


def has_read_rules(body: Body) -> bool:
    keys = Rules.objects.filter(body=body).values_list("pk", flat=True)
    of_these = Entry.objects.filter(subject__in=[f"bodies.rules:{k}" for k in keys])
    fit = Entry.objects.filter(subject=f"bodies.body:{body.pk}", event=RULES_FIT)
    adopted = of_these.filter(event="bodies.rules.adopted")
    return fit.exists() or adopted.count() > 1


def _facts(body: Body, *, is_done: bool) -> Step:
    return Step(
        _("Tell about the council"),
        _("Purpose, contact, logo and statutes. Can wait."),
        reverse("bodies:facts", args=[body.slug]),
        is_done=is_done,
    )


def _invitations(body: Body, current: list[Membership], user: object) -> Step:
    ways = sign_ins(body, current, user).values()
    invited = [way for way in ways if way.user]
    waiting = sum(way.standing == "not_invited" for way in invited)
    told = ngettext(
        "%(n)d person has an e-mail address and is not invited yet.",
        "%(n)d persons have an e-mail address and are not invited yet.",
        waiting,
    )
    text = _("They get a personal link by e-mail, and need no password.")
    return Step(
        _("Invite the members to sign in"),
        told % {"n": waiting} if waiting else text,
        reverse("bodies:members", args=[body.slug]),
        is_done=len(invited) > 1 and not waiting,
    )


def _publishing(body: Body) -> Step:
    shown = _("Everybody can see the council, its seats and its members.")
    hidden = _("Then everybody can see its seats and members, but not their addresses.")
    address = "portal:body" if body.is_public else "bodies:steps"
    return Step(
        _("Publish the council"),
        shown if body.is_public else hidden,
        reverse(address, args=[body.slug]) + ("" if body.is_public else f"#{PUBLISH}"),
        is_done=body.is_public,
    )
