from __future__ import annotations

import csv
from importlib.resources import files

from django.db import transaction

from samraad.core.text import sort_key
from samraad.places.models import Place


@transaction.atomic
def load_municipalities() -> int:
    """Write the 98 Danish municipalities and their regions; safe to repeat."""
    source = files("samraad.places") / "data" / "municipalities_dk.csv"
    rows = list(csv.DictReader(source.read_text(encoding="utf-8").splitlines()))
    regions = {
        code: _place(code, name, None)
        for code, name in {(row["iso_3166_2"], row["region"]) for row in rows}
    }
    for row in rows:
        place = _place(row["code"], row["name"], regions[row["iso_3166_2"]])
        place.latitude, place.longitude = (
            float(row["centre_lat"]),
            float(row["centre_lon"]),
        )
        place.save(update_fields=["latitude", "longitude"])
    return len(rows)


def _place(code: str, name: str, region: Place | None) -> Place:
    values = {"name": name, "sort_key": sort_key(name), "region": region}
    return Place.objects.update_or_create(code=code, defaults=values)[0]
