"""What is put into the inbox, and what becomes of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django import forms
from django.utils.translation import gettext, gettext_lazy as _, ngettext

from samraad.core.apart import GaveUpError
from samraad.core.shown import shown_date
from samraad.meetings.brought import Brought, from_file, from_text, why_not
from samraad.meetings.forms.files import FilesField, OneFileField
from samraad.meetings.models.agenda import ItemKind
from samraad.meetings.models.collecting import Contributor, Origin, Proposal
from samraad.people.fields import ReachableField
from samraad.texts.clean import plain
from samraad.texts.foreign import read_pasted
from samraad.texts.typed import from_typed, typed
from samraad.texts.word import ForeignError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from django.utils.functional import _StrPromise

    from samraad.meetings.in_time import Coming
    from samraad.meetings.models.meeting import Meeting

INPUT = {"class": "form-input"}
KINDS = [
    (ItemKind.NOT_RECORDED, _("Not decided yet")),
    *((kind, label) for kind, label in ItemKind.choices if kind != "not_recorded"),
]
TITLE = Proposal._meta.get_field("title").max_length
NAME = Proposal._meta.get_field("proposer_name").max_length
LONGEST = 200_000
ANSWERS = ("accept", "keep", "decline", "reopen")


def title_field() -> forms.CharField:
    return forms.CharField(
        label=_("Title"), max_length=TITLE, widget=forms.TextInput(INPUT)
    )


def text_field(
    label: str | _StrPromise, *, rows: int = 10, help_text: str | _StrPromise = ""
) -> forms.CharField:
    """A plain field that takes pasted text with its lists and tables, by script."""
    given = INPUT | {"rows": rows, "data-pasted": "pasted"}
    return forms.CharField(
        label=label,
        max_length=LONGEST,
        required=False,
        help_text=help_text,
        widget=forms.Textarea(given),
    )


class PastedField(forms.CharField):
    """The HTML that the script has put aside, cleaned as its page cleans it.

    It only gives its form back to what was typed: too wild, it is left out.
    """

    def clean(self, value: Any) -> str:  # noqa: ANN401 -- Django's own
        html = super().clean(value)
        try:
            return read_pasted(html)[0] if html else ""
        except GaveUpError:
            return ""


def pasted_field() -> PastedField:
    return PastedField(required=False, max_length=5 * LONGEST, widget=forms.HiddenInput)


def shown_of(meeting: Meeting) -> str:
    return shown_date(meeting.date) if meeting.date else meeting.slug


class CollectForm(forms.Form):
    """Something for the inbox: what it is, whose, and the text in whatever form."""

    origin = forms.ChoiceField(
        label=_("What is it?"),
        choices=[
            (Origin.ENQUIRY, Origin.ENQUIRY.label),
            (Origin.OFFICER, Origin.OFFICER.label),
            (Origin.MEMBER, Origin.MEMBER.label),
            (Origin.MAIL, Origin.MAIL.label),
            (Origin.DESK, Origin.DESK.label),
        ],
        initial=Origin.ENQUIRY,
        widget=forms.RadioSelect,
    )
    source = OneFileField(
        is_kept=False,
        label=_("Word file or mail"),
        help_text=_(
            "A .docx becomes text with headings, lists and tables; a mail (.eml) "
            "brings its sender, its text and its attachments."
        ),
    )
    title = title_field()
    text = text_field(
        _("Text"),
        help_text=_("Paste from Word or from a mail: the sender is found, too."),
    )
    pasted = pasted_field()
    name = forms.CharField(
        label=_("From whom"), max_length=NAME, widget=forms.TextInput(INPUT)
    )
    email = forms.EmailField(
        label=_("Their e-mail"),
        help_text=_("They are told here what becomes of it."),
        widget=forms.EmailInput(INPUT | {"autocomplete": "off"}),
    )
    attached = FilesField(label=_("Attachments"))

    def __init__(self, *args: Any, **given: Any) -> None:  # noqa: ANN401 -- Django's own
        super().__init__(*args, **given)
        for name in ("title", "name", "email"):
            self.fields[name].required = False
        self.brought = Brought()

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        source = said.get("source")
        text = from_text(said.get("text", ""), pasted=said.get("pasted", ""))
        self.brought = text
        if source:
            try:
                self.brought = from_file(source.data, name=source.name)
            except ForeignError as error:
                self.add_error("source", why_not(source.name, error))
            else:
                self._add(text)
        for name in ("title", "name", "email"):
            said[name] = said.get(name) or getattr(self.brought, name)
        if not said["title"]:
            said["title"] = first_line(self.brought.html)
        if not said["title"] and "title" not in self.errors and not self.errors:
            self.add_error("title", gettext("Say in a few words what it is about."))
        return said

    def _add(self, text: Brought) -> None:
        """What was typed beside the file stands before it."""
        if plain(text.html):
            joined = text.html + self.brought.html
            self.brought = Brought(**vars(self.brought) | {"html": joined})

    @property
    def put_in(self) -> dict[str, Any]:
        """What is put into the inbox, with what was read from the file."""
        said, read = self.cleaned_data, self.brought
        return {
            "origin": Origin(said["origin"]),
            "title": said["title"],
            "html": read.html,
            "recommender": read.recommender,
            "recommendation": read.recommendation,
            "name": said["name"],
            "email": said["email"],
            "files": (*said["attached"], *read.files),
        }

    @property
    def pictures(self) -> str:
        number = self.brought.left_out
        return ngettext(
            "%(number)d picture was left out; attach it as a file if it matters.",
            "%(number)d pictures were left out; attach them as files if they matter.",
            number,
        ) % {"number": number}


def first_line(html: str) -> str:
    """The first words, for want of a title."""
    words = plain(html).split("\n", maxsplit=1)[0].split()
    line = " ".join(words[:12])
    return f"{line} …" if len(words) > 12 else line  # noqa: PLR2004 -- a title's length


class ReviseForm(forms.Form):
    """A proposal's words, as the desk or its proposer puts them right."""

    title = title_field()
    kind = forms.ChoiceField(label=_("Kind"), choices=KINDS, widget=forms.Select(INPUT))
    recommender = forms.CharField(
        label=_("Who recommends"),
        required=False,
        max_length=200,
        widget=forms.TextInput(INPUT),
    )
    recommendation = text_field(_("Recommendation"), rows=4)
    text = text_field(_("Text"), rows=16)
    pasted = pasted_field()

    @classmethod
    def of(cls, proposal: Proposal, html: str, data: Any) -> ReviseForm:  # noqa: ANN401 -- Django's own
        form = cls(
            data,
            initial={
                "title": proposal.title,
                "kind": proposal.kind,
                "recommender": proposal.recommender,
                "recommendation": typed(proposal.recommendation),
                "text": typed(html),
            },
        )
        form.before = html, proposal.recommendation
        return form

    before: tuple[str, str] = ("", "")

    @property
    def revised(self) -> dict[str, Any]:
        said, (html, recommendation) = self.cleaned_data, self.before
        return {
            "title": said["title"],
            "kind": ItemKind(said["kind"]),
            "recommender": said["recommender"],
            "recommendation": from_typed(said["recommendation"], was=recommendation),
            "html": from_typed(said["text"], was=html + said["pasted"]),
        }


