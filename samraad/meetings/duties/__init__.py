# Duties are registered when their module is imported: add yours here.
from importlib import import_module

for _module in ("collecting", "replies"):
    import_module(f"samraad.meetings.duties.{_module}")
