from __future__ import annotations

from typing import TYPE_CHECKING, cast

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import (
    require_http_methods,
    require_POST,
    require_safe,
)

from samraad.access.policies import somebody_has_begun
from samraad.bodies.actions import founding
from samraad.bodies.actions.body import publish_body
from samraad.bodies.desk import body_at_desk
from samraad.bodies.forms.founding import BeginForm, FoundForm
from samraad.bodies.policies import can_found_bodies, can_publish_body
from samraad.bodies.start import is_start
from samraad.bodies.steps import steps_of
from samraad.core.policy import reason_of
from samraad.people.sessions import STAY

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request
    from samraad.people.models import User


@never_cache
@login_not_required
@require_http_methods(["GET", "HEAD", "POST"])
def begin(request: Request, token: str) -> HttpResponse:
    """The start link of an empty installation: it counts until somebody has begun."""
    if not is_start(token):
        raise Http404
    form = BeginForm(request.POST or None)
    if somebody_has_begun():
        return render(request, "bodies/begun.html", status=410)
    if not form.is_valid():
        return render(request, "bodies/begin.html", {"form": form})
    user = founding.begin(**form.cleaned_data)
    request.session[STAY] = True
    get_adapter().login(request, user)
    return redirect("bodies:found")


@require_http_methods(["GET", "HEAD", "POST"])
def found(request: Request) -> HttpResponse:
    """Found a body, or with `under` a committee or a group below it."""
    user, under = cast("User", request.user), request.GET.get("under", "")
    parent = body_at_desk(request, under) if under else None
    if not can_found_bodies(user, parent):
        raise Http404
    form = FoundForm(request.POST or None, founder=user, parent=parent)
    if form.is_valid():
        with form.refusals(slug="name"):
            body = founding.found(founding=form.founding(user), by=user)
    if form.is_valid():
        messages.success(request, _("%(body)s has been founded.") % {"body": body})
        return redirect("bodies:steps", body.slug)
    return render(request, "bodies/found.html", {"form": form, "parent": parent})


@require_safe
def steps(request: Request, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    verdict = can_publish_body(cast("User", request.user), found)
    context = {
        "body": found,
        "steps": steps_of(found, request.user),
        "not_yet": "" if verdict else verdict.reason,
    }
    return render(request, "bodies/steps.html", context)


@require_POST
def publish(request: Request, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    try:
        publish_body(body=found, by=cast("User", request.user))
    except PermissionDenied as refusal:
        messages.error(request, reason_of(refusal))
    else:
        told = _("Everybody can see %(body)s now.") % {"body": found}
        messages.success(request, told)
    return redirect("bodies:steps", found.slug)
