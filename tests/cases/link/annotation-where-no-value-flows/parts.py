class Batch:
    def prepare(self):
        pass


class OtherBatch:
    def prepare(self):
        pass
