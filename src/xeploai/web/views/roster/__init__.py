"""Pages of the roster: what leaves as Excel, and what comes in."""
