from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from django.conf import settings
from django.utils import translation
from django.utils.cache import patch_vary_headers

if TYPE_CHECKING:
    from collections.abc import Callable

    from django.http import HttpRequest
    from django.http.response import HttpResponseBase

    Answer: TypeAlias = Callable[[HttpRequest], HttpResponseBase]


def language_chosen(answer: Answer) -> Answer:
    """Danish, unless the reader has chosen otherwise; browsers do not choose.

    Councils' records are Danish, and a shared address should look the same to all.
    """

    def respond(request: HttpRequest) -> HttpResponseBase:
        chosen = request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME, "")
        known = chosen in dict(settings.LANGUAGES)
        language = chosen if known else settings.LANGUAGE_CODE
        with translation.override(language):
            response = answer(request)
        response.headers.setdefault("Content-Language", language)
        patch_vary_headers(response, ("Cookie",))
        return response

    return respond
