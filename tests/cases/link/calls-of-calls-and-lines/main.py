class Chain:
    def step(self):
        return self

    def pick(self):
        return final


def final():
    pass


(
    Chain()
    .step()
    .step()
    .pick()
)()
