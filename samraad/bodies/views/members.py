"""The members as a list: seeing them, pasting them in, inviting them."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import ngettext
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from samraad.bodies.actions.inviting import invite
from samraad.bodies.actions.members import seat_members
from samraad.bodies.desk import body_at_desk
from samraad.bodies.forms.members import PasteForm, SeatForm, as_data, rows_of
from samraad.bodies.invited import users_of
from samraad.bodies.models.body import Membership
from samraad.bodies.roster import categories_of, roster_of
from samraad.core import clock

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.bodies.forms.members import Rows
    from samraad.bodies.models.body import Body
    from samraad.bodies.pasting import Pasted
    from samraad.people.http import Request
    from samraad.people.models import User


@require_safe
def members(request: Request, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    roster = roster_of(found, request.user, on=clock.today())
    return render(request, "bodies/members.html", {"body": found, "roster": roster})


@require_http_methods(["GET", "HEAD", "POST"])
def paste(request: Request, body: str) -> HttpResponse:
    """The list as it is pasted; then, as it is understood, each cell to be mended."""
    found = body_at_desk(request, body)
    form = PasteForm(request.POST or None, request.FILES or None)
    if not form.is_valid():
        return render(request, "bodies/paste.html", {"body": found, "form": form})
    rows = rows_of(as_data(form.pasted.rows), found, request.user)
    return _as_understood(request, found, rows, SeatForm(), pasted=form.pasted)


@require_http_methods(["GET", "HEAD", "POST"])
def seat(request: Request, body: str) -> HttpResponse:
    """Give all of the list their seats, when nothing in it is left to be mended."""
    found = body_at_desk(request, body)
    if request.method != "POST":
        return redirect("bodies:paste", found.slug)
    rows = rows_of(request.POST, found, request.user)
    form, seated = SeatForm(request.POST), []
    if form.is_valid() and rows.is_valid():
        with form.refusals():
            told = {**rows.seating, **form.cleaned_data}
            seated = seat_members(body=found, by=cast("User", request.user), **told)
    if not form.is_valid() or not rows.is_valid():
        return _as_understood(request, found, rows, form)
    messages.success(request, _told(len(seated)))
    return redirect("bodies:members", found.slug)


def _told(number: int) -> str:
    told = ngettext("%(n)d has been seated.", "%(n)d have been seated.", number)
    return told % {"n": number}


def _as_understood(
    request: Request, body: Body, rows: Rows, form: SeatForm, **more: Pasted
) -> HttpResponse:
    rows.is_valid()  # so that each row says what is wrong with it
    categories = categories_of(body, request.user)
    context = {"body": body, "rows": rows, "form": form, "categories": categories}
    return render(request, "bodies/understood.html", {**context, **more})


@require_POST
def invite_members(request: Request, body: str) -> HttpResponse:
    """Invite all who have never signed in, or the one that is named."""
    found = body_at_desk(request, body)
    places = Membership.objects.visible_to(request.user).filter(body=found)
    one = request.POST.get("member", "")
    chosen = [place for place in places if one in {"", str(place.pk)}]
    people = users_of(found, chosen, request.user, again=bool(one))
    number = invite(body=found, people=people, by=cast("User", request.user))
    told = ngettext(
        "%(n)d person is invited to sign in.",
        "%(n)d persons are invited to sign in.",
        number,
    )
    messages.success(request, told % {"n": number})
    return redirect("bodies:members", found.slug)
