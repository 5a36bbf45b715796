class Layer:
    def __init__(self, config):
        self.method = config.get_method(self)

    def run(self):
        self.method.apply()


class Linear(Layer):
    pass


class Moe(Layer):
    pass


class LinearMethod:
    def apply(self):
        gemm()


class MoeMethod:
    def apply(self):
        grouped_gemm()


class Config:
    def get_method(self, layer):
        return self._get_method(layer)

    def _get_method(self, layer):
        if isinstance(layer, Linear):
            return LinearMethod()
        elif isinstance(layer, Moe):
            return MoeMethod()
        return None


def gemm():
    pass


def grouped_gemm():
    pass


Linear(Config()).run()
Moe(Config()).run()
