# What follows the log is registered when its module is imported: add yours here.
from importlib import import_module

for _module in ("agenda", "collecting", "plan", "replies", "sending"):
    import_module(f"samraad.meetings.receivers.{_module}")
