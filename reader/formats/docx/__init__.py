"""Word files. mammoth reads them; what it passes over in silence is put in its way before."""
