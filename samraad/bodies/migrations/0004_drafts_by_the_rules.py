"""Whether drafts of minutes are public is said by the rules, no longer by the body."""

from datetime import date

from django.db import migrations, models

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


def number_given(choice, number):
    given = models.Q(**{f"{number}__gte": 1, f"{number}__isnull": False})
    return ~models.Q(**{choice: "number"}) | given


class Migration(migrations.Migration):
    dependencies = [
        ("access", "0002_personal_drawers"),
        ("bodies", "0003_staff_of_the_secretariat"),
    ]

    operations = [
        migrations.RemoveConstraint(
            model_name="rules", name="a_fixed_quorum_has_a_number"
        ),
        migrations.RemoveConstraint(
            model_name="rules", name="a_fixed_demand_has_a_number"
        ),
        migrations.AddConstraint(
            model_name="rules",
            constraint=models.CheckConstraint(
                condition=number_given("quorum", "quorum_number"),
                name="a_fixed_quorum_has_a_number",
                violation_error_message="Say how many members are a quorum.",
            ),
        ),
        migrations.AddConstraint(
            model_name="rules",
            constraint=models.CheckConstraint(
                condition=number_given("extraordinary", "extraordinary_number"),
                name="a_fixed_demand_has_a_number",
                violation_error_message="Say how many members can demand a meeting.",
            ),
        ),
        migrations.RunPython(carry_over, reverse_code=carry_back),
    ]
