from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from allauth.account.adapter import get_adapter
from allauth.account.forms import ConfirmLoginCodeForm, LoginForm
from allauth.core import context
from django import forms
from django.conf import settings
from django.contrib.auth.password_validation import validate_password
from django.utils.translation import gettext_lazy as _

from samraad.people.attempts import may_ask, may_try
from samraad.people.sessions import STAY

if TYPE_CHECKING:
    from samraad.people.http import Request, Response
    from samraad.people.models import User

PHONE = re.compile(r"(\+\d{6,15}|\d{8})")
INPUT = {"class": "form-input"}


class SignInForm(LoginForm):  # type: ignore[misc]
    """One form for both ways: a code by e-mail, or the password if there is one."""

    use_required_attribute = False  # which field is depends on the button

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.fields["login"] = forms.EmailField(
            label=_("E-mail address"),
            widget=forms.EmailInput({**INPUT, "autocomplete": "username"}),
        )
        self.fields["password"] = forms.CharField(
            label=_("Password"),
            strip=False,
            required=not self.is_bound or self.is_by_password,
            widget=forms.PasswordInput({**INPUT, "autocomplete": "current-password"}),
            error_messages={"required": _("Write your password, or ask for a code.")},
        )
        self.fields["remember"] = forms.BooleanField(
            label=_("This is my own device. Keep me signed in."), required=False
        )
        self.order_fields(["login", "remember", "password"])

    def clean_login(self) -> str:
        return str(self.cleaned_data["login"]).strip().lower()

    def clean(self) -> dict[str, Any]:
        address = self.cleaned_data.get("login")
        by_code = address and not self.is_by_password
        if by_code and not may_ask(context.request, address=address):
            raise get_adapter().validation_error("too_many_login_attempts")
        return dict(super().clean())

    @property
    def is_by_password(self) -> bool:
        return bool(self.data.get("way") == "password")

    def clean_password(self) -> str:
        """What the browser has filled in by itself does not count for a code."""
        return self.cleaned_data["password"] if self.is_by_password else ""

    def login(self, request: Request, redirect_url: str | None = None) -> Response:
        request.session[STAY] = self.cleaned_data["remember"]
        response: Response = super().login(request, redirect_url=redirect_url)
        if not self.cleaned_data["password"] and self.user is None:
            # The page is the same as for an address that has an account; only its
            # reader, who may have written another of their addresses, is told.
            address = self.cleaned_data["login"]
            get_adapter().send_mail("account/email/unknown_account", address, {})
        return response


class CodeForm(ConfirmLoginCodeForm):  # type: ignore[misc]
    code = forms.CharField(
        label=_("The code from the mail"),
        widget=forms.TextInput(
            {
                **INPUT,
                "autocomplete": "one-time-code",
                "inputmode": "numeric",
                "autofocus": True,
            }
        ),
    )

    def clean_code(self) -> str:
        """Counted first: one session, sent many times at once, has no more tries."""
        request = context.request
        if not may_try(request, request._login_stage.state):  # noqa: SLF001 -- allauth's
            raise get_adapter().validation_error("too_many_login_attempts")
        return str(super().clean_code())


class AccountForm(forms.Form):
    phone = forms.CharField(
        label=_("Mobile phone"),
        required=False,
        max_length=30,
        widget=forms.TextInput({**INPUT, "type": "tel", "autocomplete": "tel"}),
    )
    language = forms.ChoiceField(
        label=_("Language"),
        choices=settings.LANGUAGES,
        widget=forms.Select(INPUT),
    )

    def clean_phone(self) -> str:
        phone = re.sub(r"[\s.()-]", "", self.cleaned_data["phone"])
        phone = re.sub(r"^00", "+", phone)
        if phone and not PHONE.fullmatch(phone):
            raise forms.ValidationError(
                _("Write eight digits, or a number that begins with + and a country.")
            )
        return phone


class PasswordForm(forms.Form):
    """The old password is asked for: who finds a screen open should not stay in."""

    current = forms.CharField(
        label=_("Your password now"),
        strip=False,
        widget=forms.PasswordInput({**INPUT, "autocomplete": "current-password"}),
    )
    password = forms.CharField(
        label=_("New password"),
        help_text=_("At least ten characters. Three words in a row are easy to keep."),
        strip=False,
        widget=forms.PasswordInput({**INPUT, "autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, user: User, **kwargs: Any) -> None:  # noqa: ANN401
        super().__init__(*args, **kwargs)
        self.user = user
        if not user.has_usable_password():
            del self.fields["current"]

    def clean_current(self) -> str:
        current: str = self.cleaned_data["current"]
        if not self.user.check_password(current):
            raise forms.ValidationError(_("That is not your password."))
        return current

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.user)
        return password
