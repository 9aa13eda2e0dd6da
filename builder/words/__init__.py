"""What everything else is said in: problems, names, dates."""
