"""The rows of an edition: copies that never change, each with its own audience."""

from __future__ import annotations

from typing import Self

from django.db import models

from samraad.access.models import Guarded, GuardedQuerySet, M
from samraad.bodies.models.body import Body
from samraad.core.fields import Dated
from samraad.core.text import fold
from samraad.documents.models import Document, ExtractedText
from samraad.editions.models import Edition, EditionKind
from samraad.meetings.models.agenda import GuestFacts, ItemFacts, SectionFacts
from samraad.meetings.models.meeting import AttendanceFacts, MeetingKind
from samraad.meetings.models.record import DecisionFacts, TaskFacts


class FrozenQuerySet(GuardedQuerySet[M]):
    def in_edition(self, edition: Edition) -> Self:
        """Its rows in order, without the keys that are the same in all of them."""
        rows = self.filter(edition=edition).defer("edition", "audience")
        return rows.order_by("position", "id")


class Frozen(Guarded):
    """`original` is the UUID of the live row; the lines are those of the source."""

    edition = models.ForeignKey(Edition, models.CASCADE, related_name="+")
    original = models.UUIDField(db_index=True)
    first_line = models.PositiveIntegerField(null=True, blank=True)
    last_line = models.PositiveIntegerField(null=True, blank=True)
    is_unsure = models.BooleanField(default=False)  # so the reader of the source was

    class Meta:
        abstract = True


class FrozenMeetingQuerySet(GuardedQuerySet["FrozenMeeting"]):
    def current(self) -> Self:
        return self.filter(edition__is_current=True)

    def with_minutes(self) -> Self:
        return self.exclude(edition__kind=EditionKind.AGENDA)

    def mentioning(self, words: str) -> Self:
        found = self
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found


class FrozenMeeting(Frozen, Dated):
    body = models.ForeignKey(Body, models.PROTECT, related_name="+")
    body_name = models.CharField(max_length=200)
    kind = models.CharField(max_length=20, choices=MeetingKind)
    start_time = models.TimeField(null=True, blank=True)
    end_time = models.TimeField(null=True, blank=True)
    place = models.CharField(max_length=200, blank=True)
    path = models.CharField(max_length=500)
    about = models.TextField(blank=True)
    agenda_pointer = models.CharField(max_length=300, blank=True)
    contact = models.TextField(blank=True)
    attendance_recorded = models.BooleanField(default=False)
    source = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+"
    )
    source_text = models.ForeignKey(
        ExtractedText, models.PROTECT, null=True, blank=True, related_name="+"
    )
    source_name = models.CharField(max_length=255, blank=True)
    is_read = models.BooleanField(default=False)  # read from somebody's document
    folded = models.TextField(blank=True)  # every open word, for the archive's search

    objects = FrozenMeetingQuerySet.as_manager()

    def __str__(self) -> str:
        return self.path


class FrozenItem(Frozen, ItemFacts):
    """`opening` quotes how the item begins, for the many that have no title."""

    path = models.CharField(max_length=500)
    opening = models.CharField(max_length=200, blank=True)
    matter = models.UUIDField(null=True, blank=True, db_index=True)

    objects = FrozenQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()

    @property
    def anchor(self) -> str:
        """The last part of the address, which names the item on its meeting's page."""
        return self.path.rstrip("/").rpartition("/")[2]


class FrozenSection(Frozen, SectionFacts):
    item = models.ForeignKey(FrozenItem, models.CASCADE, related_name="+")
    html = models.TextField()

    objects = FrozenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.heading


class FrozenDecisionQuerySet(FrozenQuerySet["FrozenDecision"]):
    def in_edition(self, edition: Edition) -> Self:
        return super().in_edition(edition).defer("edition", "audience", "folded")

    def in_force(self) -> Self:
        """The decisions of current editions: one row each, the newest wording."""
        return self.filter(edition__is_current=True)

    def newest_first(self) -> Self:
        return self.order_by("-meeting__first_day", "item__position", "position", "id")

    def mentioning(self, words: str) -> Self:
        """Decisions in which every word stands, in whatever spelling of the letters."""
        found = self
        for word in fold(words).split():
            found = found.filter(folded__contains=word)
        return found


class FrozenDecision(Frozen, DecisionFacts):
    meeting = models.ForeignKey(FrozenMeeting, models.CASCADE, related_name="+")
    item = models.ForeignKey(FrozenItem, models.CASCADE, related_name="+")
    parent = models.UUIDField(null=True, blank=True)  # the original of the one above
    html = models.TextField(blank=True)
    path = models.CharField(max_length=500)
    folded = models.TextField(blank=True)

    objects = FrozenDecisionQuerySet.as_manager()

    def __str__(self) -> str:
        return self.path


class FrozenAttachment(Frozen):
    item = models.ForeignKey(FrozenItem, models.CASCADE, related_name="+")
    position = models.PositiveIntegerField()
    name = models.CharField(max_length=300)
    is_closed = models.BooleanField(default=False)
    document = models.ForeignKey(
        Document, models.PROTECT, null=True, blank=True, related_name="+"
    )

    objects = FrozenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class FrozenGuest(Frozen, GuestFacts):
    item = models.ForeignKey(FrozenItem, models.CASCADE, related_name="+")

    objects = FrozenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.name


class FrozenTask(Frozen, TaskFacts):
    item = models.ForeignKey(FrozenItem, models.CASCADE, related_name="+")

    objects = FrozenQuerySet.as_manager()

    def __str__(self) -> str:
        return self.what


class FrozenAttendance(Frozen, AttendanceFacts):
    position = models.PositiveIntegerField()

    objects = FrozenQuerySet.as_manager()

    def __str__(self) -> str:
        return f"{self.name}: {self.get_state_display()}"
