"""Fields for files: one or several, such as can be kept, and none of them larger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from django import forms
from django.utils.translation import gettext as _

from samraad.core.uploads import content_of
from samraad.meetings.actions.inside import KINDS, LARGEST
from samraad.texts.mail import File

if TYPE_CHECKING:
    from typing import TypeAlias

    from django.core.files.uploadedfile import UploadedFile
    from django.utils.datastructures import MultiValueDict

    Uploaded: TypeAlias = MultiValueDict[str, UploadedFile[Any]]

MOST: Final = 20


class SeveralFiles(forms.FileInput):
    allow_multiple_selected = True


class FilesField(forms.FileField):
    """Any number of files; each answers with its name and what is in it."""

    def __init__(self, **given: Any) -> None:  # noqa: ANN401 -- Django's own
        given.setdefault("widget", SeveralFiles({"class": "form-file"}))
        super().__init__(required=False, **given)

    def clean(self, data: Any, initial: object = None) -> tuple[File, ...]:  # noqa: ANN401, ARG002 -- Django's own
        given = data if isinstance(data, (list, tuple)) else [data] if data else []
        if len(given) > MOST:
            raise forms.ValidationError(
                _("Add at most %(most)d files at a time.") % {"most": MOST}
            )
        return tuple(_kept(super(FilesField, self).clean(one)) for one in given)


class OneFileField(forms.FileField):
    """A file that is kept, or one that is only read, whatever it is."""

    def __init__(self, *, is_kept: bool = True, **given: Any) -> None:  # noqa: ANN401 -- Django's own
        self.is_kept = is_kept
        given.setdefault("widget", forms.FileInput({"class": "form-file"}))
        super().__init__(required=False, **given)

    def clean(self, data: Any, initial: object = None) -> File | None:  # noqa: ANN401, ARG002 -- Django's own
        one = super().clean(data) if data else None
        if not one:
            return None
        return _kept(one) if self.is_kept else _read(one)


def _kept(one: UploadedFile[Any]) -> File:
    """Only of the kinds that the agenda's editor takes, too."""
    if _name(one).rpartition(".")[2].lower() not in KINDS:
        told = _("Files of this kind cannot be attached.")
        raise forms.ValidationError(f"{_name(one)}: {told}")
    return _read(one)


def _read(one: UploadedFile[Any]) -> File:
    try:
        return File(_name(one), content_of(one, most=LARGEST))
    except forms.ValidationError as refusal:
        told = f"{_name(one)}: {' '.join(refusal.messages)}"
        raise forms.ValidationError(told) from refusal


def _name(one: UploadedFile[Any]) -> str:
    return " ".join((one.name or "").split())[-200:]
