"""An annotation does not speak for a parameter that every call in reach gives an argument
without a value: such a call is never made with anything."""


class Backend:
    def run(self):
        pass


def use(backend: Backend):
    backend.run()


for each in []:
    use(each)
