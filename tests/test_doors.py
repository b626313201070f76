"""Nobody holds what they may not see: one door to rows, and no way round it."""

from __future__ import annotations

import ast
from importlib import import_module
from typing import TYPE_CHECKING

import sources
from django.contrib.auth.decorators import login_not_required
from django.db import models
from django.test.utils import isolate_apps
from sources import findings, made_up, parsed

from samraad.access.models import Audience, Guarded, GuardedQuerySet

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

# Drawers that answer people or machines; in the faces, every drawer that writes no row.
READING = {"views", "panels", "feeds", "sitemaps", "api", "answers", "http", "offers"}
READING |= {"published", "templatetags", "middleware"}
FACES = {"portal", "desk"}
PUBLIC_FACES = {"portal", "intake"}
PUBLISHED = sources.PACKAGE / "meetings" / "published.py"  # what the portal reads
NOT_READING = {"models", "migrations", "actions", "receivers", "duties", "tests"}

# What readers may fetch without `visible_to`, or the function that does it, and why.
WITHOUT_A_DOOR = {
    "PublicName": "says where an address leads or why it is gone; holds no content",
    "_seen": "runs the statement that `visible_to` gave, compiled once",
    "_statement": "gives that statement the key of no edition",
}

# A field named audience that is not the row's own.
NOT_GUARDED = {"Grant": "it is what opens the audience"}

# All that public pages may read. The live record of a meeting is not among it: of
# what people are still writing, pages show editions.
PUBLIC_MODELS = {
    *("Body", "GoverningText", "Term", "SeatCategory", "Seat", "Membership"),
    *("Meeting", "FormerDate", "Edition", "PublicName", "News", "Intake"),
    *("FrozenMeeting", "FrozenItem", "FrozenSection", "FrozenDecision"),
    *("FrozenAttachment", "FrozenGuest", "FrozenTask", "FrozenAttendance"),
    "Document",
}
THE_READER = {"User"}

# Every page that asks nobody to sign in.
OPEN_PAGES = {
    f"portal:{name}"
    for name in (
        *("front", "bodies", "meetings", "decisions", "language", "help", "help_text"),
        *("body", "archive", "meeting", "decided", "source", "edition"),
        *("item", "decision", "document"),
        *("decisions_csv", "calendar_ics", "body_ics", "meeting_ics"),
        *("news", "body_news", "sitemap", "robots"),
    )
}
# Signing in; and pages that a personal link opens, which nobody can make up.
OPEN_PAGES |= {
    *("account_login", "account_confirm_login_code", "account_logout"),
    *("people:sign_in_by_link", "bodies:begin"),
    *("meetings:answer", "meetings:guest", "meetings:guest_file", "meetings:sign_off"),
    *("meetings:contribute", "meetings:contributed", "notices:sign_off_from"),
    *("notices:mailbox", "notices:mail", "notices:enclosure"),  # where mail is shown
    "meetings:tidy",  # cleans what an officer pastes; keeps nothing
}

PAST_THE_DOOR = {
    *("_base_manager", "_default_manager", "base_manager", "default_manager"),
    *("raw", "cursor", "get_model", "model_class"),
}


def is_reader(path: Path) -> bool:
    parts = path.relative_to(sources.PACKAGE).with_suffix("").parts
    if set(parts) & NOT_READING:
        return False
    return bool(set(parts) & READING) or parts[0] in FACES


def is_public(path: Path) -> bool:
    """Does it answer everybody, and not only those who are signed in?"""
    return sources.app_of(path) in PUBLIC_FACES or path == PUBLISHED


READERS = [path for path in sources.CODE if is_reader(path)]


def fetches(text: str, allowed: Iterable[str] = ()) -> list[str]:
    """Ways to rows other than `Model.objects.visible_to(…)`."""
    tree = parsed(text)
    let_through = {
        id(node.value)
        for node in _attributes(tree)
        if node.attr == "visible_to" and ast.unparse(node.value).endswith(".objects")
    }
    for function in sources.functions(text):
        if function.name in allowed:
            let_through |= {id(node) for node in ast.walk(function)}
    return [
        f"line {node.lineno}: {ast.unparse(node)}"
        for node in ast.walk(tree)
        if id(node) not in let_through
        if _is_past_the_door(node, set(allowed))
    ]


def _attributes(tree: ast.AST) -> Iterator[ast.Attribute]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Attribute))


def _is_past_the_door(node: ast.AST, allowed: set[str]) -> bool:
    if isinstance(node, ast.Attribute) and node.attr == "objects":
        return ast.unparse(node.value).rpartition(".")[2] not in allowed
    if isinstance(node, ast.Attribute):
        return node.attr in PAST_THE_DOOR
    if isinstance(node, ast.Constant):
        return node.value in {"objects", "_default_manager", "_base_manager"}  # getattr
    return isinstance(node, ast.Call) and _makes_a_queryset(node)


def _makes_a_queryset(call: ast.Call) -> bool:
    """QuerySet(Model), and get_object_or_404(Model): it takes the default manager."""
    name = ast.unparse(call.func).partition("[")[0].rpartition(".")[2]
    if name in {"get_object_or_404", "get_list_or_404"}:
        return bool(call.args) and not isinstance(call.args[0], ast.Call)
    return name.endswith("QuerySet")


