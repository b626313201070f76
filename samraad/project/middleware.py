from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from django.conf import settings
from django.utils import translation
from django.utils.cache import patch_cache_control, patch_vary_headers

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


def kept_private(answer: Answer) -> Answer:
    """What is for one reader – signed in, or by a link of their own – is for no cache
    that others share, and for no search engine.
    """

    def respond(request: HttpRequest) -> HttpResponseBase:
        response = answer(request)
        user = getattr(request, "user", None)
        if user and user.is_authenticated and "Cache-Control" not in response.headers:
            patch_cache_control(response, private=True, no_cache=True)
        if "private" in response.headers.get("Cache-Control", ""):
            response.headers["X-Robots-Tag"] = "noindex"
        return response

    return respond
