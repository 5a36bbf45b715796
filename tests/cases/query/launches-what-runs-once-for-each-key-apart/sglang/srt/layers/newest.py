class Newest(dict):
    """Keeps one key alone."""

    def __setitem__(self, key, value):
        self.clear()
        super().__setitem__(key, value)
