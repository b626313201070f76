"""The command line: `samraad <command>`."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Final

import django
from django.core.exceptions import ImproperlyConfigured
from django.core.management import get_commands, load_command_class
from django.utils import translation
from django.utils.translation import gettext as _

from samraad.project.data import folder_for

MIGRATE: Final = "migrate"  # the one of Django's commands that an operator needs
DJANGOS: Final = {  # options that every Django command has; they work, unexplained
    *("--version", "--verbosity", "--settings", "--pythonpath", "--traceback"),
    *("--no-color", "--force-color", "--skip-checks"),
}
HELP: Final = {"-h", "--help", "help"}


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "samraad.project.settings")
    arguments = sys.argv[1:] or ["--help"]
    _choose_data(arguments[0])
    try:
        django.setup()
    except ImproperlyConfigured as error:
        sys.exit(f"samraad: {error}")
    with translation.override(_language()):
        _run(arguments)


def _run(arguments: list[str]) -> None:
    name, commands = arguments[0], _commands()
    if name in HELP:
        sys.stdout.write(_explained(commands))
        return
    if name not in commands:
        unknown = _('There is no command "%(name)s"; samraad --help lists them.')
        sys.stderr.write(f"samraad: {unknown % {'name': name}}\n")
        sys.exit(2)
    command = load_command_class(commands[name], name)
    command.suppressed_base_arguments = DJANGOS
    command.help = _help(name, commands[name])
    command.run_from_argv(["samraad", *arguments])


def _commands() -> dict[str, str]:
    """The commands that can be given, and the app that has each."""
    return {
        name: app
        for name, app in sorted(get_commands().items())
        if app.startswith("samraad.") or name == MIGRATE
    }


def _explained(commands: dict[str, str]) -> str:
    rows = (f"  {name:<9} {_help(name, app)}" for name, app in commands.items())
    return "\n".join(
        (
            _("Samråd: a secretariat in a box for advisory councils."),
            "",
            _("Use: samraad COMMAND; samraad COMMAND --help explains it."),
            "",
            *rows,
            "",
            _("The data lie in %(folder)s; SAMRAAD_DATA names another folder.")
            % {"folder": _shown(Path(os.environ.get("SAMRAAD_DATA", "var")))},
            "",
        )
    )


def _help(name: str, app: str) -> str:
    """What a command does, in the reader's language; its class says it in English."""
    if name == MIGRATE:
        return _("Bring the database up to this version.")
    return str(_(load_command_class(app, name).help))


def _shown(folder: Path) -> str:
    here = Path.cwd()
    return str(folder.relative_to(here) if folder.is_relative_to(here) else folder)


def _language() -> str:
    """Danish, unless the terminal says it speaks English."""
    names = ("LC_ALL", "LC_MESSAGES", "LANG")
    spoken = next((value for name in names if (value := os.environ.get(name))), "")
    return "en" if spoken.startswith("en") else "da"


def _choose_data(command: str) -> None:
    if not os.environ.get("SAMRAAD_DATABASE_URL"):
        os.environ.setdefault("SAMRAAD_DATA", str(folder_for(command)))