def test_readers_fetch_only_what_the_reader_may_see():
    assert READERS != []
    assert findings(lambda t: fetches(t, WITHOUT_A_DOOR), READERS) == []


def test_no_exception_is_left_over():
    told = "".join(path.read_text() for path in READERS)
    assert [name for name in WITHOUT_A_DOOR if name not in told] == []


def test_every_way_past_the_door_is_found():
    ways = [
        "Body.objects.all()",
        "models.Body.objects.filter(pk=pk)",
        "rows = Body.objects",
        "Body._default_manager.visible_to(user)",
        "getattr(Body, 'objects')",
        "Body.objects.raw('select')",
        "get_object_or_404(Body, slug=slug)",
        "shortcuts.get_object_or_404(models.Body, slug=slug)",
        "GuardedQuerySet[Body](Body).all()",
        "apps.get_model('bodies', 'Body')",
        "connection.cursor()",
    ]
    assert [way for way in ways if not fetches(way)] == []


def test_the_door_itself_is_open():
    text = (
        "Body.objects.visible_to(user).filter(slug=slug)\n"
        "get_object_or_404(Body.objects.visible_to(user), slug=slug)\n"
        "PublicName.objects.filter(path=path)\n"
        "def _seen(): return model.objects.raw(sql)\n"
    )
    assert fetches(text, WITHOUT_A_DOOR) == []


def doors(text: str) -> list[str]:
    return [f.name for f in sources.functions(text) if f.name == "visible_to"]


def test_visible_to_is_defined_once():
    assert findings(doors, sources.PYTHON) == ["samraad/access/models.py: visible_to"]


def unguarded(tables: Iterable[type[models.Model]]) -> list[str]:
    """Models with an audience that do not inherit the one query for it."""
    return [
        model._meta.label
        for model in tables
        if any(field.name == "audience" for field in model._meta.get_fields())
        if not issubclass(model, Guarded)
        or [m.name for m in model._meta.managers] != ["objects"]
        or not isinstance(model._meta.default_manager.all(), GuardedQuerySet)
    ]


def test_every_model_with_an_audience_is_guarded():
    tables = [m for m in sources.our_models() if m.__name__ not in NOT_GUARDED]
    assert unguarded(tables) == []


@isolate_apps("samraad.meetings")
def test_models_that_guard_themselves_are_found():
    audience = models.ForeignKey(Audience, models.CASCADE, related_name="+")
    own = made_up("Own", "meetings", audience=audience)
    plain = made_up("Plain", "meetings", Guarded, objects=models.Manager())
    second = made_up("Second", "meetings", Guarded, everything=models.Manager())
    found = ["meetings.Own", "meetings.Plain", "meetings.Second"]
    assert unguarded([own, plain, second]) == found


def back_doors(tables: Iterable[type[models.Model]]) -> list[str]:
    """Relations to or from a guarded model that the other side can follow back."""
    return [
        f"{model._meta.label}.{field.name}"
        for model in tables
        for field in model._meta.get_fields()
        if field.is_relation and field.concrete
        if issubclass(model, Guarded) or issubclass(field.related_model, Guarded)
        if not field.remote_field.hidden
    ]


def test_no_model_with_an_audience_can_be_reached_from_behind():
    assert back_doors(sources.our_models()) == []


@isolate_apps("samraad.meetings")
def test_back_doors_are_found():
    secret = made_up("Secret", "meetings", Guarded)
    paper = made_up(
        "Paper",
        "meetings",
        secret=models.OneToOneField(secret, models.CASCADE),
        many=models.ManyToManyField(secret),
        quiet=models.ForeignKey(secret, models.CASCADE, related_name="+"),
    )
    found = ["meetings.Paper.secret", "meetings.Paper.many"]
    assert back_doors([secret, paper]) == found


def models_read(text: str) -> list[str]:
    """The models that a module takes in, also only for its types."""
    found = []
    for name in sources.imports(text):
        module, _dot, thing = name.rpartition(".")
        if module.startswith("samraad."):
            found.append(getattr(import_module(module), thing, None))
    tables = [t for t in found if isinstance(t, type) and issubclass(t, models.Model)]
    return [table.__name__ for table in tables if not table._meta.abstract]


def test_public_pages_read_these_models_and_no_others():
    public = [path for path in READERS if is_public(path)]
    read = {name for path in public for name in models_read(path.read_text())}
    assert read - THE_READER == PUBLIC_MODELS


def test_a_live_model_that_a_page_reads_is_seen():
    text = "from samraad.meetings.models.agenda import AgendaItem, ItemKind"
    assert models_read(text) == ["AgendaItem"]


def open_pages(addresses: Iterable[tuple[str, str, object]]) -> set[str]:
    return {n for n, _, view in addresses if not getattr(view, "login_required", True)}


def test_the_list_of_open_pages_is_complete():
    assert open_pages(sources.addresses()) == OPEN_PAGES


def test_a_page_that_lets_anybody_in_is_seen():
    def desk(request): ...

    @login_not_required
    def leaflet(request): ...

    assert open_pages([("desk", "", desk), ("leaflet", "", leaflet)]) == {"leaflet"}
