from __future__ import annotations

from typing import TYPE_CHECKING

from django.http import Http404
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language, gettext as _

from samraad.portal.guide import help_page, help_pages
from samraad.portal.http import public_page

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.people.http import Request


@public_page
def help_index(request: Request) -> HttpResponse:
    context = {"pages": help_pages(get_language() or "da")}
    return render(request, "portal/help_index.html", context)


@public_page
def help_text(request: Request, page: str) -> HttpResponse:
    found = help_page(page, get_language() or "da")
    if found is None:
        raise Http404
    context = {"page": found, "trail": [(_("Help"), reverse("portal:help"))]}
    return render(request, "portal/help_text.html", context)
