"""The Renstra's own form: its period, its vision, and its items, one line each."""

from __future__ import annotations

from typing import Any

from django import forms
from django.db.models import Max, Min

from indicators.plan.models import MidTermTarget, PlanItem, StrategicPlan
from lkjip.forms import LookMixin, year_field

LONGEST = 10
GROUPS = PlanItem.Group
LABELS = {
    GROUPS.MISSION: "Misi",
    GROUPS.GOAL: "Tujuan",
    GROUPS.STRATEGIC_OBJECTIVE: "Sasaran strategis",
    GROUPS.VALUE: "Tata nilai",
}


class PlanForm(LookMixin, forms.ModelForm):
    start = year_field("Tahun pertama")
    end = year_field("Tahun terakhir")

    class Meta:
        model = StrategicPlan
        fields = ("start", "end", "name", "vision")
        widgets = {"vision": forms.Textarea(attrs={"rows": 3})}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        instance = kwargs["instance"]
        items = _lines(instance)
        super().__init__(*args, initial=items, **kwargs)
        for group, label in LABELS.items():
            self.fields[group] = forms.CharField(
                label=label,
                required=False,
                help_text="Satu butir per baris.",
                widget=forms.Textarea(
                    attrs={"rows": max(3, items[group].count("\n") + 2), "class": "form-control"}
                ),
            )

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        start, end = cleaned.get("start"), cleaned.get("end")
        if start and end:
            self._mind_period(start, end)
        return cleaned

    def _mind_period(self, start: int, end: int) -> None:
        if end < start:
            self.add_error("end", "Tahun terakhir tidak boleh mendahului tahun pertama.")
        elif end - start >= LONGEST:
            self.add_error("end", f"Renstra paling lama {LONGEST} tahun. Periksa kedua tahunnya.")
        elif other := self._others.filter(start__lte=end, end__gte=start).first():
            self.add_error("start", f"Periode ini bertumpuk dengan {other} ({other.start}–{other.end}).")
        elif lost := self._lost_years(start, end):
            self.add_error(
                "end" if lost > end else "start",
                f"Target Renstra tahun {lost} sudah ada dan akan berada di luar periode. Kosongkan dulu targetnya.",
            )

    @property
    def _others(self) -> Any:
        plans = StrategicPlan.objects.filter(office=self.instance.office)
        return plans.exclude(pk=self.instance.pk)

    def _lost_years(self, start: int, end: int) -> int | None:
        """A year with targets that the shortened period would no longer hold."""
        if self.instance.pk is None:
            return None
        was = self.initial["start"], self.initial["end"]
        targets = MidTermTarget.objects.filter(indicator__office=self.instance.office, year__range=was)
        bounds = targets.aggregate(first=Min("year"), last=Max("year"))
        outside = [year for year in bounds.values() if year is not None and not start <= year <= end]
        return outside[0] if outside else None

    def save(self, commit: bool = True) -> StrategicPlan:
        plan = super().save(commit)
        for group in LABELS:
            _replace(plan, group, self.cleaned_data[group].splitlines())
        return plan


def _lines(plan: StrategicPlan) -> dict[str, str]:
    """Items by group, one line each."""
    items = list(plan.items.all()) if plan.pk else []
    return {
        str(group): "\n".join(" ".join(item.text.split()) for item in items if item.group == group)
        for group in LABELS
    }


def _replace(plan: StrategicPlan, group: str, lines: list[str]) -> None:
    texts = [" ".join(line.split()) for line in lines if line.strip()]
    for number, text in enumerate(texts, 1):
        PlanItem.objects.update_or_create(plan=plan, group=group, number=number, defaults={"text": text})
    plan.items.filter(group=group, number__gt=len(texts)).delete()
