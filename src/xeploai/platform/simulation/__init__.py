"""A whole year of an invented province, played through the verbs that the screens use, and what it costs."""
