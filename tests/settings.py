"""Our settings, told that these are tests before they are read. The database is in memory unless one is named."""

import os
from pathlib import Path

os.environ["XEPLOAI_TESTING"] = "1"
os.environ.setdefault("XEPLOAI_DATABASE_URL", "sqlite://:memory:")
os.environ["XEPLOAI_HOME"] = str(Path(__file__).parents[1] / ".xeploai" / "tests")

from xeploai.platform.settings import *  # noqa: F403 - the words above come first

# Static files as they lie in the source tree: nothing is collected for tests.
WHITENOISE_AUTOREFRESH = True
WHITENOISE_USE_FINDERS = True
# A live server's thread lets go of its connection after each request, so that the database can be dropped.
DATABASES["default"]["CONN_MAX_AGE"] = 0  # noqa: F405
