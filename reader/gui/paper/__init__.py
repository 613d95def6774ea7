"""The article with its margin on paper: set in lines, broken into pages, drawn. No widgets."""
