"""What has been sent or published: frozen records and the addresses they bear."""

from __future__ import annotations

from typing import Self

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.core.rows import Row


class EditionKind(models.TextChoices):
    AGENDA = "agenda", _("Agenda")
    MINUTES = "minutes", _("Minutes")
    DECISION_MINUTES = "decision_minutes", _("Decision-only minutes")


class Approval(models.TextChoices):
    DRAFT = "draft", _("Draft – not yet approved by the body")
    APPROVED = "approved", _("The minutes are approved")
    NOT_RECORDED = "not_recorded", _("Not stated whether the minutes are approved")


class EditionQuerySet(GuardedQuerySet["Edition"]):
    def of(self, subject: object) -> Self:
        return self.filter(subject=subject)

    def standing(self) -> Self:
        """Editions that have not been removed, the one to read first."""
        return self.filter(removed_at=None).order_by("-frozen_at", "-number")


class Edition(Guarded):
    """A frozen record. Nothing in it changes; what was wrong is a new edition."""

    subject = models.UUIDField(db_index=True)
    kind = models.CharField(max_length=20, choices=EditionKind)
    approval = models.CharField(max_length=20, choices=Approval)
    number = models.PositiveIntegerField()
    language = models.CharField(max_length=10, default="da")
    frozen_at = models.DateTimeField()
    frozen_by = models.CharField(max_length=200)
    is_current = models.BooleanField(default=True)
    corrects = models.ForeignKey(
        "self", models.PROTECT, null=True, blank=True, related_name="+"
    )
    correction = models.CharField(max_length=500, blank=True)
    hash = models.CharField(max_length=64)
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_reason = models.CharField(max_length=500, blank=True)

    objects = EditionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="editions_are_numbered",
                fields=["subject", "audience", "number"],
            ),
            models.UniqueConstraint(
                name="one_current_edition_per_audience",
                fields=["subject", "audience"],
                condition=Q(is_current=True),
            ),
            models.CheckConstraint(
                name="removal_has_a_reason",
                condition=Q(removed_at=None) | ~Q(removed_reason=""),
            ),
            models.CheckConstraint(
                name="a_removed_edition_is_not_current",
                condition=Q(removed_at=None) | Q(is_current=False),
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.number}"

    @property
    def told(self) -> str:
        """What it is and, of minutes, whether they are approved."""
        kind = str(self.get_kind_display())
        return f"{kind}: {self.get_approval_display()}" if self.is_minutes else kind

    @property
    def is_draft(self) -> bool:
        return self.approval == Approval.DRAFT

    @property
    def is_minutes(self) -> bool:
        return self.kind != EditionKind.AGENDA


class PublicNameQuerySet(models.QuerySet["PublicName"]):
    def current(self) -> Self:
        return self.filter(is_current=True, removed_at=None)


class PublicName(Row):
    """A public address. Once given it is never given to anything else."""

    subject = models.UUIDField(db_index=True)
    path = models.CharField(max_length=500, unique=True)
    is_current = models.BooleanField(default=True)
    created_at = models.DateTimeField()
    modified_at = models.DateTimeField()
    removed_at = models.DateTimeField(null=True, blank=True)
    removed_reason = models.CharField(max_length=500, blank=True)

    objects = PublicNameQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_current_name_each",
                fields=["subject"],
                condition=Q(is_current=True),
            ),
            models.CheckConstraint(
                name="modified_after_created",
                condition=Q(modified_at__gte=F("created_at")),
            ),
            models.CheckConstraint(
                name="a_removed_name_says_why",
                condition=Q(removed_at=None) | ~Q(removed_reason=""),
            ),
        ]

    def __str__(self) -> str:
        return self.path
