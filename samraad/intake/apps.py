from importlib import import_module

from django.apps import AppConfig


class IntakeConfig(AppConfig):
    name = "samraad.intake"

    def ready(self) -> None:
        import_module("samraad.intake.panels")
