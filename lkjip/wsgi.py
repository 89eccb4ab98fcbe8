"""The site as gunicorn serves it.

What is loaded now stays until the end, so the garbage collector need not walk through it again and again: a page of
the report makes some hundred thousand objects, and every third one waited 0.1 s for that walk.
"""

import gc
import os
from importlib import import_module

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "lkjip.settings")
application = get_wsgi_application()
import_module("lkjip.urls")  # and with it every page
gc.freeze()
gc.set_threshold(20_000, 20, 20)
