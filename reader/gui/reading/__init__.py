"""What one window reads, carried between worker and widgets by signals. Knows no widget."""
