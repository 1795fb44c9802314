"""Pages of the evening itself: plan, roll, electorate, opinions, minutes, papers, projector."""
