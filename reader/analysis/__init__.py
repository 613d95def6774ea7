"""Document to Analysis: key points, evidence, summary, actors. No file is opened and nothing is shown here."""
