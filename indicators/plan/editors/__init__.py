from .base import Editor
from .indicator import IndicatorEditor
from .simple import ObjectiveEditor, PlanEditor

__all__ = ["Editor", "IndicatorEditor", "ObjectiveEditor", "PlanEditor"]
