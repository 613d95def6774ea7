"""What a packaged program really contains, and on what terms: the source of its notices and of its bill of materials.

Runs while the package is built, and only there: it looks at the files on the building machine that went in.
"""
