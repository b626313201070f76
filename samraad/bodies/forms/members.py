from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext as _, gettext_lazy, pgettext_lazy

from samraad.bodies.actions.members import Newcomer
from samraad.bodies.forms.fields import OF_ANOTHER, DeskForm, day, text
from samraad.bodies.forms.problems import sentence_of
from samraad.bodies.known import Acquaintances
from samraad.bodies.models.body import WITH_A_SEAT, Role
from samraad.bodies.pasting import (
    MOST_ROWS,
    ONLY_TOLD,
    PastedRow,
    Problem,
    Wrong,
    checked,
    read_table,
)
from samraad.bodies.roster import categories_of
from samraad.core import clock
from samraad.core.uploads import MEGA, content_of
from samraad.reading.decode import NotReadableError, decode

if TYPE_CHECKING:
    from collections.abc import Iterable

    from samraad.bodies.known import Known
    from samraad.bodies.models.body import Body
    from samraad.bodies.pasting import Pasted
    from samraad.people.http import Request
    from samraad.people.models import Person

if TYPE_CHECKING:
    _FormSet = forms.BaseFormSet["RowForm"]
else:
    _FormSet = forms.BaseFormSet  # takes its form only where types are checked

ANOTHER = "another"
LARGEST_LIST = MEGA
CELLS = (
    *("name", "category", "organisation", "email", "phone"),
    *("substitute", "substitute_email", "role"),
)


class PasteForm(DeskForm):
    table = forms.CharField(
        label=gettext_lazy("The list from your spreadsheet"),
        strip=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 9, "spellcheck": "false"}),
        error_messages={"ours": gettext_lazy("Paste a list with a name in each line.")},
    )
    file = forms.FileField(
        label=gettext_lazy("Or a file (CSV)"), required=False, allow_empty_file=True
    )

    pasted: Pasted

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- Django's
        super().__init__(*args, **more)
        self.fields["table"].required = "file" not in self.files

    def clean(self) -> dict[str, Any]:
        values = forms.Form.clean(self) or {}
        told = values.get("table") or self._from_file(values.get("file"))
        self.pasted = read_table(told)
        if self.pasted.has_personal_number:
            self.add_error(
                "table",
                _("There is a personal number (CPR) in the list. Take it out first."),
            )
        elif not self.pasted.rows and not self.errors:
            self.add_error("table", _("Paste a list with a name in each line."))
        return values

    def _from_file(self, file: Any) -> str:  # noqa: ANN401 -- Django's upload
        if file is None:
            return ""
        try:
            return decode(content_of(file, most=LARGEST_LIST), name=file.name)
        except forms.ValidationError as refusal:
            self.add_error("file", refusal)
            return ""
        except NotReadableError:
            self.add_error(
                "file",
                _("The file cannot be read. Save it as CSV, or copy the cells."),
            )
            return ""


