from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from samraad.bodies.actions.facts import (
    change_facts,
    remove_logo,
    show_logo,
    write_text,
)
from samraad.bodies.desk import body_at_desk
from samraad.bodies.forms.facts import FactsForm, LogoForm, TextForm
from samraad.bodies.models.body import GoverningText, TextKind
from samraad.people.models import Accent

if TYPE_CHECKING:
    from django.forms import Form
    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import Request
    from samraad.people.models import User

KINDS: Final = {
    "vedtaegter": TextKind.STATUTES,
    "forretningsorden": TextKind.RULES_OF_PROCEDURE,
    "kommissorium": TextKind.TERMS_OF_REFERENCE,
}


@require_http_methods(["GET", "HEAD", "POST"])
def facts(request: Request, body: str) -> HttpResponse:
    found = body_at_desk(request, body)
    form = FactsForm(request.POST or None, body=found)
    if form.is_valid():
        with form.refusals():
            accent = Accent(form.cleaned_data["accent"])
            by = cast("User", request.user)
            change_facts(body=found, facts=form.facts, accent=accent, by=by)
    if not form.is_valid():
        return _shown(request, found, form=form)
    messages.success(request, _("The change has been saved."))
    return redirect("bodies:facts", found.slug)


@require_POST
def logo(request: Request, body: str) -> HttpResponse:
    """Show a logo, or with `remove` none."""
    found, by = body_at_desk(request, body), cast("User", request.user)
    if "remove" in request.POST:
        remove_logo(body=found, by=by)
        messages.success(request, _("The logo is removed."))
        return redirect("bodies:facts", found.slug)
    form = LogoForm(request.POST, request.FILES)
    if not form.is_valid():
        return _shown(request, found, logo=form)
    data = form.cleaned_data["logo"]
    show_logo(body=found, data=data, name=form.file_name, by=by)
    messages.success(request, _("The logo is shown."))
    return redirect("bodies:facts", found.slug)


@require_http_methods(["GET", "HEAD", "POST"])
def text(request: Request, body: str, kind: str) -> HttpResponse:
    """Statutes, rules of procedure or terms of reference, as they read from a day."""
    found, which = body_at_desk(request, body), _kind(kind)
    form = _text_form(request, found, which)
    if form.is_valid():
        with form.refusals():
            by = cast("User", request.user)
            write_text(body=found, kind=which, by=by, **form.written)
    if not form.is_valid():
        context = {"body": found, "form": form, "title": which.label}
        return render(request, "bodies/text.html", context)
    messages.success(request, _("The text has been saved."))
    return redirect("bodies:facts", found.slug)


def _kind(kind: str) -> TextKind:
    if kind not in KINDS:
        raise Http404
    return KINDS[kind]


def _text_form(request: Request, body: Body, kind: TextKind) -> TextForm:
    texts = GoverningText.objects.visible_to(request.user).filter(body=body, kind=kind)
    latest = texts.order_by("-starts_on").first()
    return TextForm(request.POST or None, request.FILES or None, was=latest)


def _shown(request: Request, body: Body, **forms: Form) -> HttpResponse:
    texts = GoverningText.objects.visible_to(request.user).filter(body=body)
    latest = {text.kind: text for text in texts.order_by("starts_on")}
    rows = [(slug, kind.label, latest.get(kind)) for slug, kind in KINDS.items()]
    usual = {"form": FactsForm(body=body), "logo": LogoForm()}
    context = {"body": body, "texts": rows, **usual, **forms}
    return render(request, "bodies/facts.html", context)
