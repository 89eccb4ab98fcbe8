"""Where pieces of a report are printed: two worker processes, and the folder of pieces that were printed before."""

from __future__ import annotations

import atexit
import tempfile
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from functools import cache
from multiprocessing import get_context

from django.conf import settings

from reports.outline.pdf.piece import Piece, Printed
from reports.outline.pdf.store import Store

WORKERS = 2


def _press(piece: Piece) -> Printed:
    from reports.outline.pdf.press import press  # only workers load WeasyPrint

    return press(piece)


def _settle(folder: str) -> None:
    """Fonts are unpacked where the workshop can clear them away: a worker's end runs no code of its own."""
    from reports.outline.pdf.press import settle

    tempfile.tempdir = folder
    settle()


class Workshop:
    """Prints only what is not in the store, the largest piece first, and keeps it there."""

    def __init__(self, store: Store, workers: int = WORKERS) -> None:
        self.store = store
        self.workers = workers
        self._pool: ProcessPoolExecutor | None = None
        self._folder: tempfile.TemporaryDirectory | None = None

    def print(self, pieces: Sequence[Piece], done: Callable[[int], None]) -> list[Printed]:
        keys = [self.store.key(piece) for piece in pieces]
        ready: dict[int, Printed] = {}
        for index, key in enumerate(keys):
            known = self.store.get(key)
            if known is not None:
                ready[index] = known
                done(index)
        for index, printed in self._printed(pieces, [i for i in range(len(pieces)) if i not in ready]):
            self.store.put(keys[index], printed)
            ready[index] = printed
            done(index)
        return [ready[index] for index in range(len(pieces))]

    def _printed(self, pieces: Sequence[Piece], missing: list[int]) -> Iterator[tuple[int, Printed]]:
        """Index and result as they come; the pool is not woken for nothing."""
        if not missing:
            return
        missing.sort(key=lambda index: -len(pieces[index].html))
        waiting: dict[Future[Printed], int] = {
            self._workers().submit(_press, pieces[index]): index for index in missing
        }
        try:
            for future in as_completed(waiting):
                yield waiting[future], future.result()
        finally:
            for future in waiting:
                future.cancel()

    def _workers(self) -> ProcessPoolExecutor:
        """Processes of their own, never forks of a threaded site; they stay warm for the next report."""
        if self._pool is None:
            context = get_context("forkserver")
            context.set_forkserver_preload(["reports.outline.pdf.press"])
            self._folder = tempfile.TemporaryDirectory(prefix="cetakan-", ignore_cleanup_errors=True)
            self._pool = ProcessPoolExecutor(
                self.workers, mp_context=context, initializer=_settle, initargs=(self._folder.name,)
            )
        return self._pool

    def close(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None


@cache
def workshop() -> Workshop:
    """The one of this process."""
    shop = Workshop(Store(settings.VAR_DIR / "cetakan"))
    atexit.register(shop.close)
    return shop
