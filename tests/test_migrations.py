"""Migrations: named by a person, reversible, and independent of the code of the day."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

import psycopg
import sources
from django.db import connection
from sources import MIGRATIONS, findings, imports, parsed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

RUNS_CODE = {"RunPython": "reverse_code", "RunSQL": "reverse_sql"}
FORWARDS_AND_BACK = """
import django
django.setup()
from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

ours = [app.label for app in apps.get_app_configs() if app.name.startswith("samraad.")]
forwards = MigrationExecutor(connection)
forwards.migrate(forwards.loader.graph.leaf_nodes())
made = connection.introspection.table_names()
back = MigrationExecutor(connection)
back.migrate([(app, None) for app in ours if app in back.loader.migrated_apps])
left = connection.introspection.table_names()
for tables in (made, left):
    print(sum(table.startswith(tuple(f"{app}_" for app in ours)) for table in tables))
"""


def unnamed(names: list[str]) -> list[str]:
    return [n for n in names if "_auto_" in n or n.endswith("_and_more")]


def test_every_migration_has_a_name():
    assert unnamed([path.stem for path in MIGRATIONS]) == []


def test_names_that_nobody_gave_are_found():
    names = ["0001_initial", "0002_auto_20261121_2007", "0003_body_slug_and_more"]
    assert unnamed(names) == names[1:]


def operations(text: str) -> list[ast.Call]:
    return [
        operation
        for node in ast.walk(parsed(text))
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "operations"
        if isinstance(node.value, ast.List)
        for operation in node.value.elts
        if isinstance(operation, ast.Call)
    ]


def unsound_code(text: str) -> list[str]:
    """What is wrong with a migration that runs code; one that does not is sound."""
    made = [(ast.unparse(o.func).rpartition(".")[2], o) for o in operations(text)]
    running = [(kind, o) for kind, o in made if kind in RUNS_CODE]
    if not running:
        return []
    found = [f"{kind} cannot be taken back" for kind, o in running if one_way(kind, o)]
    if len(running) < len(made):
        found.append("it changes tables too")
    ours = [name for name in imports(text) if name.startswith("samraad")]
    return [*found, *(f"it imports {name}" for name in ours)]


def one_way(kind: str, operation: ast.Call) -> bool:
    named = {keyword.arg for keyword in operation.keywords}
    return len(operation.args) < 2 and RUNS_CODE[kind] not in named


def test_migrations_that_run_code_are_sound():
    assert findings(unsound_code, MIGRATIONS) == []


def test_migrations_that_run_code_unsoundly_are_found():
    text = (
        "from samraad.bodies.models.body import Body\n"
        "class Migration(migrations.Migration):\n"
        "    operations = [\n"
        "        migrations.RunPython(forwards),\n"
        "        migrations.RunSQL('select 1', reverse_sql=''),\n"
        "        migrations.RemoveField('body', 'slug'),\n"
        "    ]\n"
    )
    assert unsound_code(text) == [
        "RunPython cannot be taken back",
        "it changes tables too",
        "it imports samraad.bodies.models.body.Body",
    ]


@contextmanager
def throw_away_database(folder: Path) -> Iterator[str]:
    """The address of an empty database of the kind that the tests run on."""
    if connection.vendor == "sqlite":
        yield f"sqlite://{folder}/empty.sqlite3"
        return
    server, name = connection.settings_dict, f"{connection.settings_dict['NAME']}_back"
    address = f"postgresql://{server['USER']}:{server['PASSWORD']}@{server['HOST']}"
    address += f":{server['PORT'] or 5432}"
    with psycopg.connect(f"{address}/postgres", autocommit=True) as admin:
        admin.execute(f"drop database if exists {name}")
        admin.execute(f"create database {name}")
        try:
            yield f"{address}/{name}"
        finally:
            admin.execute(f"drop database {name} with (force)")


def test_all_migrations_run_forwards_and_back(tmp_path: Path):
    with throw_away_database(tmp_path) as address:
        told = subprocess.run(
            [sys.executable, "-c", FORWARDS_AND_BACK],
            cwd=sources.ROOT,
            env={
                **os.environ,
                "DJANGO_SETTINGS_MODULE": "samraad.project.settings",
                "SAMRAAD_DATABASE_URL": address,
                "SAMRAAD_DATA": str(tmp_path),
            },
            capture_output=True,
            text=True,
            check=False,
        )
    assert told.stderr == ""
    assert told.stdout.split() == [str(len(sources.our_models())), "0"]
