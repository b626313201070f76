"""The agenda's items with their sections and guests."""

from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.access.models import Audience, Guarded, GuardedQuerySet
from samraad.matters.models import Matter
from samraad.meetings.models.meeting import Meeting
from samraad.texts.models import Text


class ItemKind(models.TextChoices):
    DECISION = "decision", pgettext_lazy("kind of item", "Decision")
    DISCUSSION = "discussion", pgettext_lazy("kind of item", "Discussion")
    INFORMATION = "information", pgettext_lazy("kind of item", "Information")
    NOT_RECORDED = "not_recorded", _("Not stated")


class Openness(models.TextChoices):
    OPEN = "open", pgettext_lazy("item", "Open")
    CLOSED = "closed", pgettext_lazy("item", "Closed")
    NOT_RECORDED = "not_recorded", _("Not stated")


class ItemFacts(models.Model):
    """What is said of an item before anybody opens it; the title is the neutral one."""

    position = models.PositiveIntegerField()
    number = models.CharField(max_length=20, blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    kind = models.CharField(
        max_length=20, choices=ItemKind, default=ItemKind.NOT_RECORDED
    )
    openness = models.CharField(
        max_length=20, choices=Openness, default=Openness.NOT_RECORDED
    )
    closing_ground = models.CharField(max_length=300, blank=True)
    withheld_reason = models.CharField(max_length=300, blank=True)
    recommender = models.CharField(max_length=200, blank=True)
    case_number = models.CharField(max_length=50, blank=True)
    attachments_unnamed = models.BooleanField(default=False)  # the source lost them
    supplement = models.PositiveSmallIntegerField(null=True, blank=True)  # which one
    minutes_planned = models.PositiveSmallIntegerField(null=True, blank=True)
    withdrawn_reason = models.CharField(max_length=300, blank=True)  # taken off again

    class Meta:
        abstract = True

    @property
    def is_closed(self) -> bool:
        return self.openness == Openness.CLOSED


class AgendaItem(Guarded, ItemFacts):
    """A closed item has a circle: those who may see more than its neutral title.

    An item that was offered bears the offer's key and why it stands there.
    """

    meeting = models.ForeignKey(Meeting, models.CASCADE, related_name="+")
    matter = models.ForeignKey(
        Matter, models.PROTECT, null=True, blank=True, related_name="+"
    )
    circle = models.ForeignKey(
        Audience, models.PROTECT, null=True, blank=True, related_name="+"
    )

    offer = models.CharField(max_length=200, blank=True)
    why = models.CharField(max_length=300, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="each_offer_taken_once",
                fields=["meeting", "offer"],
                condition=~Q(offer=""),
            ),
            models.UniqueConstraint(
                name="items_in_order", fields=["meeting", "position"]
            ),
            models.CheckConstraint(
                name="a_closed_item_has_a_circle_and_a_ground",
                condition=~Q(openness=Openness.CLOSED)
                | Q(circle__isnull=False) & ~Q(closing_ground=""),
            ),
            models.CheckConstraint(
                name="only_a_closed_item_withholds",
                condition=Q(withheld_reason="") | Q(openness=Openness.CLOSED),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.number} {self.title}".strip()


class SectionRole(models.TextChoices):
    REAL_TITLE = "real_title", _("Title")
    RECOMMENDATION = "recommendation", _("Recommendation")
    PRESENTATION = "presentation", _("Presentation")
    BACKGROUND = "background", _("Background")
    SUMMARY = "summary", _("Summary")
    OTHER = "other", _("Other")


class SectionFacts(models.Model):
    position = models.PositiveIntegerField()
    role = models.CharField(max_length=20, choices=SectionRole)
    name = models.CharField(max_length=200, blank=True)  # as the local template says

    class Meta:
        abstract = True

    @property
    def heading(self) -> str:
        return self.name or str(SectionRole(self.role).label)


class Section(Guarded, SectionFacts):
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="+")
    text = models.ForeignKey(Text, models.PROTECT, related_name="+")

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="sections_in_order", fields=["item", "position"]
            )
        ]

    def __str__(self) -> str:
        return self.heading


class GuestFacts(models.Model):
    """Somebody who attends for one item only."""

    position = models.PositiveIntegerField()
    name = models.CharField(max_length=200)
    role_words = models.CharField(max_length=200, blank=True)
    organisation = models.CharField(max_length=200, blank=True)

    class Meta:
        abstract = True


class Guest(Guarded, GuestFacts):
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="+")
    email = models.EmailField(blank=True)
    starts_at = models.TimeField(null=True, blank=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="guests_in_order", fields=["item", "position"])
        ]

    def __str__(self) -> str:
        return self.name