class RowForm(DeskForm):
    """One person, as the list has it or as somebody has written it."""

    name = text(gettext_lazy("Name"), required=False)
    category = text(
        pgettext_lazy("of a council", "Seat"),
        required=False,
        help_text=gettext_lazy(
            "Whom the seat is for, such as “The municipal council”."
        ),
    )
    organisation = text(gettext_lazy("Organisation"), required=False)
    email = text(gettext_lazy("E-mail"), 254, required=False)
    phone = text(gettext_lazy("Mobile phone"), 30, required=False)
    role = forms.ChoiceField(label=gettext_lazy("Role"), choices=Role.choices)
    substitute = text(gettext_lazy("Personal substitute"), required=False)
    substitute_email = text(
        gettext_lazy("The substitute’s e-mail"), 254, required=False
    )
    same_as = forms.ChoiceField(
        label=gettext_lazy("Is it the same person?"),
        required=False,
        widget=forms.RadioSelect,
    )
    substitute_same_as = forms.ChoiceField(
        label=gettext_lazy("Is the substitute the same person?"),
        required=False,
        widget=forms.RadioSelect,
    )
    is_vacant = forms.BooleanField(required=False, widget=forms.HiddenInput)
    role_word = text("", required=False, widget=forms.HiddenInput)  # as in the list
    left_out = forms.BooleanField(
        label=gettext_lazy("Leave this row out"), required=False
    )

    def __init__(self, *args: Any, known: Acquaintances, **more: Any) -> None:  # noqa: ANN401 -- Django's
        super().__init__(*args, **more)
        self.known = known
        self.fields["name"].required = not self.data.get(self.add_prefix("is_vacant"))
        self.told: list[str] = []
        self.categories: list[str] = []
        self.people: dict[str, Person] = {}
        for name, asked in (("name", "same_as"), ("substitute", "substitute_same_as")):
            written = self.data.get(self.add_prefix(name), "")
            self._ask(asked, known.named(written) if written else [])

    def _ask(self, asked: str, people: list[Known]) -> None:
        field = self.fields[asked]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 -- for the types
        self.people |= {str(one.person.pk): one.person for one in people}
        yes = _("Yes, it is %(person)s, who sits in %(where)s")
        choices = [
            (one.person.pk, yes % {"person": one.person, "where": one.where})
            for one in people
        ]
        field.choices = [*choices, (ANOTHER, _("No, it is somebody else"))]

    @property
    def row(self) -> PastedRow:
        values = self.cleaned_data
        cells = {cell: values.get(cell) or "" for cell in CELLS}
        is_vacant = bool(values.get("is_vacant")) and not cells["name"]
        cells["role"] = cells["role"] or Role.MEMBER
        word = values.get("role_word") or ""
        asked = (Problem("role", Wrong.UNKNOWN_ROLE, word),) if word else ()
        return PastedRow(number=0, is_vacant=is_vacant, problems=asked, **cells)

    @property
    def role_label(self) -> str:
        """The role, when it is another than most have."""
        value = self["role"].value()
        return "" if value == Role.MEMBER else str(dict(Role.choices).get(value, ""))

    @property
    def name_told(self) -> str:
        return str(self.cleaned_data["name"])

    @property
    def is_left_out(self) -> bool:
        return bool(self.cleaned_data.get("left_out"))

    def complain(self, row: PastedRow) -> None:
        """Take in what the list as a whole says of this row, and ask who it is."""
        for problem in row.problems:
            if problem.wrong in ONLY_TOLD:
                self.told.append(sentence_of(problem))
            elif problem.field not in self.errors:
                self.add_error(problem.field, sentence_of(problem))
        if row.name:
            self._recognise("name", "email", "same_as", row.role)
        if row.substitute:
            self._recognise(
                "substitute", "substitute_email", "substitute_same_as", Role.SUBSTITUTE
            )

    def _recognise(self, name: str, email: str, asked: str, role: str) -> None:
        """Nobody is taken for somebody else without a question."""
        written, values = self.cleaned_data.get(name, ""), self.cleaned_data
        owner = self.known.at(values.get(email) or "")
        if owner and not self.known.goes_by(owner, written):
            self.add_error(email, OF_ANOTHER)
            return
        answer = values.get(asked) or ""
        if not owner and not answer and self.known.named(written):
            self.add_error(asked, _("Somebody of this name is known. Say who it is."))
            return
        person = owner or self.people.get(answer)
        values[f"{name}_person"] = person
        if person and self.known.sits_here(person, role, WITH_A_SEAT):
            told = _("%(person)s sits here already. Leave the row out.")
            self.add_error(name, told % {"person": person})

    def newcomer(self) -> Newcomer:
        values = self.cleaned_data
        substitute = None
        if values["substitute"]:
            substitute = Newcomer(
                name=values["substitute"],
                email=values["substitute_email"],
                person=values.get("substitute_person"),
            )
        return Newcomer(
            name=values["name"],
            email=values["email"],
            phone=values["phone"],
            organisation=values["organisation"],
            role=Role(values["role"]),
            category=values["category"],
            person=values.get("name_person"),
            substitute=substitute,
        )


