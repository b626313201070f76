"""What became of a file: where it is now, what is odd about it, why it was refused."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.conf import settings
from django.utils.translation import gettext as _

from samraad.core.policy import reason_of
from samraad.core.shown import shown_day
from samraad.intake.account.printed import Told, fact
from samraad.intake.names import agree

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from django.core.exceptions import PermissionDenied, ValidationError

    from samraad.intake.actions.take_in import Taken
    from samraad.intake.models import Intake
    from samraad.meetings.models.meeting import Meeting
    from samraad.reading.record import Reading


def no_such_body(slug: str | None, slugs: Sequence[str]) -> str:
    if not slugs:
        return _("There are no bodies yet to import documents for.")
    words = {"slug": slug, "slugs": ", ".join(slugs)}
    if slug is None:
        return _("Say with --body whose documents they are: %(slugs)s.") % words
    return _("There is no body “%(slug)s”. There are: %(slugs)s.") % words


def no_minutes(reading: Reading) -> str:
    return _("%(name)s: this looks like neither minutes nor an agenda.") % {
        "name": reading.name
    }


def not_saved(reading: Reading, error: PermissionDenied | ValidationError) -> str:
    why = reason_of(error)
    return _("%(name)s: not saved. %(why)s") % {"name": reading.name, "why": why}


def other_body(reading: Reading, name: str, spellings: Sequence[str]) -> Iterator[Told]:
    """A warning, no more: councils are merged, renamed and misspelt."""
    named = reading.body.value if reading.body else ""
    if named and not any(agree(named, one) for one in spellings):
        words = {"named": named, "body": name}
        told = _("The document names “%(named)s”; it is read for %(body)s.") % words
        yield _note(told)


def taken(taken: Taken) -> Iterator[Told]:
    intake = taken.intake
    if not taken.is_new:
        yield Told(_known(intake))
    for meeting in taken.same_day:
        words = {"address": meeting.get_absolute_url()}
        yield _note(
            _(
                "The body already has a meeting on that day: %(address)s"
                " This document has become a meeting of its own."
            )
            % words
        )
    if taken.earlier:
        words = {"version": taken.earlier.reader_version, "slug": _slug(taken.earlier)}
        yield _note(
            _(
                "An earlier draft of the file is still there: %(slug)s,"
                " by version %(version)s of the reader."
            )
            % words
        )


def nothing_new() -> Iterator[Told]:
    yield Told(_("Nothing is changed."))


def draft(intake: Intake) -> Iterator[Told]:
    """Where the draft is, and where everybody will find it."""
    words = {"body": intake.body.name, "address": _address(intake.meeting)}
    yield Told(
        _(
            "Saved as a draft that only the secretariat of %(body)s sees."
            " Once published (--publish) it stands at %(address)s"
        )
        % words
    )


def public(intake: Intake) -> Iterator[Told]:
    words = {"address": _address(intake.meeting)}
    yield Told(_("Published: %(address)s") % words, strong=True)


def refused(name: str, reason: str) -> str:
    words = {"name": name, "reason": reason}
    return _("%(name)s: not published. %(reason)s The draft is kept.") % words


def _known(intake: Intake) -> str:
    words = {"day": shown_day(intake.at.date()), "version": intake.reader_version}
    return (
        _("The file was read before, %(day)s, by version %(version)s of the reader.")
        % words
    )


def _note(text: str) -> Told:
    return fact(_("Note"), text)


def _slug(intake: Intake) -> str:
    return intake.meeting.slug


def _address(meeting: Meeting) -> str:
    return f"{settings.SITE_URL}{meeting.get_absolute_url()}"
