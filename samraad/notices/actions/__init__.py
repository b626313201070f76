"""Telling people something. What apps above call is named here."""

from samraad.notices.actions.sending import send_again
from samraad.notices.actions.telling import Recipient, send

__all__ = ["Recipient", "send", "send_again"]
