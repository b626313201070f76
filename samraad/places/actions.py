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
    _write({row["iso_3166_2"]: Place(name=row["region"]) for row in rows})
    regions = {place.code: place for place in Place.objects.filter(region=None)}
    _write(
        {
            row["code"]: Place(
                name=row["name"],
                region=regions[row["iso_3166_2"]],
                latitude=float(row["centre_lat"]),
                longitude=float(row["centre_lon"]),
            )
            for row in rows
        }
    )
    return len(rows)


def _write(places: dict[str, Place]) -> None:
    for code, place in places.items():
        place.code, place.sort_key = code, sort_key(place.name)
    Place.objects.bulk_create(
        places.values(),
        update_conflicts=True,
        unique_fields=["code"],
        update_fields=["name", "sort_key", "region", "latitude", "longitude"],
    )
