# Django finds an app's tables through this package; import from its modules instead.
from importlib import import_module

for _noun in (
    "meeting",
    "agenda",
    "record",
    "frozen",
    "plan",
    "collecting",
    "convening",
):
    import_module(f"samraad.meetings.models.{_noun}")
