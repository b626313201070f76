"""What came of an item: its decisions, and the tasks the minutes name."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.core.fields import Dated
from samraad.meetings.models.agenda import AgendaItem
from samraad.texts.models import Text


class Outcome(models.TextChoices):
    """What a decision amounts to; the word in the minutes may say less."""

    APPROVED = "approved", _("Approved")
    DISCUSSED = "discussed", _("Discussed")
    FOR_INFORMATION = "for_information", _("For information")
    NOTED = "noted", _("Taken note of")
    RECOMMENDED = "recommended", _("Recommended")
    NOMINATED = "nominated", _("Nominated")
    APPOINTED = "appointed", _("Appointed")
    POSTPONED = "postponed", _("Postponed")
    REFERRED = "referred", _("Referred")
    REJECTED = "rejected", _("Rejected")
    LAPSED = "lapsed", _("Lapsed")
    WITHDRAWN = "withdrawn", _("Withdrawn")
    NOTHING = "nothing", _("Nothing")
    NO_DECISION = "no_decision", _("No decision was taken")
    REMARK = "remark", _("Remark")
    OTHER = "other", _("Decided")


SAID_ONLY = (
    Outcome.NOTHING,
    Outcome.FOR_INFORMATION,
    Outcome.DISCUSSED,
    Outcome.REMARK,
)  # what is recorded of an item in which nothing was decided


class Concern(models.TextChoices):
    COMMITTEE = "committee", _("Committee")
    PLAN = "plan", _("Plan")
    CANDIDATE = "candidate", _("Candidate")
    NONE = "", _("The item as a whole")


class Tone(models.TextChoices):
    """How a remark in a hearing is meant."""

    POSITIVE = "positive", _("Positive remark")
    NEUTRAL = "neutral", _("Remark")
    CRITICAL = "critical", _("Critical remark")
    NONE = "", _("No remark")


class DecisionFacts(Dated):
    """A decision's word and meaning; its date is the one it was postponed to."""

    position = models.PositiveIntegerField()
    word = models.CharField(max_length=100, blank=True)  # as written: "Drøftedes."
    outcome = models.CharField(max_length=20, choices=Outcome)
    concerns = models.CharField(max_length=300, blank=True)
    concern = models.CharField(max_length=20, choices=Concern, blank=True)
    tone = models.CharField(max_length=20, choices=Tone, blank=True)

    class Meta:
        abstract = True

    @property
    def outcome_label(self) -> str:
        return str(Tone(self.tone).label if self.tone else Outcome(self.outcome).label)


class Decision(Guarded, DecisionFacts):
    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="+")
    parent = models.ForeignKey(
        "self", models.CASCADE, null=True, blank=True, related_name="+"
    )
    text = models.ForeignKey(Text, models.PROTECT, related_name="+")

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="decisions_in_order", fields=["item", "position"]
            )
        ]

    def __str__(self) -> str:
        return self.word or str(self.get_outcome_display())


class TaskFacts(Dated):
    """Somebody undertakes something; its date is when it is due, in the words used."""

    position = models.PositiveIntegerField()
    who = models.CharField(max_length=300, blank=True)
    what = models.TextField()
    by_next_meeting = models.BooleanField(default=False)

    class Meta:
        abstract = True


class MinutedTask(Guarded, TaskFacts):
    """A task as the minutes name it, before anybody has taken it up."""

    item = models.ForeignKey(AgendaItem, models.CASCADE, related_name="+")

    objects = GuardedQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(name="tasks_in_order", fields=["item", "position"])
        ]

    def __str__(self) -> str:
        return self.what
