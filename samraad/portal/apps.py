from importlib import import_module

from django.apps import AppConfig


class PortalConfig(AppConfig):
    name = "samraad.portal"

    def ready(self) -> None:
        import_module("samraad.portal.receivers")
