"""Everything that led to one rating, composed once: for the inspector's page and for the file to take away."""
