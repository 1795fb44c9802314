"""Pages: places, sessions, attendance, invitations (II.3, III, IV)."""
