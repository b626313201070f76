from importlib import import_module

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "samraad.people"

    def ready(self) -> None:
        import_module("samraad.people.duties")
