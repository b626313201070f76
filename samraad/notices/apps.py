from importlib import import_module

from django.apps import AppConfig


class NoticesConfig(AppConfig):
    name = "samraad.notices"

    def ready(self) -> None:
        import_module("samraad.notices.duties")
        import_module("samraad.notices.panels")
