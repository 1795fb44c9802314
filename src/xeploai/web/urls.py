"""Addresses of the pages: every module of ``addresses`` is an area of its own."""

from __future__ import annotations

import importlib
import pkgutil
from typing import TYPE_CHECKING

from xeploai.web import addresses

if TYPE_CHECKING:
    from django.urls import URLPattern, URLResolver

ENTRANCE = "entrance"  # in the addresses of the platform, outside the name space of the pages

app_name = "web"
urlpatterns: list[URLPattern | URLResolver] = [
    pattern
    for module in pkgutil.iter_modules(addresses.__path__)
    if module.name != ENTRANCE
    for pattern in importlib.import_module(f"{addresses.__name__}.{module.name}").urlpatterns
]
