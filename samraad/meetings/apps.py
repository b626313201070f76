from importlib import import_module

from django.apps import AppConfig


class MeetingsConfig(AppConfig):
    name = "samraad.meetings"

    def ready(self) -> None:
        import_module("samraad.meetings.receivers")
        import_module("samraad.meetings.duties")
        import_module("samraad.meetings.panels")
        for maker in ("offered", "offered_again", "offered_proposals"):
            import_module(f"samraad.meetings.actions.{maker}")
