class Shelf:
    @property
    def size(self):
        return self.count()

    def count(self):
        return unknown()


Shelf().size
