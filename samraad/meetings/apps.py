from importlib import import_module

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "samraad.meetings"

    def ready(self) -> None:
        import_module("samraad.meetings.receivers")
