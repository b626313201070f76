from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from samraad.access.models import Guarded, GuardedQuerySet
from samraad.bodies.models.body import Body
from samraad.core.fields import EdtfField


class NewsKind(models.TextChoices):
    AGENDA = "agenda", _("Agenda published")
    DRAFT = "draft", _("Draft minutes published")
    MINUTES = "minutes", _("Minutes published")
    CORRECTION = "correction", _("Minutes corrected")
    MOVED = "moved", _("Meeting moved")
    CANCELLED = "cancelled", _("Meeting cancelled")
    REMOVED = "removed", _("Minutes removed")
    AGENDA_REMOVED = "agenda_removed", _("Agenda removed")


class News(Guarded):
    """One thing that has happened in the archive; written by following the log."""

    entry = models.UUIDField(
        unique=True
    )  # the log's entry: hearing it twice is no harm
    kind = models.CharField(max_length=20, choices=NewsKind)
    body = models.ForeignKey(Body, models.CASCADE, related_name="+")
    meeting_date = EdtfField(null=True)
    path = models.CharField(max_length=500)
    words = models.CharField(max_length=500, blank=True)
    at = models.DateTimeField(db_index=True)

    objects = GuardedQuerySet.as_manager()

    class Meta:
        verbose_name_plural = "news"

    def __str__(self) -> str:
        return f"{self.get_kind_display()} {self.path}"
