"""An officer's one form, at a personal link: no account, and nothing happens by GET."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache

from samraad.meetings import bringing
from samraad.meetings.by_link import contributor_for, officer_of, request_for
from samraad.meetings.policies import can_contribute

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.meetings.models.collecting import Contributor, TextRequest
    from samraad.people.http import Request


@login_not_required
@never_cache
def contribute(request: Request, token: str) -> HttpResponse:
    """The text that is asked for here, or whatever the officer has to send."""
    asked, contributor = request_for(token), contributor_for(token)
    if asked is not None:
        return _text(request, token, asked)
    if contributor is not None:
        return _new_item(request, token, contributor)
    return render(request, "meetings/contribute_unknown.html", status=404)


@login_not_required
@never_cache
def contributed(request: Request, token: str) -> HttpResponse:
    """Thanks, and what can still be done."""
    asked, contributor = request_for(token), contributor_for(token)
    if asked is None and contributor is None:
        return render(request, "meetings/contribute_unknown.html", status=404)
    context = bringing.thanks(asked, contributor, token)
    return render(request, "meetings/contribute_thanks.html", context)


def _text(request: Request, token: str, asked: TextRequest) -> HttpResponse:
    form, may = bringing.text_form(asked, *_sent(request)), False
    if form.is_bound:
        may = bool(can_contribute(officer_of(asked), asked))
    if may and form.is_valid():
        form, why = bringing.save_text(form, asked)
        if not why:
            return redirect("meetings:contributed", token)
        messages.warning(request, why)
    context = bringing.text_page(asked, form, token)
    return render(request, "meetings/contribute.html", context)


def _new_item(request: Request, token: str, contributor: Contributor) -> HttpResponse:
    form = bringing.item_form(contributor, *_sent(request))
    if form.is_bound and form.is_valid():
        form, why = bringing.send_in(form, contributor)
        if not why:
            return redirect("meetings:contributed", token)
        messages.warning(request, why)
    context = bringing.item_page(contributor, form, token)
    return render(request, "meetings/contribute_new.html", context)


def _sent(request: Request) -> tuple[object, ...]:
    return (request.POST, request.FILES) if request.method == "POST" else ()
