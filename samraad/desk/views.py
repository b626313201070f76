from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages as said
from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _, ngettext
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from samraad.access.policies import has_a_desk
from samraad.bodies.desk import body_at_desk
from samraad.bodies.policies import can_found_bodies
from samraad.bodies.steps import steps_of
from samraad.core.policy import reason_of
from samraad.desk import actions
from samraad.desk.at_hand import at_hand, bodies_of
from samraad.desk.forms import MessageForm
from samraad.desk.overview import overview_of
from samraad.desk.sent import SHOWN, lines_of, messages_of, troubled_of
from samraad.desk.week import week_of
from samraad.desk.whom import circles_of
from samraad.notices.actions import send_again as send_delivery_again
from samraad.notices.models import Delivery

if TYPE_CHECKING:
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.desk.whom import Circle
    from samraad.people.http import SignedIn


@require_safe
def week(request: SignedIn) -> HttpResponse:
    if not has_a_desk(request.user):
        raise Http404
    bodies = bodies_of(request.user)
    hand = at_hand(request.user, bodies)
    context = {
        "bodies": bodies,
        "week": week_of(hand),
        "several": len(bodies) > 1,
        "today": hand.today,
        "may_found": bool(can_found_bodies(request.user)),
    }
    return render(request, "desk/week.html", context)


@require_safe
def body(request: SignedIn, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    hand = at_hand(request.user, [found])
    overview = overview_of(hand)
    steps = steps_of(found, request.user) if overview.is_new else ()
    context = {"body": found, "overview": overview, "steps": steps}
    return render(request, "desk/body.html", context)


@require_safe
def messages(request: SignedIn, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    rows = messages_of(found, request.user)
    page = Paginator(rows, SHOWN).get_page(request.GET.get("side"))
    context = {
        "body": found,
        "page": page,
        "lines": lines_of(page.object_list, request.user),
        "troubled": troubled_of(found, request.user),
    }
    return render(request, "desk/messages.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def write(request: SignedIn, body: str) -> HttpResponse:
    """Written, then shown with the names of those who get it, then sent."""
    found = body_at_desk(request, body)
    circles = {circle.code: circle for circle in circles_of(found, request.user)}
    form = MessageForm(request.POST or None, circles=circles)
    circle = circles.get(form.cleaned_data["to"]) if form.is_valid() else None
    if circle is None or not _is_agreed(request, circle):
        context = {"body": found, "form": form, "circle": circle}
        return render(request, "desk/write.html", context)
    told = form.cleaned_data | {"to": circle}
    number = actions.write_to(body=found, by=request.user, **told)
    words = ngettext("Sent to %(n)d person.", "Sent to %(n)d persons.", number)
    said.success(request, words % {"n": number})
    return redirect("desk:messages", found.slug)


def _is_agreed(request: SignedIn, circle: Circle) -> bool:
    """Was the button pressed under the names of this very circle?"""
    return request.POST.get("send") == circle.code and bool(circle.reached)


@require_POST
def send_again(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    rows = Delivery.objects.visible_to(request.user)
    rows = rows.filter(message__audience=found.desk)
    delivery = get_object_or_404(rows.select_related("audience"), pk=key)
    try:
        send_delivery_again(delivery=delivery, by=request.user)
    except PermissionDenied as refusal:
        said.error(request, reason_of(refusal))
    else:
        told = _("It is sent to %(name)s once more.") % {"name": delivery.name}
        said.success(request, told)
    return redirect("desk:messages", found.slug)
