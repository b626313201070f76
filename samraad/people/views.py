from __future__ import annotations

from typing import TYPE_CHECKING

from allauth.account.adapter import get_adapter
from django.contrib import messages
from django.contrib.auth import update_session_auth_hash
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language, gettext as _, ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_http_methods, require_POST

from samraad.people import actions
from samraad.people.devices import devices_of
from samraad.people.forms import AccountForm, PasswordForm
from samraad.people.links import user_of
from samraad.people.sessions import STAY
from samraad.people.signing_in import first_page, remember_language

if TYPE_CHECKING:
    from samraad.people.http import Request, Response, SignedIn
    from samraad.people.models import User

NOTHING_IS_LEFT = '"cache", "storage"'  # papers read offline, and what was not sent


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def sign_in_by_link(request: Request, token: str) -> Response:
    """To open the link changes nothing: programs that look for viruses open links."""
    to, user = _next(request), user_of(token)
    if request.method == "GET":
        if request.user.is_authenticated and user in {None, request.user}:
            return redirect(to or first_page(request.user))
        return render(request, "people/sign_in_by_link.html", {"whom": user, "to": to})
    if (user := actions.use_sign_in_link(token=token)) is None:
        return render(request, "people/sign_in_by_link.html", {"to": to})
    return _signed_in(request, user, to)


def _signed_in(request: Request, user: User, to: str) -> Response:
    """Here it is this person's device; what somebody else has left on it goes."""
    response = redirect(to or first_page(user))
    if request.user.is_authenticated and request.user != user:
        response.headers["Clear-Site-Data"] = NOTHING_IS_LEFT
    get_adapter().logout(request)
    request.session[STAY] = request.POST.get("remember") == "on"
    get_adapter().login(request, user)
    return remember_language(response, user.language)


def _next(request: Request) -> str:
    to = request.GET.get("next", "")
    is_ours = url_has_allowed_host_and_scheme(to, {request.get_host()})
    return to if is_ours else ""


@never_cache
@login_not_required
@require_http_methods(["GET", "POST"])
def sign_out(request: Request) -> Response:
    """Take with it what the device has kept: papers to read offline, texts not sent."""
    if request.method == "GET" and request.user.is_authenticated:
        return render(request, "people/sign_out.html")
    response = redirect("account_login")
    if request.user.is_authenticated:  # else what waits to be sent is left alone
        response.headers["Clear-Site-Data"] = NOTHING_IS_LEFT
    get_adapter().logout(request)
    return response


@require_http_methods(["GET", "POST"])
def account(request: SignedIn) -> Response:
    user = request.user
    form = AccountForm(request.POST or None, initial=_details(user))
    if not form.is_valid():
        return _shown(request, form, PasswordForm(user=user))
    actions.change_account(account=user, by=user, **form.cleaned_data)
    messages.success(request, _("Your details have been saved."))
    return remember_language(redirect("people:account"), user.language)


@require_POST
@sensitive_post_parameters()
def password(request: SignedIn) -> Response:
    user = request.user
    form = PasswordForm(request.POST, user=user)
    if not form.is_valid():
        return _shown(request, AccountForm(initial=_details(user)), form)
    _choose(request, user, form.cleaned_data["password"])
    messages.success(request, _("Your password has been chosen."))
    return redirect("people:account")


@require_POST
def no_password(request: SignedIn) -> Response:
    _choose(request, request.user, "")
    messages.success(request, _("You have no password now. You get a code by e-mail."))
    return redirect("people:account")


@require_POST
def sign_out_elsewhere(request: SignedIn) -> Response:
    user = request.user
    here = request.session.session_key or ""
    number = actions.sign_out_elsewhere(account=user, here=here, by=user)
    told = ngettext(
        "One other device has been signed out.",
        "%(n)d other devices have been signed out.",
        number,
    )
    messages.success(request, told % {"n": number})
    return redirect("people:account")


def _details(user: User) -> dict[str, str | None]:
    return {"phone": user.phone, "language": user.language or get_language()}


def _choose(request: SignedIn, user: User, password: str) -> None:
    actions.choose_password(account=user, password=password, by=user)
    update_session_auth_hash(request, user)  # else this device were signed out too


def _shown(request: SignedIn, form: AccountForm, password: PasswordForm) -> Response:
    user = request.user
    here = request.session.session_key or ""
    context = {
        "form": form,
        "password_form": password,
        "has_password": user.has_usable_password(),
        "devices": devices_of(user, here=here),
    }
    return render(request, "people/account.html", context)
