"""A year's plan at the desk: drafted, put to the body, approved, published."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from samraad.bodies.desk import body_at_desk
from samraad.core import clock
from samraad.core.policy import reason_of
from samraad.meetings.actions import plans as actions
from samraad.meetings.forms.plans import DraftForm, PlanSheet
from samraad.meetings.models.meeting import Meeting
from samraad.meetings.models.plan import MeetingPlan
from samraad.meetings.planning import plan_lines, planned_in, propose, remarks
from samraad.meetings.planning_page import approval_of, draft_initial, listed_plans

if TYPE_CHECKING:
    from collections.abc import Callable
    from uuid import UUID

    from django.http import HttpResponse

    from samraad.bodies.models.body import Body
    from samraad.people.http import SignedIn


def plans(request: SignedIn, body: str) -> HttpResponse:
    """The plans there are, and drafting one that the rules and last year suggest."""
    found = body_at_desk(request, body)
    rows, years = listed_plans(found, request.user)
    form = DraftForm(
        request.POST or None,
        years=years,
        initial=draft_initial(found, years, request.user),
    )
    if request.method == "POST" and form.is_valid():
        return _draft(request, found, form)
    return render(
        request, "meetings/plans.html", {"body": found, "plans": rows, "form": form}
    )


def _draft(request: SignedIn, body: Body, form: DraftForm) -> HttpResponse:
    planned = planned_in(body, form.span, request.user)
    count = form.cleaned_data["count"] - len(planned)
    days = propose(body, form.like, count, form.span, request.user)
    plan = actions.draft_plan(
        body=body,
        **form.named,
        days=[form.like.on(day) for day in days],
        meetings=planned,
        by=request.user,
    )
    messages.success(request, _("The plan is drafted. Only the desk sees it so far."))
    return redirect("meetings:plan", body.slug, plan.pk)


def plan(request: SignedIn, body: str, key: UUID) -> HttpResponse:
    found = body_at_desk(request, body)
    row = _plan_at_desk(request, found, key)
    lines = plan_lines(row, request.user)
    sheet = PlanSheet(row, lines, request.POST or None)
    if request.method == "POST" and sheet.is_valid():
        return _revise(request, found, row, sheet)
    context = {
        "body": found,
        "plan": row,
        "lines": lines,
        "sheet": sheet,
        "remarks": remarks(row, lines, request.user),
    } | approval_of(row, request.user)
    return render(request, "meetings/plan.html", context)


def _plan_at_desk(request: SignedIn, body: Body, key: UUID) -> MeetingPlan:
    rows = MeetingPlan.objects.visible_to(request.user).filter(body=body)
    rows = rows.select_related("body__owner__place", "approved_in__meeting__body")
    return get_object_or_404(rows.filter(pk=key))


def _revise(
    request: SignedIn, body: Body, plan: MeetingPlan, sheet: PlanSheet
) -> HttpResponse:
    actions.revise_plan(
        plan=plan,
        days=sheet.days,
        added=sheet.added,
        dropped=sheet.dropped,
        by=request.user,
    )
    messages.success(request, _("The plan is saved."))
    return redirect("meetings:plan", body.slug, plan.pk)


@require_POST
def plan_step(request: SignedIn, body: str, key: UUID, step: str) -> HttpResponse:
    found = body_at_desk(request, body)
    row = _plan_at_desk(request, found, key)
    if step not in STEPS:
        raise Http404
    try:
        words = STEPS[step](request, row)
    except (ValidationError, PermissionDenied) as refusal:
        messages.error(request, reason_of(refusal))
    else:
        messages.success(request, words)
    if step == "kasser":
        return redirect("meetings:plans", body)
    return redirect("meetings:plan", body, key)


def _put(request: SignedIn, plan: MeetingPlan) -> str:
    meetings = Meeting.objects.visible_to(request.user).filter(body=plan.body)
    coming = meetings.upcoming(on=clock.today())
    meeting = get_object_or_404(coming.filter(slug=request.POST.get("moede", "")))
    actions.put_on_agenda(plan=plan, meeting=meeting, by=request.user)
    return _("The plan is on the agenda.")


def _approve(request: SignedIn, plan: MeetingPlan) -> str:
    actions.approve_plan(plan=plan, by=request.user)
    return _("The plan is approved, and its dates are certain.")


def _publish(request: SignedIn, plan: MeetingPlan) -> str:
    actions.publish_plan(plan=plan, by=request.user)
    return _("The dates are published.")


def _discard(request: SignedIn, plan: MeetingPlan) -> str:
    actions.discard_plan(plan=plan, by=request.user)
    return _("The draft is thrown away.")


STEPS: Final[dict[str, Callable[[SignedIn, MeetingPlan], str]]] = {
    "dagsorden": _put,
    "godkend": _approve,
    "offentliggoer": _publish,
    "kasser": _discard,
}
