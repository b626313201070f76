"""Whether drafts of minutes are public is said by the rules, no longer by the body."""

from datetime import date

from django.db import migrations

LONG_AGO = date(2000, 1, 1)


def carry_over(apps, _editor):
    """Give each body that shows its drafts rules that say so."""
    rules = apps.get_model("bodies", "Rules").objects
    bodies = apps.get_model("bodies", "Body").objects
    terms = apps.get_model("bodies", "Term").objects
    for body in bodies.filter(drafts_are_public=True):
        if rules.filter(body=body).update(drafts_are_public=True):
            continue
        first = terms.filter(body=body).order_by("starts_on").first()
        rules.create(
            body=body,
            starts_on=first.starts_on if first else LONG_AGO,
            audience_id=body.audience_id,
            drafts_are_public=True,
        )


def carry_back(apps, _editor):
    rules = apps.get_model("bodies", "Rules").objects
    shown = rules.filter(drafts_are_public=True, ends_on=None).values("body")
    bodies = apps.get_model("bodies", "Body").objects
    bodies.filter(pk__in=shown).update(drafts_are_public=True)


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_personal_drawers"),
        ("bodies", "0003_staff_of_the_secretariat"),
    ]

    operations = [
        migrations.RunPython(carry_over, reverse_code=carry_back),
    ]
