class Gate:
    def __enter__(self):
        return self

    def __exit__(self, *error):
        pass

    def use(self):
        pass


with Gate() as gate:
    gate.use()
