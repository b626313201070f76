from __future__ import annotations

from typing import TYPE_CHECKING, cast

from django.contrib import messages
from django.forms.models import model_to_dict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from samraad.bodies.actions.rules import adopt_rules, confirm_rules
from samraad.bodies.desk import body_at_desk
from samraad.bodies.forms.rules import ExampleForm, RulesForm
from samraad.bodies.models.rules import Rules
from samraad.bodies.presets import PRESETS
from samraad.bodies.rules import rules_of
from samraad.bodies.rules_page import example_of, rules_page, usual_day
from samraad.bodies.steps import has_read_rules
from samraad.bodies.who_sees import Matter, who_sees
from samraad.core import clock
from samraad.core.shown import shown_day

if TYPE_CHECKING:
    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import Request
    from samraad.people.models import User


@require_http_methods(["GET", "HEAD", "POST"])
def rules(request: Request, body: str) -> HttpResponse:
    """The rules as they are; a button says that they fit."""
    found = body_at_desk(request, body)
    if request.method == "POST":
        return _confirmed(request, found)
    current = rules_of(found, on=clock.today())
    context = rules_page(found, request.user) | _example(request, current, found)
    context |= {"is_read": has_read_rules(found), "matters": Matter}
    context |= {"who_sees": who_sees(current)}
    return render(request, "bodies/rules.html", context)


@require_http_methods(["GET", "HEAD", "POST"])
def adopt(request: Request, body: str) -> HttpResponse:
    """Other rules from a day on; it begins with those in force, or with a preset."""
    found = body_at_desk(request, body)
    current = rules_of(found, on=clock.today())
    form = RulesForm(request.POST or None, initial=_initial(request, current))
    if form.is_valid() and _adopted(request, form, found):
        return redirect("bodies:rules", found.slug)
    context = {
        "body": found,
        "form": form,
        "presets": PRESETS.values(),
        **_example(request, form.instance if form.is_bound else current, found),
    }
    return render(request, "bodies/rules_adopt.html", context)


@require_safe
def deadlines(request: Request, body: str) -> HttpResponse:
    """The deadlines of an imagined meeting by the rules as they are being filled in."""
    found = body_at_desk(request, body)
    form = RulesForm(request.GET)
    form.full_clean()
    filled_in = "item_days" in request.GET
    rules = form.instance if filled_in else rules_of(found, on=clock.today())
    context = _example(request, rules, found)
    return render(request, "bodies/_rules_example.html", context)


def _confirmed(request: Request, body: Body) -> HttpResponse:
    confirm_rules(body=body, by=cast("User", request.user))
    messages.success(request, _("The rules have been seen through."))
    return redirect("bodies:steps", body.slug)


def _adopted(request: Request, form: RulesForm, body: Body) -> bool:
    starts_on = form.cleaned_data["starts_on"]
    by = cast("User", request.user)
    with form.refusals():
        adopt_rules(body=body, starts_on=starts_on, by=by, **form.rules)
        told = {"day": shown_day(starts_on)}
        messages.success(request, _("The rules are in force from %(day)s.") % told)
    return form.is_valid()


def _initial(request: Request, current: Rules) -> dict[str, object]:
    preset = PRESETS.get(request.GET.get("preset", ""))
    rules = Rules(**preset.rules) if preset else current
    names = RulesForm.Meta.fields
    return {**model_to_dict(rules, names), "starts_on": clock.today()}


def _example(request: Request, rules: Rules, body: Body) -> dict[str, object]:
    told = request.POST or request.GET
    usual = usual_day(body)
    form = ExampleForm(told if "meeting" in told else {"meeting": usual})
    meeting = form.cleaned_data["meeting"] if form.is_valid() else usual
    return {
        "example_form": form,
        "meeting": shown_day(meeting),
        "example": example_of(rules, meeting),
    }
