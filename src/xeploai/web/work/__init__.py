"""What a person has to do this week, from facts: nothing here is stored, nothing is guessed."""
