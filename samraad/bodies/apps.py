from importlib import import_module

from django.apps import AppConfig


class BodiesConfig(AppConfig):
    name = "samraad.bodies"

    def ready(self) -> None:
        import_module("samraad.bodies.panels")
        import_module("samraad.bodies.receivers")
