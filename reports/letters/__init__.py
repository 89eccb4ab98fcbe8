"""Agreements as papers: the report annexes what the office prints alone, from one function."""
