from django.db import migrations


class Migration(migrations.Migration):
    dependencies = [("bodies", "0004_drafts_by_the_rules")]

    operations = [
        migrations.RemoveField(model_name="body", name="drafts_are_public"),
    ]
