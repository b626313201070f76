"""The mail that is not sent, for whoever tries the system. Elsewhere: no such page."""

from __future__ import annotations

from functools import wraps
from typing import TYPE_CHECKING, Concatenate, Final, ParamSpec

from django.contrib.auth.decorators import login_not_required
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.http import content_disposition_header
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from samraad.notices.mailbox import all_shown, is_open_to, opened

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from samraad.people.http import Request

P = ParamSpec("P")
ON_A_PAGE: Final = 50


def only_where_mail_is_shown(
    view: Callable[Concatenate[Request, P], HttpResponse],
) -> Callable[Concatenate[Request, P], HttpResponse]:
    @wraps(view)
    def answer(request: Request, /, *args: P.args, **parts: P.kwargs) -> HttpResponse:
        if not is_open_to(request):
            raise Http404
        return view(request, *args, **parts)

    return never_cache(require_safe(login_not_required(answer)))


@only_where_mail_is_shown
def mailbox(request: Request) -> HttpResponse:
    to = request.GET.get("til", "")
    pages = Paginator(all_shown(to=to), ON_A_PAGE)
    page = pages.get_page(request.GET.get("side"))
    return render(request, "notices/mailbox.html", {"page": page, "to": to})


@only_where_mail_is_shown
def mail(request: Request, key: UUID) -> HttpResponse:
    row = get_object_or_404(all_shown().defer(None), pk=key)
    return render(request, "notices/mail.html", {"mail": row, "letter": opened(row)})


@only_where_mail_is_shown
def enclosure(_request: Request, key: UUID, number: int) -> HttpResponse:
    row = get_object_or_404(all_shown().defer(None), pk=key)
    enclosures = opened(row).enclosures
    if not 1 <= number <= len(enclosures):
        raise Http404
    found = enclosures[number - 1]
    disposition = content_disposition_header(as_attachment=True, filename=found.name)
    return HttpResponse(
        found.text,
        content_type=f"{found.media_type}; charset=utf-8",
        headers={"Content-Disposition": disposition},
    )
