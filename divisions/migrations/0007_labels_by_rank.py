from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('divisions', '0006_jump_percent'),
    ]

    operations = [
        migrations.AddField(
            model_name='officesetting',
            name='labels_by_rank',
            field=models.BooleanField(default=True, help_text='bila tidak, predikat di bawah target hanya dinyatakan tidak tercapai', verbose_name='predikat di bawah target dinilai menurut peringkat'),
        ),
    ]
