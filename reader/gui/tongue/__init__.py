"""The language in which the window speaks. English is what stands in the code: for it nothing here is loaded."""
