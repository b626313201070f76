from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.translation import gettext as _, gettext_lazy

from samraad.bodies.actions.facts import Facts
from samraad.bodies.forms.fields import DeskForm, day, text
from samraad.bodies.models.body import HearingRight
from samraad.core import clock
from samraad.core.uploads import content_of
from samraad.people.models import Accent
from samraad.texts.clean import plain
from samraad.texts.foreign import read_word
from samraad.texts.typed import from_typed, typed
from samraad.texts.word import LARGEST, ForeignError

if TYPE_CHECKING:
    from django.core.files.uploadedfile import UploadedFile

    from samraad.bodies.models.body import Body, GoverningText

LARGEST_LOGO: Final = 1024 * 1024
_BEGINNINGS: Final = {  # the first bytes of a picture, and what such a file is called
    b"\x89PNG\r\n\x1a\n": "logo.png",
    b"\xff\xd8\xff": "logo.jpg",
}
_WEBP: Final = (b"RIFF", b"WEBP")


class FactsForm(DeskForm):
    name = text(gettext_lazy("The council’s name"))
    purpose = forms.CharField(
        label=gettext_lazy("Purpose"),
        required=False,
        max_length=2000,
        widget=forms.Textarea(attrs={"rows": 3}),
        help_text=gettext_lazy("One or two sentences that a citizen understands."),
    )
    contact_name = text(gettext_lazy("Contact"), required=False)
    email = forms.EmailField(
        label=gettext_lazy("E-mail"), max_length=254, required=False
    )
    phone = text(gettext_lazy("Telephone"), 30, required=False)
    address = forms.CharField(
        label=gettext_lazy("Address"),
        required=False,
        max_length=500,
        widget=forms.Textarea(attrs={"rows": 3}),
    )
    website = forms.URLField(
        label=gettext_lazy("Website"),
        required=False,
        assume_scheme="https",
        widget=forms.TextInput(attrs={"inputmode": "url"}),
    )
    hearing_right = forms.ChoiceField(
        label=gettext_lazy("Right to be heard"), choices=HearingRight.choices
    )
    accent = forms.ChoiceField(
        label=gettext_lazy("Colour"),
        choices=Accent.choices,
        help_text=gettext_lazy("All councils of the organisation have the same."),
    )

    def __init__(self, *args: Any, body: Body, **more: Any) -> None:  # noqa: ANN401 -- Django's
        now = {name: getattr(body, name) for name in Facts.__annotations__}
        super().__init__(*args, initial={**now, "accent": body.owner.accent}, **more)

    @property
    def facts(self) -> Facts:
        values = self.cleaned_data
        told: Facts = {name: values[name] for name in Facts.__annotations__}  # type: ignore[assignment]
        return told


class LogoForm(DeskForm):
    logo = forms.FileField(
        label=gettext_lazy("Picture"),
        help_text=gettext_lazy("A picture as PNG, JPG or WebP, at most 1 MB."),
        widget=forms.FileInput(attrs={"accept": "image/png,image/jpeg,image/webp"}),
    )

    def clean_logo(self) -> bytes:
        """The picture, told by its first bytes and not by the name of its file."""
        file = self.cleaned_data["logo"]
        if file.size > LARGEST_LOGO:
            raise forms.ValidationError(_("The picture is larger than 1 MB."))
        data: bytes = file.read()
        self.file_name = _name_of(data)
        if not self.file_name:
            told = _("The file is no picture of a kind that can be shown.")
            raise forms.ValidationError(told)
        return data


def _name_of(data: bytes) -> str:
    if (data[:4], data[8:12]) == _WEBP:
        return "logo.webp"
    names = (name for start, name in _BEGINNINGS.items() if data.startswith(start))
    return next(names, "")


class TextForm(DeskForm):
    words = forms.CharField(
        label=gettext_lazy("The text"),
        required=False,
        max_length=200_000,
        widget=forms.Textarea(attrs={"rows": 18}),
        help_text=gettext_lazy("An empty line parts paragraphs; “- ” begins a list."),
    )
    file = forms.FileField(
        label=gettext_lazy("Or a Word file (docx)"),
        required=False,
        allow_empty_file=True,
    )
    starts_on = day(gettext_lazy("It reads so from"))
    adopted_by = text(
        gettext_lazy("Adopted by"),
        required=False,
        help_text=gettext_lazy("For instance: the municipal council."),
    )

    html: str = ""

    def __init__(self, *args: Any, was: GoverningText | None, **more: Any) -> None:  # noqa: ANN401 -- Django's
        self.was = was.html if was else ""
        now = {
            "words": typed(self.was),
            "starts_on": was.starts_on if was else clock.today(),
            "adopted_by": was.adopted_by if was else "",
        }
        super().__init__(*args, initial=now, **more)

    def clean(self) -> dict[str, Any]:
        values = super().clean()
        if values.get("file"):
            self._read(values["file"])
        else:
            self.html = from_typed(values.get("words") or "", was=self.was)
        if not plain(self.html) and not self.errors:
            self.add_error("words", _("Write or paste the text."))
        return values

    @property
    def written(self) -> dict[str, Any]:
        values = self.cleaned_data
        return {
            "html": self.html,
            "starts_on": values["starts_on"],
            "adopted_by": values["adopted_by"],
        }

    def _read(self, file: UploadedFile[Any]) -> None:
        try:
            self.html = read_word(content_of(file, most=LARGEST)).html
        except forms.ValidationError as refusal:
            self.add_error("file", refusal)
        except ForeignError:
            told = _("The file cannot be read. Save it as docx, or paste the text.")
            self.add_error("file", told)
