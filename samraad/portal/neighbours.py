"""The meetings just before and just after one of a body's meetings."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Self

from django.db.models import TextField
from django.db.models.functions import Cast

from samraad.core.dates import EdtfDate
from samraad.meetings.models.meeting import Meeting


@dataclass(frozen=True)
class Neighbour:
    path: str
    date: EdtfDate | None

    @classmethod
    def at(cls, stem: str, slug: str, edtf: str | None) -> Self:
        return cls(f"{stem}{slug}/", EdtfDate.parse(edtf) if edtf else None)


@dataclass(frozen=True)
class Neighbours:
    """The body's meetings just before and just after one of them."""

    before: Neighbour | None
    after: Neighbour | None

    @classmethod
    def of(cls, meeting: Meeting, user: object) -> Self:
        rows = Meeting.objects.visible_to(user).filter(body=meeting.body)
        # As text: a body may have met for decades, and only two dates are read
        told = rows.annotate(edtf=Cast("date", TextField())).values_list("slug", "edtf")
        near = list(told.order_by("first_day", "start_time", "id"))
        place = [slug for slug, _edtf in near].index(meeting.slug)
        stem = meeting.get_absolute_url().removesuffix(f"{meeting.slug}/")
        return cls(
            before=Neighbour.at(stem, *near[place - 1]) if place else None,
            after=Neighbour.at(stem, *near[place + 1]) if near[place + 1 :] else None,
        )
