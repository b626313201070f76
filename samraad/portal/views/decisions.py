from __future__ import annotations

import csv
from typing import TYPE_CHECKING, Final

from django.conf import settings
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from samraad.portal.archive import decision_years, decisions_in_force, public_bodies
from samraad.portal.forms import DecisionFilter
from samraad.portal.http import public_page
from samraad.texts.clean import plain

if TYPE_CHECKING:
    from samraad.meetings.models.frozen import FrozenDecision
    from samraad.people.http import Request

A_PAGE: Final = 25
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


def _filter(request: Request) -> DecisionFilter:
    return DecisionFilter(
        request.GET,
        bodies=public_bodies(request.user).in_order(),
        years=decision_years(request.user),
    )


@public_page
def decisions(request: Request) -> HttpResponse:
    """The register: every decision in force, narrowed by what the reader asks."""
    form = _filter(request)
    rows = form.narrow(decisions_in_force(request.user)).newest_first()
    page = Paginator(rows, A_PAGE).get_page(request.GET.get("side"))
    asked = request.GET.copy()
    asked.pop("side", None)
    context = {"form": form, "page": page, "query": asked.urlencode()}
    return render(request, "portal/decisions.html", context)


@public_page
def decisions_csv(request: Request) -> HttpResponse:
    """The same register as a table; semicolons, as Danish spreadsheets expect."""
    rows = _filter(request).narrow(decisions_in_force(request.user)).newest_first()
    response = HttpResponse(content_type="text/csv; charset=utf-8")
    response["Content-Disposition"] = 'attachment; filename="beslutninger.csv"'
    response.write("\ufeff")
    table = csv.writer(response, delimiter=";")
    about = (_("Date"), _("Body"), _("Item"), _("Concerns"))
    what = (_("What came of it"), _("Text"), _("Status"), _("Address"))
    table.writerow((*about, *what))
    table.writerows(map(_cells, rows.iterator(500)))
    return response


def _cells(row: FrozenDecision) -> list[str]:
    cells = (
        row.meeting.date.edtf if row.meeting.date else "",
        row.meeting.body_name,
        row.item.title or row.item.opening,
        row.concerns,
        row.outcome_label,
        " ".join((row.word, plain(row.html))).strip(),
        str(row.edition.get_approval_display()),
        f"{settings.SITE_URL}{row.path}",
    )
    return [_as_text(cell) for cell in cells]


def _as_text(cell: str) -> str:
    """Kept from being run: a spreadsheet takes what begins like this for a formula."""
    return f"'{cell}" if cell.startswith(FORMULA) else cell
