"""Sessions in a table of their own, so that people can see where they are signed in."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final, cast
from uuid import UUID

from django.contrib.auth import SESSION_KEY
from django.contrib.sessions.backends.db import SessionStore as DatabaseStore

from samraad.people.models import Device

AGENT: Final = "agent"
SIGNED_IN_AT: Final = "signed_in_at"
STAY: Final = "stay"
BORROWED_DEVICE: Final = timedelta(hours=12)  # or when its browser closes


class SessionStore(DatabaseStore):
    @classmethod
    def get_model_class(cls) -> type[Device]:
        return Device

    def create_model_instance(self, data: dict[str, Any]) -> Device:
        device = cast("Device", super().create_model_instance(data))
        device.user = UUID(data[SESSION_KEY]) if SESSION_KEY in data else None
        device.agent = data.get(AGENT, "")
        since = data.get(SIGNED_IN_AT)
        device.signed_in_at = datetime.fromisoformat(since) if since else None
        return device

    def get_session_cookie_age(self) -> int:
        """For sessions that end when the browser closes: some restore their tabs."""
        return int(BORROWED_DEVICE.total_seconds())
