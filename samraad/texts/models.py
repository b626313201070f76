"""Text that keeps every version of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Max, OuterRef, Subquery

from samraad.core.rows import Row

if TYPE_CHECKING:
    from collections.abc import Iterable
    from uuid import UUID


class Text(Row):
    language = models.CharField(max_length=10, default="da")

    def __str__(self) -> str:
        return str(self.id)


class TextVersionQuerySet(models.QuerySet["TextVersion"]):
    def newest(self) -> Self:
        """The last saved version of each text."""
        same = TextVersion.objects.filter(text=OuterRef("text")).values("text")
        last = same.annotate(last=Max("number")).values("last")
        return self.filter(number=Subquery(last))

    def newest_html(self, texts: Iterable[UUID]) -> dict[UUID, str]:
        """What each of these texts says now."""
        rows = self.filter(text__in=list(texts)).newest()
        return dict(rows.values_list("text", "html"))


class TextVersion(Row):
    """One saved version: small, clean HTML. The newest has the highest number."""

    text = models.ForeignKey(Text, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    html = models.TextField()
    at = models.DateTimeField()
    author = models.UUIDField()
    author_name = models.CharField(max_length=200)

    objects = TextVersionQuerySet.as_manager()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_version_per_number", fields=["text", "number"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.text_id} {self.number}"
