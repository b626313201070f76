"""Pasted HTML, made clean and readable in a plain field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.contrib.auth.decorators import login_not_required
from django.http import HttpResponseBadRequest, JsonResponse
from django.views.decorators.http import require_POST

from samraad.core.apart import GaveUpError
from samraad.texts.foreign import read_pasted

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request

LARGEST: Final = 1_500_000


@require_POST
@login_not_required
def tidy(request: Request) -> HttpResponse:
    """Asked for by the script when somebody pastes; keeps nothing."""
    html = request.POST.get("html", "")
    if not html or len(html) > LARGEST:
        return HttpResponseBadRequest()
    try:
        clean, words = read_pasted(html)
    except GaveUpError:
        return HttpResponseBadRequest()
    return JsonResponse({"html": clean, "typed": words})
