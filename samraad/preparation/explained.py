"""Words of the trade, explained where they stand: one tap, no other page."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext_lazy as _

if TYPE_CHECKING:
    from django_stubs_ext import StrPromise

# A Danish word with its endings, and what it means.
TERMS: Final[tuple[tuple[str, StrPromise], ...]] = (
    (r"indstilling(?:en|er|erne)?", _("What somebody proposes that we decide.")),
    (r"høringssvar(?:et|ene)?", _("Our written answer to a draft we were sent.")),
    (
        r"høring(?:en|er|erne)?",
        _("A draft is sent out so that others can comment on it before it is decided."),
    ),
    (r"til efterretning", _("We have heard it. We neither approve nor reject it.")),
    (
        r"kommissori(?:um|et|er|erne)",
        _("What a group is to do, who is in it, and for how long."),
    ),
    (r"forretningsorden(?:en)?", _("The rules for how our meetings are run.")),
    (
        r"vedtægt(?:en|er|erne)?",
        _("The rules for what the council is and who sits in it."),
    ),
    (
        r"beslutningsdygtig(?:t|e)?",
        _("Enough members are present for the council to decide."),
    ),
    (
        r"inhabil(?:t|e|itet)?",
        _(
            "Having an interest of one's own in an item, so that one leaves the room"
            " while it is decided."
        ),
    ),
    (
        r"suppleant(?:en|er|erne)?|stedfortræder(?:en|e|ne)?",
        _("Comes to the meeting when a member cannot."),
    ),
    (r"tovholder(?:en|e|ne)?", _("Sees to it that a group's work goes on.")),
    (
        r"konstituer(?:er|ing|ende|ingen)",
        _("The council chooses its chair and shares out its tasks."),
    ),
    (
        r"mindretalsudtalelse(?:n|r)?",
        _("A few lines in the minutes from those who disagreed."),
    ),
    (
        r"forvaltning(?:en|er|erne)?",
        _("The employees of the municipality who prepare the cases."),
    ),
    (
        r"fagudvalg(?:et|ene)?",
        _("A committee of the municipal council for one area, such as employment."),
    ),
    (
        r"byråd(?:et)?|kommunalbestyrelse(?:n)?",
        _("The elected council that governs the municipality."),
    ),
    (r"aktindsigt(?:en)?", _("The right to see documents of public authorities.")),
    (r"udkast(?:et|ene)?", _("A text that is not finished and can still be changed.")),
    (r"bilag(?:et|ene)?", _("A paper that belongs to an item.")),
    (r"årshjul(?:et)?", _("What the council does every year, month by month.")),
    (r"handl(?:e|ings)plan(?:en|er|erne)?", _("What is to be done, by whom and when.")),
)
_WORD: Final = re.compile(
    "|".join(rf"(?P<t{n}>\b(?:{word})\b)" for n, (word, _means) in enumerate(TERMS)),
    re.IGNORECASE,
)
_TAG: Final = re.compile(r"(<[^>]+>)")


@dataclass
class Explainer:
    """Explains each word the first time it stands on a page."""

    prefix: str
    said: set[str]

    @classmethod
    def of_page(cls, prefix: str = "ord") -> Explainer:
        return cls(prefix, set())

    def explain(self, clean: str) -> SafeString:
        """Clean HTML with its first difficult words made to buttons."""
        parts, in_link = [], False
        for part in _TAG.split(clean):
            if part.startswith("<"):
                in_link = part.startswith("<a ") or (in_link and part != "</a>")
            elif not in_link:
                part = _WORD.sub(self._word, part)  # noqa: PLW2901 -- the same part
            parts.append(part)
        return mark_safe("".join(parts))  # noqa: S308 -- cleaned when it was written

    def _word(self, match: re.Match[str]) -> str:
        term = match.lastgroup or ""
        if term in self.said:
            return match[0]
        self.said.add(term)
        return format_html(
            '<button class="word" type="button" popovertarget="{key}">{word}</button>'
            '<span class="word__means" popover id="{key}" role="note">{means}</span>',
            key=f"{self.prefix}-{term}",
            word=mark_safe(match[0]),  # noqa: S308 -- part of clean text
            means=TERMS[int(term[1:])][1],
        )
