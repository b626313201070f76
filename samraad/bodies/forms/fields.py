"""Fields that several of the desk's forms ask for."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING, Any

from django import forms
from django.core.exceptions import (
    NON_FIELD_ERRORS,
    PermissionDenied,
    ValidationError,
)
from django.utils.translation import gettext as _, gettext_lazy

from samraad.reading import personal_numbers

if TYPE_CHECKING:
    from collections.abc import Iterator

    from django.forms.utils import ErrorDict

OF_ANOTHER = gettext_lazy(
    "The address belongs to somebody of another name. Mend one of them."
)
NO_NUMBERS = gettext_lazy(
    "This looks like a personal number (CPR). It must not be kept here."
)


def no_numbers(words: str) -> None:
    """For what is told to many: it holds no personal number."""
    if personal_numbers.find(words):
        raise ValidationError(NO_NUMBERS)


def marked(field: forms.Field, **attributes: str) -> forms.Field:
    field.widget.attrs.update({"class": "form-input", **attributes})
    return field


def text(label: Any, most: int = 200, **more: Any) -> forms.CharField:  # noqa: ANN401 -- a promise of words
    return forms.CharField(label=label, max_length=most, strip=True, **more)


def day(label: Any, **more: Any) -> forms.DateField:  # noqa: ANN401
    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})
    return forms.DateField(label=label, widget=widget, **more)


class DeskForm(forms.Form):
    """A form in the house's look, that takes no personal numbers.

    The first field that is wrong gets the focus: what to mend is where one begins.
    """

    _errors: ErrorDict | None  # Django's; none while nothing is looked at
    use_required_attribute = False  # the sentences are ours, not the browser's

    def __init__(self, *args: Any, **more: Any) -> None:  # noqa: ANN401 -- Django's
        super().__init__(*args, **more)
        for field in self.fields.values():
            told = _("Fill in “%(field)s”.") % {"field": field.label}
            field.error_messages["required"] = field.error_messages.get("ours", told)
            if not isinstance(
                field.widget,
                forms.CheckboxInput | forms.RadioSelect | forms.ClearableFileInput,
            ):
                marked(field)

    def clean(self) -> dict[str, Any]:
        values = super().clean() or {}
        for name, value in list(values.items()):
            if isinstance(value, str) and personal_numbers.find(value):
                self.add_error(name, NO_NUMBERS)
        return values

    def full_clean(self) -> None:
        super().full_clean()
        errors: dict[str, Any] = self._errors or {}
        wrong = next((name for name in self.fields if name in errors), None)
        if self.is_bound and wrong:
            self.fields[wrong].widget.attrs["autofocus"] = True

    @contextmanager
    def refusals(self, **told_at: str) -> Iterator[None]:
        """What the action refuses is said here; `told_at` names the field beside it.

        Afterwards the form is valid when nothing was refused.
        """
        try:
            yield
        except PermissionDenied as refusal:
            self.add_error(None, str(refusal))
        except ValidationError as error:
            said = getattr(error, "error_dict", {NON_FIELD_ERRORS: error.messages})
            for name, errors in said.items():
                field = told_at.get(name, name)
                self.add_error(field if field in self.fields else None, errors)
