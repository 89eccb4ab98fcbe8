"""The background worker: takes jobs one by one until it is told to stop."""

import signal
import threading
from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand
from django.db import close_old_connections

from lkjip.jobs import queue


class Command(BaseCommand):
    help = "Mengerjakan pekerjaan panjang (laporan PDF) di latar belakang."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="kerjakan yang menunggu, lalu berhenti")

    def handle(self, *args: Any, **options: Any) -> None:
        stop = threading.Event()
        if not options["once"]:
            for name in (signal.SIGTERM, signal.SIGINT):
                signal.signal(name, lambda *_: stop.set())
        while not stop.is_set():
            close_old_connections()
            queue.reap()
            job = queue.claim()
            if job is not None:
                queue.run(job)
            elif options["once"]:
                return
            else:
                stop.wait(1)
