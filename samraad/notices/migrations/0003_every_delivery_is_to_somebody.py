from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('notices', '0002_show_mail_and_gather_the_daily'),
    ]

    operations = [
        migrations.AlterField(
            model_name='delivery',
            name='user',
            field=models.UUIDField(db_index=True),
        ),
    ]
