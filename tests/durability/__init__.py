"""Kill the server while it writes, again and again, and look for what it had acknowledged."""
