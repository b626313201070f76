# Django finds an app's tables through this package; import from its modules instead.
from importlib import import_module

for _noun in ("body", "rules"):
    import_module(f"samraad.bodies.models.{_noun}")
