class Slow:
    is_fast = False


class Fast:
    is_fast = True

    def gemm(self):
        pass


class Model:
    def __init__(self):
        self.layer = Slow()


def serve(model):
    while True:
        if model.layer.is_fast:
            model.layer.gemm()
        tune(model)


def tune(model):
    model.layer = Fast()


serve(Model())
