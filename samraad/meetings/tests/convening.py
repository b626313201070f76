"""What tests of sending and answering begin with."""

from __future__ import annotations

from samraad.meetings.actions.sending import send_agenda
from samraad.meetings.actions.sign_off import record_approval
from samraad.meetings.models.convening import Invitation


def sent(meeting, by, **said):
    """Send the agenda as the secretary does when the chair has agreed on the phone."""
    record_approval(meeting=meeting, words="På telefonen.", by=by)
    return send_agenda(meeting=meeting, by=by, **said)


def asked(meeting):
    return Invitation.objects.filter(meeting=meeting).standing()


def invitation_of(meeting, user):
    return asked(meeting).get(user=user.key, item=None)
