class Shelf:
    @property
    def size(self):
        return self.count()

    def count(self):
        return self.other.get().value()


Shelf().size
