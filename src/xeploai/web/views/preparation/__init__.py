"""Pages of part 1 to 4 of the evening: checklist, self-ratings, residence comments, proposals, frames."""
