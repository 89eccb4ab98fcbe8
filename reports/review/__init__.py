"""The review ("reviu") of a year's report: what contradicts itself, the law, or plain sense, found before it is signed.

A rule is one module in one of the families (the packages here): its docstring says why, `TITLE` names it on the page,
and `check(material)` yields findings. `registry` finds it by its place; nothing else needs to know it.
"""
