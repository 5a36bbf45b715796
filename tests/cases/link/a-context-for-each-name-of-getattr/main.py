class Backend:
    def gemm(self):
        pass

    def norm(self):
        pass


def operation(name):
    backend = Backend()
    return getattr(backend, name)


operation("gemm")()
operation("norm")()
