from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from samraad.notices.actions import choosing
from samraad.notices.choices import wishes_of
from samraad.notices.forms import ChoicesForm
from samraad.notices.servers import texts_arrive
from samraad.notices.signing_off import signed_off_by

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request, SignedIn


@require_http_methods(["GET", "POST"])
def choices(request: SignedIn) -> HttpResponse:
    user, by_phone = request.user, bool(request.user.phone and texts_arrive())
    form = ChoicesForm(request.POST or None, wishes=wishes_of(user), by_phone=by_phone)
    if not form.is_valid():
        context = {"form": form, "lacks_phone": texts_arrive() and not by_phone}
        return render(request, "notices/choices.html", context)
    choosing.choose(wishes=form.wishes(), by=user)
    messages.success(request, _("Your choices have been saved."))
    return redirect("notices:choices")


@csrf_exempt  # mail programs post here; the token in the address lets nobody else
@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def sign_off_from(request: Request, token: str) -> HttpResponse:
    """To open it changes nothing: mail programs and virus scanners open links."""
    sign_off = signed_off_by(token)
    if sign_off is None:
        return render(request, "notices/sign_off_unknown.html", status=404)
    if request.method == "POST":
        choosing.decline(kind=sign_off.kind, by=sign_off.user)
    context = {"sign_off": sign_off, "is_done": request.method == "POST"}
    return render(request, "notices/sign_off_from.html", context)
