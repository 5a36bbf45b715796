class Handed:
    def fill(self, value):
        self.table["value"] = value
