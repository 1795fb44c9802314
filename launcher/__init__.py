"""What ``./xeploai`` does before a command can run. Standard library only: nothing is installed yet."""
