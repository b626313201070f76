from importlib import import_module

from django.apps import AppConfig


class DemoConfig(AppConfig):
    name = "samraad.demo"

    def ready(self) -> None:
        import_module("samraad.demo.panels")
