"""Every rule, found by its place: a module with a `TITLE` and a `check` in a package with a `TITLE`, its family."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from types import ModuleType

from .finding import Finding
from .material import Material

ROOT = __package__ or "reports.review"
Check = Callable[[Material], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`name` is "arithmetic.published"; `why` is the module's docstring; `yields` names rules (the module's `YIELDS`)
    whose finding about the same code, if no lighter, explains this one's."""

    name: str
    title: str
    family: str
    why: str
    check: Check
    yields: frozenset[str] = frozenset()


@cache
def rules() -> tuple[Rule, ...]:
    """In the order of their names."""
    return tuple(sorted(_found(), key=lambda rule: rule.name))


@cache
def titles() -> dict[str, str]:
    return {rule.name: rule.title for rule in rules()}


def _found() -> Iterator[Rule]:
    for family in _modules(import_module(ROOT)):
        if hasattr(family, "__path__") and hasattr(family, "TITLE"):
            for module in _modules(family):
                yield _rule(family, module)


def _modules(package: ModuleType) -> Iterator[ModuleType]:
    for info in iter_modules(package.__path__, f"{package.__name__}."):
        yield import_module(info.name)


def _rule(family: ModuleType, module: ModuleType) -> Rule:
    name = module.__name__.removeprefix(f"{ROOT}.")
    yields = frozenset(getattr(module, "YIELDS", ()))
    return Rule(name, module.TITLE, family.TITLE, (module.__doc__ or "").strip(), module.check, yields)