class Rows(_FormSet):
    """A whole list, each row of it seen beside the others."""

    def __init__(self, data: Any, *, body: Body, reader: object) -> None:  # noqa: ANN401 -- Django's
        known = acquaintances(data, body, reader)
        super().__init__(data, prefix="m", form_kwargs={"known": known})

    def full_clean(self) -> None:
        super().full_clean()
        complain(self.forms)
        self._errors = [form.errors for form in self.forms]

    @property
    def taken(self) -> list[RowForm]:
        return [form for form in self.forms if not form.is_left_out]

    @property
    def to_mend(self) -> int:
        return sum(bool(form.errors) for form in self.forms)

    @property
    def seating(self) -> dict[str, Any]:
        """Who is to be seated, and of which categories a seat is to stay empty."""
        rows = [(form, form.row) for form in self.taken]
        return {
            "newcomers": [form.newcomer() for form, row in rows if not row.is_vacant],
            "vacant": [row.category for _form, row in rows if row.is_vacant],
        }


_Made: Any = forms.formset_factory(
    RowForm, formset=Rows, extra=0, max_num=MOST_ROWS, absolute_max=MOST_ROWS
)


def rows_of(data: Any, body: Body, reader: object) -> Rows:  # noqa: ANN401 -- Django's
    rows: Rows = _Made(data, body=body, reader=reader)
    return rows


def one_row(request: Request, body: Body) -> RowForm:
    """The form for a single person; a role in the address is suggested."""
    known = acquaintances(request.POST, body, request.user)
    usual = {
        "role": request.GET.get("rolle", Role.MEMBER),
        "category": request.GET.get("plads", ""),
    }
    form = RowForm(request.POST or None, known=known, initial=usual)
    form.categories = categories_of(body, request.user)
    if form.is_bound:
        form.full_clean()
        complain([form])
    return form


def complain(rows: Iterable[RowForm]) -> None:
    """Look at all rows that are taken together: the same address twice, and so on."""
    taken = [form for form in rows if form.is_bound and not form.is_left_out]
    for form, row in zip(taken, checked([form.row for form in taken]), strict=True):
        form.complain(row)
    for form in rows:
        if form.is_bound and form.is_left_out:
            form.errors.clear()


def acquaintances(data: Any, body: Body, reader: object) -> Acquaintances:  # noqa: ANN401 -- Django's
    """Whoever is known of all names and addresses that a request holds."""
    said = {key: value for key, value in data.items() if isinstance(value, str)}
    names = [v for k, v in said.items() if k.endswith(("name", "substitute"))]
    emails = [v.strip() for k, v in said.items() if k.endswith("email")]
    return Acquaintances(body, reader, names=names, emails=emails)


def as_data(rows: Iterable[PastedRow]) -> dict[str, str]:
    """The rows as a browser would send them."""
    listed = list(rows)
    data = {"m-TOTAL_FORMS": str(len(listed)), "m-INITIAL_FORMS": "0"}
    for number, row in enumerate(listed):
        data |= {f"m-{number}-{cell}": getattr(row, cell) for cell in CELLS}
        data[f"m-{number}-is_vacant"] = "on" if row.is_vacant else ""
        words = [p.value for p in row.problems if p.wrong == Wrong.UNKNOWN_ROLE]
        data[f"m-{number}-role_word"] = words[0] if words else ""
    return data


class SeatForm(DeskForm):
    starts_on = day(gettext_lazy("They sit from"))
    only_these_seats = forms.BooleanField(
        label=gettext_lazy("The council has these seats only"),
        required=False,
        help_text=gettext_lazy(
            "Seats of the template that nobody has had are removed."
        ),
    )

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- Django's
        usual = {"starts_on": clock.today(), "only_these_seats": True}
        super().__init__(*args, initial=usual, **more)

    @property
    def starting(self) -> dict[str, Any]:
        """For somebody who is added alone: the other seats stay."""
        return {"starts_on": self.cleaned_data["starts_on"]}
