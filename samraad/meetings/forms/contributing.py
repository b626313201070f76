"""The officer's one form: recommendation, sections, files, guests."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.translation import gettext, gettext_lazy as _

from samraad.meetings.actions.contributing import Visitor, Writing
from samraad.meetings.brought import Brought, from_file, why_not
from samraad.meetings.forms.collecting import INPUT, pasted_field, text_field
from samraad.meetings.forms.files import OneFileField
from samraad.meetings.models.agenda import SectionRole
from samraad.meetings.parts import parts_of
from samraad.people.fields import ReachableField
from samraad.reading.lines import fold
from samraad.texts.clean import plain
from samraad.texts.typed import from_typed, typed
from samraad.texts.word import ForeignError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from uuid import UUID

    from samraad.meetings.contributed import Asked
    from samraad.meetings.forms.files import Uploaded
    from samraad.meetings.models.agenda import Guest

NEW_FILES: Final = 3
NEW_GUESTS: Final = 2
MOST_EXTRA: Final = 10


class ContributeForm(forms.Form):
    """The sections of the local template; `seen` says which text was shown of each."""

    recommender = forms.CharField(
        label=_("Who recommends"),
        required=False,
        max_length=200,
        help_text=_("For example the department. It becomes “X indstiller, at …”."),
        widget=forms.TextInput(INPUT),
    )
    source = OneFileField(
        is_kept=False,
        label=_("Take the text from a Word file"),
        help_text=_("Its sections are put into the fields below; nothing is sent yet."),
    )
    pasted = pasted_field()

    def __init__(
        self,
        sections: Sequence[Asked],
        guests: Sequence[Guest],
        data: Mapping[str, Any] | None = None,
        files: Uploaded | None = None,
        *,
        recommender: str = "",
        extra: Sequence[str] = (),
    ) -> None:
        super().__init__(data, files, initial={"recommender": recommender})
        self.extra = list(extra)  # sections that a Word file has brought besides
        self.sections, self.known = list(sections), {g.pk: g for g in guests}
        self.clashes: dict[tuple[str, str], str] = {}
        for number, one in enumerate(self.sections):
            self._add_section(number, one)
        for number in range(len(guests) + NEW_GUESTS):
            self._add_guest(number, guests[number] if number < len(guests) else None)
        for number in range(NEW_FILES):
            self.fields[f"file{number}"] = OneFileField(label=_("File"))
            closed = forms.BooleanField(label=_("Closed to the public"), required=False)
            self.fields[f"file{number}_closed"] = closed

    def _add_section(self, number: int, one: Asked) -> None:
        is_long = one.role == SectionRole.PRESENTATION
        field = text_field(one.heading, rows=10 if is_long else 4)
        field.initial = typed(one.html)
        seen = forms.UUIDField(required=False, widget=forms.HiddenInput)
        seen.initial = one.seen
        self.fields[f"text{number}"] = field
        self.fields[f"seen{number}"] = seen

    def _add_guest(self, number: int, guest: Guest | None) -> None:
        given = guest and {
            "name": guest.name,
            "words": guest.role_words,
            "email": guest.email,
            "key": guest.pk,
        }
        fields = {
            "name": forms.CharField(label=_("Name"), max_length=200, required=False),
            "words": forms.CharField(
                label=_("Title and place of work"), max_length=200, required=False
            ),
            "email": ReachableField(label=_("E-mail"), required=False),
            "key": forms.UUIDField(required=False, widget=forms.HiddenInput),
        }
        for name, field in fields.items():
            if name != "key":
                field.widget.attrs.update(INPUT)
            field.initial = (given or {}).get(name)
            self.fields[f"guest{number}_{name}"] = field

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        for number in self._guest_numbers():
            words = [said.get(f"guest{number}_{name}") for name in ("words", "email")]
            if any(words) and not said.get(f"guest{number}_name"):
                self.add_error(f"guest{number}_name", gettext("Say who it is."))
        return said

    # --- what the page shows -------------------------------------------------------

    def texts(self) -> list[tuple[Any, Any, str]]:
        """Each section's field, the version it was shown in, and what clashes."""
        return [
            (
                self[f"text{n}"],
                self[f"seen{n}"],
                self.clashes.get((one.role, one.name), ""),
            )
            for n, one in enumerate(self.sections)
        ]

    def _clash(self, one: Asked) -> str:
        return self.clashes.get((one.role, one.name), "")

    def guest_fields(self) -> list[tuple[Any, ...]]:
        names = ("name", "words", "email", "key")
        return [
            tuple(self[f"guest{n}_{name}"] for name in names)
            for n in self._guest_numbers()
        ]

    def file_fields(self) -> list[tuple[Any, Any]]:
        return [(self[f"file{n}"], self[f"file{n}_closed"]) for n in range(NEW_FILES)]

    # --- what was said -------------------------------------------------------------

    def writings(self) -> list[Writing]:
        said = self.cleaned_data
        return [
            Writing(
                name=one.name,
                role=one.role,
                html=from_typed(said[f"text{n}"], was=one.html + said["pasted"]),
                seen=said[f"seen{n}"],
            )
            for n, one in enumerate(self.sections)
        ]

    def guests(self) -> list[Visitor]:
        said = self.cleaned_data
        return [
            Visitor(
                said[f"guest{n}_name"],
                said[f"guest{n}_words"],
                said[f"guest{n}_email"],
                self._known(said[f"guest{n}_key"]),
            )
            for n in self._guest_numbers()
            if said[f"guest{n}_name"]
        ]

    def new_files(self) -> list[tuple[Any, bool]]:
        said = self.cleaned_data
        found = ((said[f"file{n}"], said[f"file{n}_closed"]) for n in range(NEW_FILES))
        return [(file, closed) for file, closed in found if file]

    def given(self) -> dict[str, Any]:
        """What was sent, word for word, but for the files."""
        return {name: self.data.get(name, "") for name in self.fields}

    def ticked(self, name: str) -> list[str]:
        """The attachments that were ticked so."""
        listed = getattr(self.data, "getlist", None)
        return listed(name) if listed else []

    def read_source(self) -> Brought | None:
        """The Word file that came, if it can be read; why not stands beside it."""
        source = self.cleaned_data.get("source")
        if not source:
            return None
        try:
            return from_file(source.data, name=source.name)
        except ForeignError as error:
            self.add_error("source", why_not(source.name, error))
            return None

    def more_in(self, read: Brought) -> list[str]:
        """The names of sections that the file has and the form does not."""
        here = {fold(one.heading) for one in self.sections}
        names = (part.name for part in parts_of(read.html) if plain(part.html))
        more = [name for name in names if name and fold(name) not in here]
        return [*self.extra, *more][:MOST_EXTRA]

    def filled_with(self, read: Brought) -> dict[str, Any]:
        """What was sent, with the file's sections in their fields."""
        given = self.given()
        given["pasted"] += read.html + read.recommendation
        names = {fold(one.heading): f"text{n}" for n, one in enumerate(self.sections)}
        first = self._presentation()
        for part in parts_of(read.html):
            field = names.get(fold(part.name), first)
            head = "" if fold(part.name) in names or not part.name else part.name
            words = "\n\n".join(filter(None, (head, typed(part.html))))
            given[field] = "\n\n".join(filter(None, (given[field], words)))
        if read.recommendation:
            given["text0"] = typed(read.recommendation)
            given["recommender"] = read.recommender or given["recommender"]
        return given

    def _presentation(self) -> str:
        """Where words belong that stand under no heading."""
        numbers = range(1, len(self.sections))
        roles = {self.sections[n].role: n for n in reversed(numbers)}
        return f"text{roles.get(SectionRole.PRESENTATION, min(len(numbers), 1))}"

    def _known(self, key: UUID | None) -> UUID | None:
        return key if key in self.known else None

    def _guest_numbers(self) -> range:
        return range(len(self.known) + NEW_GUESTS)
