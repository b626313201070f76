"""One member, one seat: joining, changing, leaving, taking over."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, cast

from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from samraad.bodies.actions import members as actions
from samraad.bodies.desk import body_at_desk
from samraad.bodies.forms.fields import DeskForm
from samraad.bodies.forms.member import ChangeForm, RoleForm, TakeOverForm
from samraad.bodies.forms.members import SeatForm, one_row
from samraad.bodies.member_page import leave_form, member_page, seat_page
from samraad.bodies.models.body import Membership, Seat

if TYPE_CHECKING:
    from uuid import UUID

    from django.forms import Form
    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import Request
    from samraad.people.models import User


@require_safe
def member(request: Request, body: str, key: UUID) -> HttpResponse:
    return _shown(request, _member(request, body, key))


@require_POST
def change(request: Request, body: str, key: UUID) -> HttpResponse:
    found = _member(request, body, key)
    form = ChangeForm(request.POST, membership=found)
    if form.is_valid():
        with form.refusals():
            actions.change_member(membership=found, by=_user(request), **form.changes)
    if not form.is_valid():
        return _shown(request, found, change=form)
    messages.success(request, _("The change has been saved."))
    return redirect("bodies:member", body, key)


@require_POST
def role(request: Request, body: str, key: UUID) -> HttpResponse:
    found = _member(request, body, key)
    form = RoleForm(request.POST, membership=found)
    if form.is_valid():
        with form.refusals(ends_on="on"):
            now = actions.give_role(
                membership=found, by=_user(request), **form.cleaned_data
            )
    if not form.is_valid():
        return _shown(request, found, role=form)
    told = {"person": now.person, "role": now.get_role_display()}
    messages.success(request, _("%(person)s now has the role “%(role)s”.") % told)
    return redirect("bodies:members", body)


@require_POST
def leave(request: Request, body: str, key: UUID) -> HttpResponse:
    found, heir = _member(request, body, key), None
    form = leave_form(found, request.user, request.POST)
    if form.is_valid():
        with form.refusals(ends_on="last_day"):
            heir = actions.leave(membership=found, by=_user(request), **form.leaving)
    if not form.is_valid():
        return _shown(request, found, leave=form)
    told = _("%(person)s leaves the council.") % {"person": found.person}
    if heir:
        told += " " + _("%(person)s takes the seat over.") % {"person": heir.person}
    messages.success(request, told)
    return redirect("bodies:members", body)


@require_http_methods(["GET", "HEAD", "POST"])
def add(request: Request, body: str) -> HttpResponse:
    """One more: with a seat of their own, or with a place that needs none."""
    found = body_at_desk(request, body)
    row, form = one_row(request, found), SeatForm(request.POST or None)
    if form.is_valid() and row.is_valid():
        told = {"newcomers": [row.newcomer()], **form.starting}
        with row.refusals():
            actions.seat_members(body=found, by=_user(request), **told)
    if not form.is_valid() or not row.is_valid():
        context = {"body": found, "row": row, "form": form}
        return render(request, "bodies/add_member.html", context)
    messages.success(request, _("%(person)s is added.") % {"person": row.name_told})
    return redirect("bodies:members", found.slug)


@require_safe
def seat(request: Request, body: str, key: UUID) -> HttpResponse:
    """Who has had the seat, and what can become of it while it is vacant."""
    found = body_at_desk(request, body)
    return render(request, "bodies/seat.html", _seat_page(request, found, key))


@require_POST
def take_over(request: Request, body: str, key: UUID) -> HttpResponse:
    """Let a substitute have the seat."""
    page = _seat_page(request, body_at_desk(request, body), key)
    form = TakeOverForm(request.POST, substitutes=page["stand_ins"])
    if form.is_valid():
        with form.refusals():
            actions.take_over(seat=page["seat"], by=_user(request), **form.cleaned_data)
    if not form.is_valid():
        return render(request, "bodies/seat.html", {**page, "take": form})
    messages.success(request, _("The substitute takes the seat over."))
    return redirect("bodies:members", body)


@require_POST
def remove_seat(request: Request, body: str, key: UUID) -> HttpResponse:
    page = _seat_page(request, body_at_desk(request, body), key)
    form = DeskForm(request.POST)
    with form.refusals():
        actions.remove_seat(seat=page["seat"], by=_user(request))
    if not form.is_valid():
        return render(request, "bodies/seat.html", {**page, "remove": form})
    messages.success(request, _("The seat is removed."))
    return redirect("bodies:members", body)


def _user(request: Request) -> User:
    return cast("User", request.user)


def _member(request: Request, body: str, key: UUID) -> Membership:
    found = body_at_desk(request, body)
    rows = Membership.objects.visible_to(request.user).filter(body=found)
    rows = rows.select_related("body__owner", "person", "seat__category")
    return get_object_or_404(rows.all(), pk=key)


def _shown(request: Request, member: Membership, **forms: Form) -> HttpResponse:
    page = member_page(member, request.user, **forms)
    return render(request, "bodies/member.html", page)


def _seat_page(request: Request, body: Body, key: UUID) -> dict[str, Any]:
    seats = Seat.objects.visible_to(request.user).filter(category__term__body=body)
    seat = get_object_or_404(seats.select_related("category__term__body"), pk=key)
    return seat_page(body, seat, request.user)