class AnswerForm(forms.Form):
    """What becomes of a proposal; a no needs a sentence.

    A button alone may say it all: "accept", and the meeting's key.
    """

    answer = forms.CharField(max_length=60)
    meeting = forms.ChoiceField(
        label=_("Meeting"), required=False, widget=forms.Select(INPUT)
    )
    words = forms.CharField(
        label=_("Why not?"),
        max_length=500,
        required=False,
        help_text=_("One sentence; whoever proposed it gets it as it stands."),
        widget=forms.Textarea(INPUT | {"rows": 2}),
    )

    def __init__(self, *args: Any, meetings: Sequence[Coming], **given: Any) -> None:  # noqa: ANN401 -- Django's own
        super().__init__(*args, **given)
        self.meetings = [one.meeting for one in meetings]
        field = self.fields["meeting"]
        if isinstance(field, forms.ChoiceField):
            field.choices = [(str(m.pk), shown_of(m)) for m in self.meetings]

    @property
    def chosen(self) -> Meeting | None:
        """The one that was chosen; without a choice there is none."""
        chosen = self.cleaned_data["meeting"]
        return next((m for m in self.meetings if str(m.pk) == chosen), None)

    def clean(self) -> dict[str, Any]:
        said = super().clean() or {}
        answer, _space, meeting = said.get("answer", "").partition(" ")
        said["answer"] = answer if answer in ANSWERS else "keep"
        said["meeting"] = meeting or said.get("meeting", "")
        self.cleaned_data = said
        if answer == "decline" and not said.get("words", "").strip():
            self.add_error("words", gettext("Say why, in a sentence."))
        if answer == "accept" and not self.chosen:
            self.add_error("meeting", gettext("Choose a meeting; plan one first."))
        return said


class StandingLinkForm(forms.Form):
    name = forms.CharField(
        label=_("Name"), max_length=NAME, widget=forms.TextInput(INPUT)
    )
    email = ReachableField(label=_("E-mail"), widget=forms.EmailInput(INPUT))
    department = forms.CharField(
        label=_("Department"),
        required=False,
        max_length=Contributor._meta.get_field("department").max_length,
        widget=forms.TextInput(INPUT),
    )
