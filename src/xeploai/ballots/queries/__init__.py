"""Read-only functions: where the vote stands, what is counted, what two counts say of each other."""
