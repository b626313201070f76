from importlib import import_module

from django.apps import AppConfig


class AuditConfig(AppConfig):
    name = "samraad.audit"

    def ready(self) -> None:
        import_module("samraad.audit.duties")
