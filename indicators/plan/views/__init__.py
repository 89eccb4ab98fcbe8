from . import indicators, links, objectives, overview, plans, targets

__all__ = ["indicators", "links", "objectives", "overview", "plans", "targets"]
