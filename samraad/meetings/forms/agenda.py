"""What the desk says of an item and what hangs on it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext_lazy as _, pgettext_lazy

from samraad.bodies.forms.fields import no_numbers
from samraad.meetings.actions.sections import Place, Writing
from samraad.meetings.models.agenda import AgendaItem, Guest, ItemKind, SectionRole
from samraad.people.fields import ReachableField
from samraad.texts.typed import from_typed

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile
    from django.http import QueryDict  # noqa: TID251 -- what forms read

FULL_DAY = 24 * 60


def length(model: type[AgendaItem | Guest], field: str) -> int | None:
    return model._meta.get_field(field).max_length  # type: ignore[union-attr]


class NewItemForm(forms.Form):
    title = forms.CharField(max_length=length(AgendaItem, "title"))
    key = forms.UUIDField(required=False)


class ItemForm(forms.Form):
    """Only what was sent is said: a form may hold a part of it."""

    title = forms.CharField(max_length=length(AgendaItem, "title"), required=False)
    kind = forms.ChoiceField(choices=ItemKind.choices, required=False)
    recommender = forms.CharField(
        max_length=length(AgendaItem, "recommender"), required=False
    )
    case_number = forms.CharField(
        max_length=length(AgendaItem, "case_number"), required=False
    )
    minutes_planned = forms.IntegerField(
        min_value=0, max_value=FULL_DAY, required=False
    )

    @property
    def facts(self) -> dict[str, Any]:
        told = {k: v for k, v in self.cleaned_data.items() if k in self.data}
        if "title" in told:
            told["title"] = " ".join(told["title"].split())
        if not told.get("kind", "x"):
            del told["kind"]
        return told


class CloseForm(forms.Form):
    closing_ground = forms.CharField(
        label=_("Why it is closed"),
        help_text=_("Everybody can read it: “§ 27, personal circumstances”."),
        max_length=length(AgendaItem, "closing_ground"),
        widget=forms.TextInput({"class": "form-input"}),
    )
    neutral_title = forms.CharField(
        label=_("A title that gives nothing away"),
        help_text=_("This is what stands on the public agenda."),
        max_length=length(AgendaItem, "title"),
        widget=forms.TextInput({"class": "form-input"}),
    )


class GuestForm(forms.Form):
    name = forms.CharField(
        label=_("Name"),
        max_length=length(Guest, "name"),
        widget=forms.TextInput({"class": "form-input", "autocomplete": "off"}),
    )
    role_words = forms.CharField(
        label=_("Title or role"),
        max_length=length(Guest, "role_words"),
        required=False,
        widget=forms.TextInput({"class": "form-input"}),
    )
    organisation = forms.CharField(
        label=pgettext_lazy("organisation of a guest", "From"),
        max_length=length(Guest, "organisation"),
        required=False,
        widget=forms.TextInput({"class": "form-input"}),
    )
    email = ReachableField(
        label=_("E-mail"),
        required=False,
        widget=forms.EmailInput({"class": "form-input", "autocomplete": "off"}),
    )
    starts_at = forms.TimeField(
        label=_("Comes at"),
        required=False,
        widget=forms.TimeInput({"class": "form-input", "type": "time"}, format="%H:%M"),
    )


def guest_form(item: AgendaItem, said: QueryDict | None = None) -> GuestForm:
    """Several items may be open on one page: each form's fields are named after one."""
    return GuestForm(said, auto_id=f"{item.pk}-guest-%s")


def close_form(item: AgendaItem, said: QueryDict | None = None) -> CloseForm:
    form = CloseForm(said, auto_id=f"{item.pk}-close-%s")
    form.fields["closing_ground"].widget.attrs["list"] = f"grounds-{item.pk}"
    return form


class AttachmentForm(forms.Form):
    name = forms.CharField(max_length=300)
    is_closed = forms.BooleanField(required=False)


class ClearForm(forms.Form):
    words = forms.CharField(max_length=300, validators=[no_numbers])


class FilesForm(forms.Form):
    """Several files at once, each by the name it was dropped with."""

    is_closed = forms.BooleanField(required=False)

    @property
    def named(self) -> list[UploadedFile[bytes]]:
        files: list[UploadedFile[bytes]] = self.files.getlist("files")
        return [file for file in files if file.name]


class TextForm(forms.Form):
    """A section's text, as HTML from the editor or typed in a plain field."""

    role = forms.ChoiceField(choices=SectionRole.choices)
    name = forms.CharField(max_length=200, required=False)
    base = forms.UUIDField(required=False)
    key = forms.UUIDField()
    theirs = forms.UUIDField(required=False)  # which version a choice was between
    html = forms.CharField(required=False, strip=False, max_length=500_000)
    text = forms.CharField(required=False, strip=False, max_length=500_000)

    @property
    def place(self) -> Place:
        told = self.cleaned_data
        return Place(SectionRole(told["role"]), told["name"])

    def writing(self, was: str) -> Writing:
        """`was` is what a plain field showed before somebody typed in it."""
        told = self.cleaned_data
        html = told["html"]
        if "html" not in self.data:
            html = from_typed(told["text"], was=was)
        return Writing(html=html, base=told["base"], key=told["key"])
