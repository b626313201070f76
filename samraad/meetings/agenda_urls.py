"""The addresses of the agenda's editor, below those of its meeting."""

from django.urls import path

from samraad.meetings.views import (
    agenda,
    agenda_files,
    agenda_guests,
    agenda_items,
    agenda_texts,
)

MEETING = "skrivebord/<slug:body>/moeder/<meeting:meeting>/"
ITEM = f"{MEETING}punkter/<uuid:key>/"

agenda_urls = [
    path(MEETING, agenda.agenda, name="agenda"),
    path(f"{MEETING}begynd/", agenda.fill, name="agenda_fill"),
    path(f"{MEETING}fortryd/", agenda_items.undo, name="agenda_undo"),
    path(f"{MEETING}tilbud/", agenda.take, name="offer_take"),
    path(f"{MEETING}tilbud/nej/", agenda.decline, name="offer_decline"),
    path(f"{MEETING}tilbud/igen/", agenda.again, name="offer_again"),
    path(f"{MEETING}punkter/nyt/", agenda.add, name="item_add"),
    path(ITEM, agenda.item, name="item"),
    path(f"{ITEM}ret/", agenda_items.change, name="item_change"),
    path(f"{ITEM}flyt/", agenda.move, name="item_move"),
    path(f"{ITEM}luk/", agenda_items.close, name="item_close"),
    path(f"{ITEM}aabn/", agenda_items.open_up, name="item_open"),
    path(f"{ITEM}fjern/", agenda_items.remove, name="item_remove"),
    path(f"{ITEM}traek/", agenda_items.withdraw, name="item_withdraw"),
    path(f"{ITEM}genoptag/", agenda_items.reinstate, name="item_reinstate"),
    path(f"{ITEM}tekst/", agenda_texts.write, name="text_write"),
    path(f"{ITEM}tekst/valg/", agenda_texts.choose, name="text_choose"),
    path(
        f"{ITEM}tekst/<uuid:part>/fjern/",
        agenda_texts.remove,
        name="section_remove",
    ),
    path(f"{ITEM}bilag/", agenda_files.add, name="file_add"),
    path(f"{ITEM}bilag/<uuid:part>/", agenda_files.change, name="file_change"),
    path(f"{ITEM}bilag/<uuid:part>/fjern/", agenda_files.remove, name="file_remove"),
    path(f"{ITEM}bilag/<uuid:part>/set/", agenda_files.clear, name="file_clear"),
    path(f"{ITEM}gaester/", agenda_guests.add, name="guest_add"),
    path(f"{ITEM}gaester/<uuid:part>/", agenda_guests.change, name="guest_change"),
    path(
        f"{ITEM}gaester/<uuid:part>/fjern/",
        agenda_guests.remove,
        name="guest_remove",
    ),
]
