from .bench import manuscript
from .passage import passage, passage_preview, passage_step, passage_task, passage_writing

__all__ = ["manuscript", "passage", "passage_preview", "passage_step", "passage_task", "passage_writing"]
