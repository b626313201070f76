from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samraad.core.rows import Row
from samraad.core.text import KEY_LENGTH


class Place(Row):
    """A municipality or a region, by its official code."""

    code = models.CharField(max_length=10, unique=True)  # "0851", "DK-81"
    name = models.CharField(max_length=100)
    sort_key = models.CharField(max_length=KEY_LENGTH, db_index=True)
    region = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="municipalities"
    )
    latitude = models.FloatField(null=True, blank=True)
    longitude = models.FloatField(null=True, blank=True)

    def __str__(self) -> str:
        return self.name


class OccasionKind(models.TextChoices):
    PUBLIC_HOLIDAY = "public_holiday", _("Public holiday")
    MARKED_DAY = "marked_day", _("Marked day")
    FEAST = "feast", _("Religious or cultural feast")
    FAST = "fast", _("Month of fasting")
    SCHOOL_HOLIDAY = "school_holiday", _("School holiday")
    OTHER = "other", _("Something else")


class CalendarDayQuerySet(models.QuerySet["CalendarDay"]):
    def read_in(self, place: Place | None) -> Self:
        """What holds in the place; its own rows come after those that hold for all."""
        mine = self.filter(Q(place=None) | Q(place=place))
        return mine.order_by(F("place").asc(nulls_first=True), "first_day")

    def added(self, key: str) -> CalendarDay | None:
        """The row that replaces nothing and is known by its own key."""
        own = self.filter(replaces="")
        return next((row for row in own if str(row.pk) == key), None)


class CalendarDay(Row):
    """What an installation added to the calendar, changed in it or struck out.

    The calendar itself is reckoned, not stored; see `places.calendar`.
    """

    place = models.ForeignKey(
        Place, models.CASCADE, null=True, blank=True, related_name="+"
    )  # none: it holds for all
    replaces = models.CharField(max_length=60, blank=True)  # a reckoned occasion's key
    name = models.CharField(_("name"), max_length=100)
    kind = models.CharField(_("kind"), max_length=20, choices=OccasionKind)
    first_day = models.DateField(_("first day"))
    last_day = models.DateField(_("last day"))
    struck = models.BooleanField(default=False)

    objects = CalendarDayQuerySet.as_manager()

    class Meta:
        constraints = [
            models.CheckConstraint(
                name="occasion_ends_after_it_begins",
                condition=Q(last_day__gte=F("first_day")),
                violation_error_message=_("It ends before it begins."),
            ),
            models.UniqueConstraint(
                name="an_occasion_is_replaced_once",
                fields=["place", "replaces"],
                condition=~Q(replaces="") & Q(place__isnull=False),
            ),
            models.UniqueConstraint(
                name="an_occasion_is_replaced_once_for_all",
                fields=["replaces"],
                condition=~Q(replaces="") & Q(place=None),
            ),
        ]

    def __str__(self) -> str:
        return self.name
