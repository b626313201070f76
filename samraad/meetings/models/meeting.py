"""A meeting: when, where, how certain it is and what has become of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body
from samraad.core.fields import Dated
from samraad.documents.models import Document, ExtractedText

if TYPE_CHECKING:
    from datetime import date


class MeetingKind(models.TextChoices):
    ORDINARY = "ordinary", _("Ordinary meeting")
    EXTRAORDINARY = "extraordinary", _("Extraordinary meeting")
    AD_HOC = "ad_hoc", _("Ad hoc meeting")
    DIALOGUE = "dialogue", _("Dialogue meeting")
    WORKSHOP = "workshop", _("Workshop")
    THEME_DAY = "theme_day", _("Theme day")
    NETWORK = "network", _("Network meeting")
    OVERNIGHT = "overnight", _("Overnight meeting")
    NOT_RECORDED = "not_recorded", _("Meeting")


class MeetingStatus(models.TextChoices):
    PLANNED = "planned", _("Planned")
    CONVENED = "convened", _("Convened")
    HELD = "held", _("Held")
    CANCELLED = "cancelled", _("Cancelled")


class Certainty(models.TextChoices):
    TENTATIVE = "tentative", _("Date not yet confirmed")
    CONFIRMED = "confirmed", _("Date confirmed")


class MeetingQuerySet(GuardedQuerySet["Meeting"]):
    def upcoming(self, *, on: date) -> Self:
        """Meetings to come, the next one first; cancelled ones too, for those days."""
        return self.filter(last_day__gte=on).order_by("first_day", "start_time", "id")

    def past(self, *, on: date) -> Self:
        return self.filter(last_day__lt=on).order_by("-first_day", "-start_time", "id")


class Meeting(Guarded, Dated):
    """One line of the public register of meetings. What is said there is elsewhere."""

    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20, choices=MeetingKind)
    status = models.CharField(
        max_length=20, choices=MeetingStatus, default=MeetingStatus.PLANNED
    )
    status_reason = models.CharField(max_length=300, blank=True)
    certainty = models.CharField(
        max_length=20, choices=Certainty, default=Certainty.CONFIRMED
    )
    start_time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    place = models.CharField(_("place"), max_length=200, blank=True)
    online_link = models.URLField(blank=True)
    changes = models.PositiveIntegerField(default=0)  # a calendar entry's SEQUENCE
    slug = models.CharField(max_length=60)

    objects = MeetingQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_address_per_meeting", fields=["body", "slug"]
            ),
            models.CheckConstraint(
                name="meeting_ends_after_it_starts",
                condition=Q(start_time=None)
                | Q(end_time=None)
                | Q(end_time__gt=F("start_time")),
            ),
            models.CheckConstraint(
                name="a_cancelled_meeting_says_why",
                condition=~Q(status=MeetingStatus.CANCELLED) | ~Q(status_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.body_id} {self.slug}"

    def get_absolute_url(self) -> str:
        return f"/raad/{self.body.slug}/moeder/{self.slug}/"

    def is_past(self, *, on: date) -> bool:
        return self.last_day is not None and self.last_day < on

    @property
    def is_cancelled(self) -> bool:
        return self.status == MeetingStatus.CANCELLED

    @property
    def is_tentative(self) -> bool:
        return self.certainty == Certainty.TENTATIVE


class Preamble(Guarded):
    """What stands before the items, and the document that all of it was read from."""

    meeting = models.OneToOneField(Meeting, models.CASCADE, related_name="+")
    about = models.TextField(blank=True)
    agenda_pointer = models.CharField(max_length=300, blank=True)
    contact = models.TextField(blank=True)
    attendance_recorded = models.BooleanField(default=False)
    original = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+"
    )
    text = models.ForeignKey(
        ExtractedText, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = GuardedQuerySet.as_manager()

    def __str__(self) -> str:
        return str(self.meeting_id)


class AttendanceState(models.TextChoices):
    PRESENT = "present", _("Present")
    APOLOGIES = "apologies", _("Apologies")
    ABSENT = "absent_without_notice", _("Absent without notice")


class AttendanceGroup(models.TextChoices):
    COUNCIL = "council", _("The council")
    SECRETARIAT = "secretariat", _("The secretariat")
    GUESTS = "guests", _("Guests")
    OTHERS = "others", _("Others")


class AttendanceFacts(models.Model):
    """Somebody's presence, in the group in which the minutes name them."""

    group = models.CharField(max_length=20, choices=AttendanceGroup)
    group_words = models.CharField(max_length=200, blank=True)
    state = models.CharField(max_length=30, choices=AttendanceState)
    name = models.CharField(max_length=200)
    role_words = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


class Attendance(Guarded, AttendanceFacts):
    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    person = models.ForeignKey(
        "people.Person", models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="attendance_in_order", fields=["meeting", "position"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.name}: {self.get_state_display()}"
