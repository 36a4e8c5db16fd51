"""Over a whole project the pairs of statements are found that are worth comparing, and then compared. No window."""
