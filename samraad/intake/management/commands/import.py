"""samraad import FILE… --body SLUG: old minutes into the archive."""
# ruff: noqa: N999 -- the file bears the command's name

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import TYPE_CHECKING, Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management.base import BaseCommand
from django.db import transaction
from django.utils.translation import gettext as _, gettext_noop

from samraad.access.policies import is_in
from samraad.bodies.actions.body import come_to_the_desk
from samraad.bodies.models.body import Body, BodyName
from samraad.core.duties import run_until_done
from samraad.intake.account import outcome
from samraad.intake.account.printed import Told, printed
from samraad.intake.account.whole import account
from samraad.intake.actions.publish import publish_intake
from samraad.intake.actions.take_in import take_in
from samraad.intake.reader import NotTakenInError, understand
from samraad.people.actions import operator
from samraad.reading import as_json
from samraad.reading.masking import masked

if TYPE_CHECKING:
    from collections.abc import Iterable

    from django.core.management.base import CommandParser

    from samraad.intake.actions.take_in import Taken
    from samraad.intake.models import Intake
    from samraad.intake.reader import Understood
    from samraad.people.models import User

_NARROWEST, _WIDEST = 40, 92


class Command(BaseCommand):
    help = gettext_noop("Read minutes or agendas and save them as drafts.")
    requires_system_checks = ()

    def add_arguments(self, parser: CommandParser) -> None:
        file = _("a text or HTML file")
        parser.add_argument("files", nargs="+", type=Path, metavar="FILE", help=file)
        whose = _("the body whose documents they are")
        parser.add_argument("--body", metavar="SLUG", help=whose)
        publish = _("publish at once what was read")
        parser.add_argument("--publish", action="store_true", help=publish)
        only = _("only print what was read, as JSON; save nothing")
        parser.add_argument("--json", action="store_true", help=only)

    def handle(self, *_args: str, **options: Any) -> None:  # noqa: ANN401 -- Django's own
        files: list[Path] = options["files"]
        if options["json"]:
            done = self._print_json(files)
        else:
            body = self._find_body(options["body"])
            publish: bool = options["publish"]
            done = [self._import(file, body, publish=publish) for file in files]
        if not all(done):
            raise SystemExit(1)

    def _print_json(self, files: list[Path]) -> list[bool]:
        readings = [self._understood(file) for file in files]
        told = [as_json(one.reading) for one in readings if one]
        for answer in [told] if len(files) > 1 else told:
            self.stdout.write(json.dumps(answer, ensure_ascii=False, indent=1))
        return [one is not None for one in readings]

    def _find_body(self, slug: str | None) -> Body:
        body = Body.objects.filter(slug=slug or "").first()
        if body is None:
            slugs = Body.objects.order_by("slug").values_list("slug", flat=True)
            self._complain(outcome.no_such_body(slug, list(slugs)))
            raise SystemExit(1)
        return body

    def _import(self, file: Path, body: Body, *, publish: bool) -> bool:
        understood = self._understood(file)
        if understood is None:
            return False
        reading = understood.reading
        if reading.kind is None:
            self._complain(outcome.no_minutes(reading))
            return False
        self._tell(account(reading))
        self.stdout.write("")
        taken = self._save(understood, body)
        if taken is None:
            return False
        spellings = BodyName.objects.filter(body=body).values_list("name", flat=True)
        self._tell(outcome.other_body(reading, body.name, list(spellings)))
        self._tell(outcome.taken(taken))
        return self._where(taken, publish=publish)

    def _where(self, taken: Taken, *, publish: bool) -> bool:
        """Publish if that is asked for and not done, and say where it is now."""
        intake = taken.intake
        already = intake.is_published()
        published = already or (publish and self._publish(intake))
        if taken.is_new or published > already:
            run_until_done()
        elif not publish or already:
            self._tell(outcome.nothing_new())
        if publish and not published:
            return False  # the refusal has said that the draft is kept
        told = outcome.public if published else outcome.draft
        self._tell(told(intake))
        self.stdout.write("")
        return True

    def _save(self, understood: Understood, body: Body) -> Taken | None:
        """One file, one transaction: what cannot be saved leaves nothing behind."""
        try:
            with transaction.atomic():
                return take_in(understood=understood, body=body, by=_at_the_desk(body))
        except (PermissionDenied, ValidationError) as error:
            self._complain(outcome.not_saved(understood.reading, error))
            return None

    def _publish(self, intake: Intake) -> bool:
        try:
            publish_intake(intake=intake, by=operator())
        except PermissionDenied as error:
            self._complain(outcome.refused(intake.document.name, str(error)))
            return False
        return True

    def _understood(self, file: Path) -> Understood | None:
        try:
            return understand(file)
        except NotTakenInError as error:
            self._complain(str(error))
            return None

    def _tell(self, told: Iterable[Told]) -> None:
        width = min(max(shutil.get_terminal_size().columns, _NARROWEST), _WIDEST)
        if text := printed(told, width=width, bold=self.stdout.isatty()):
            self.stdout.write(text)

    def _complain(self, sentence: str) -> None:
        self.stderr.write(masked(sentence), self.style.NOTICE)


def _at_the_desk(body: Body) -> User:
    by = operator()
    if not is_in(by, body.desk_id):
        come_to_the_desk(body=body, by=by)
    return by
