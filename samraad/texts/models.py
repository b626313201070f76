"""Text that keeps every version of itself."""

from __future__ import annotations

from django.db import models

from samraad.core.rows import Row


class Text(Row):
    language = models.CharField(max_length=10, default="da")

    def __str__(self) -> str:
        return str(self.id)


class TextVersion(Row):
    """One saved version: small, clean HTML. The newest has the highest number."""

    text = models.ForeignKey(Text, models.CASCADE, related_name="versions")
    number = models.PositiveIntegerField()
    html = models.TextField()
    at = models.DateTimeField()
    author = models.UUIDField()
    author_name = models.CharField(max_length=200)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                name="one_version_per_number", fields=["text", "number"]
            )
        ]

    def __str__(self) -> str:
        return f"{self.text_id} {self.number}"
