"""What the pages about one member and one seat show."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from samraad.bodies.forms.member import ChangeForm, LeaveForm, RoleForm, TakeOverForm
from samraad.bodies.invited import sign_ins
from samraad.bodies.models.body import Membership, Role
from samraad.core import clock

if TYPE_CHECKING:
    from django.forms import Form

    from samraad.bodies.models.body import Body, Seat


def member_page(member: Membership, reader: object, **forms: Form) -> dict[str, Any]:
    """A form that was just sent stands in for the empty one."""
    rows = Membership.objects.visible_to(reader).filter(body=member.body)
    history = rows.filter(person=member.person).exclude(pk=member.pk)
    today = clock.today()
    return {
        "body": member.body,
        "member": member,
        "sign_in": sign_ins(member.body, [member], reader)[member.person_id],
        "history": history.order_by("-starts_on"),
        "is_over": member.ends_on is not None and member.ends_on < today,
        "change": ChangeForm(membership=member),
        "role": RoleForm(membership=member),
        "leave": leave_form(member, reader),
        **forms,
    }


def leave_form(member: Membership, reader: object, data: Any = None) -> LeaveForm:  # noqa: ANN401 -- Django's
    substitutes = substitutes_of(member, reader) if member.seat_id else []
    return LeaveForm(data, membership=member, substitutes=substitutes, reader=reader)


def substitutes_of(member: Membership, reader: object) -> list[Membership]:
    """Who can take the seat over: one's own substitutes first, then the listed ones."""
    rows = Membership.objects.visible_to(reader).filter(
        body=member.body, role=Role.SUBSTITUTE
    )
    current = rows.current(on=clock.today()).select_related("person", "body")
    own = current.filter(substitutes_for=member)
    listed = current.filter(substitutes_for=None).order_by("order", "starts_on")
    return [*own, *listed]


def seat_page(body: Body, seat: Seat, reader: object) -> dict[str, Any]:
    """Who has had the seat, and who could take it."""
    rows = Membership.objects.visible_to(reader).filter(body=body)
    had = rows.filter(seat=seat).select_related("person").order_by("-starts_on")
    waiting = rows.filter(substitutes_for__seat=seat, role=Role.SUBSTITUTE)
    today = clock.today()
    stand_ins = waiting.current(on=today).select_related("person", "body")
    return {
        "body": body,
        "seat": seat,
        "history": had,
        "holder": had.exclude(ends_on__lt=today).first(),
        "stand_ins": stand_ins,
        "take": TakeOverForm(substitutes=stand_ins),
    }
