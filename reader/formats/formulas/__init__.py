"""Formulas as one readable line: 10⁶, ½, ∛8, (a + b)/c; from MathML, Word's own markup and TeX."""
