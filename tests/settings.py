"""Our settings, told that these are tests before they are read. The database is in memory unless one is named."""

import os

os.environ["XEPLOAI_TESTING"] = "1"
os.environ.setdefault("XEPLOAI_DATABASE_URL", "sqlite://:memory:")

from xeploai.platform.settings import *  # noqa: F403 - the words above come first
