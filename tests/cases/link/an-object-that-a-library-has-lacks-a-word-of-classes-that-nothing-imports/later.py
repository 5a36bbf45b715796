from base import Imported


class BelowImported(Imported):
    def mark(self):
        self.is_imported = True
