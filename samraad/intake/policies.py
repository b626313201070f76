from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _, ngettext

from samraad.bodies.policies import can_run
from samraad.core.policy import ALLOWED, Denied, Verdict
from samraad.documents.models import Attachment, Provenance, ScanState
from samraad.intake import closed, numbers
from samraad.meetings.models.agenda import AgendaItem, Openness
from samraad.meetings.policies import can_publish_agenda, can_publish_minutes
from samraad.reading.masking import around, lines_with
from samraad.reading.personal_numbers import find

if TYPE_CHECKING:
    from collections.abc import Iterator

    from samraad.intake.models import Intake
    from samraad.people.models import User


_TOLD = 5  # places named one by one


def can_publish_intake(user: User, intake: Intake) -> Verdict:
    """Nothing in which a personal number may stand, until a person has decided; and
    nothing that the source says is closed where the reader saw no closed item.
    """
    asked = can_publish_minutes if intake.is_minutes else can_publish_agenda
    verdict = can_run(user, intake.body) and _can_be_shown(intake)
    verdict = verdict and _holds_no_number(intake) and _closes_what_is_closed(intake)
    return verdict and asked(user, intake.meeting)


def _can_be_shown(intake: Intake) -> Verdict:
    if not intake.body.is_public:
        return Denied(_("The body itself has not been published yet."))
    if intake.meeting.first_day is None:
        return Denied(_("The document does not say when the meeting was."))
    return ALLOWED


def _holds_no_number(intake: Intake) -> Verdict:
    places = list(_places(intake))
    if intake.document.scan == ScanState.FOUND and not places:
        places = [_("a part of the file that is not shown as text")]
    if places:
        return Denied(
            _(
                "What may be a personal number stands in %(places)s."
                " Nothing of it is published until a person has decided."
            )
            % {"places": ", ".join(places)}
        )
    return ALLOWED


def _closes_what_is_closed(intake: Intake) -> Verdict:
    items = AgendaItem.objects.filter(meeting=intake.meeting, openness=Openness.CLOSED)
    spans = Provenance.objects.filter(subject__in=items.values("pk"), field="")
    known = (range(span.first_line, span.last_line + 1) for span in spans)
    lines = closed.lines_saying_so(intake.text.text, known=known)
    if lines:
        told = ", ".join(_("line %(line)s") % {"line": line} for line in lines)
        return Denied(
            _("Something is closed in %(lines)s, but no closed item was found there.")
            % {"lines": told}
        )
    return ALLOWED


def _places(intake: Intake) -> Iterator[str]:
    """Where they stand, as a sentence goes on; the digits are not told."""
    text = intake.text.text
    lines = lines_with(text)
    for line in lines[:_TOLD]:
        words = {"line": line, "words": around(text, line)}
        yield _("line %(line)s (“%(words)s”)") % words
    if more := len(lines[_TOLD:]):
        told = ngettext("%(count)d more line", "%(count)d more lines", more)
        yield told % {"count": more}
    if find(intake.document.name):
        yield _("the name of the file")
    items = AgendaItem.objects.filter(meeting=intake.meeting)
    for item in items.order_by("position"):
        if find(item.title):
            yield _("the title of item %(item)s") % {"item": item.position}
        if numbers.has_any(
            Attachment.objects.filter(subject=item.pk).values_list("name", flat=True)
        ):
            yield _("the attachments of item %(item)s") % {"item": item.position}
