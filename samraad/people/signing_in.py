"""How signing in differs from what allauth does by itself."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, TypeAlias

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from django.conf import settings
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from samraad.access.policies import has_a_desk
from samraad.core import clock
from samraad.people.http import ERROR, Redirect
from samraad.people.sessions import AGENT, SIGNED_IN_AT, STAY

if TYPE_CHECKING:
    from samraad.people.http import Request, Response
    from samraad.people.models import User

    Told: TypeAlias = "dict[str, Any]"

logger = logging.getLogger(__name__)


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    error_messages = DefaultAccountAdapter.error_messages | {
        "email_password_mismatch": _("The e-mail address or the password is wrong."),
        "incorrect_code": _("That is not the code. Look in the newest mail."),
        "too_many_login_attempts": _(
            "Too many attempts. Wait a few minutes, and then ask for a new code."
        ),
        "rate_limited": _("That went too fast. Wait a few minutes and try again."),
        "mail_not_sent": _(
            "The mail could not be sent just now. Try again in a few minutes."
        ),
    }

    def send_mail(self, template_prefix: str, email: str, context: Told) -> None:
        try:
            super().send_mail(template_prefix, email, context)
        except OSError as error:  # as mail servers' refusals are, too
            logger.exception("A mail for signing in could not be sent")
            words = self.error_messages["mail_not_sent"]
            self.add_message(self.request, ERROR, message=words)
            answer = Redirect(reverse("account_login"))
            raise ImmediateHttpResponse(answer) from error

    def authenticate(self, request: Request, **credentials: Any) -> User | None:  # noqa: ANN401
        """A closed account answers like a wrong password."""
        user: User | None = super().authenticate(request, **credentials)
        return user if user and user.is_active else None

    def respond_user_inactive(self, *_told: object) -> Response:
        return Redirect(reverse("account_login"))

    def login(self, request: Request, user: User) -> None:
        """Note where, and for how long: 180 days on an own device."""
        super().login(request, user)
        stays = request.session.pop(STAY, False)
        request.session.set_expiry(settings.SESSION_COOKIE_AGE if stays else 0)
        agent = request.headers.get("User-Agent", "")
        request.session[AGENT] = agent[:300]
        request.session[SIGNED_IN_AT] = clock.now().isoformat()

    def post_login(self, request: Request, user: User, **told: Any) -> Response:  # noqa: ANN401
        response: Response = super().post_login(request, user, **told)
        return remember_language(response, user.language)

    def get_login_redirect_url(self, request: Request) -> str:
        return first_page(request.user)


def first_page(user: Any) -> str:  # noqa: ANN401 -- the one who is signed in
    """Where work begins: at the desk, or with one's own meetings."""
    try:
        return reverse("desk:week" if has_a_desk(user) else "preparation:mine")
    except NoReverseMatch:
        return settings.LOGOUT_REDIRECT_URL


def remember_language(response: Response, language: str) -> Response:
    """Let this browser show the language that the person has chosen."""
    if language:
        response.set_cookie(
            settings.LANGUAGE_COOKIE_NAME,
            language,
            max_age=settings.SESSION_COOKIE_AGE,
            secure=settings.LANGUAGE_COOKIE_SECURE,
            samesite="Lax",
        )
    return response
