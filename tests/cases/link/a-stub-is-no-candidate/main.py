class Op:
    def forward_native(self):
        """What every backend must give."""
        raise NotImplementedError

    def forward_triton(self):
        raise NotImplementedError(f"{self.label()}: no triton backend")

    def label(self):
        return "op"


class Norm(Op):
    def forward_native(self):
        pass


def run(op, backend):
    method = op.forward_native if backend else op.forward_triton
    method()


run(Norm(), input())
Op().forward_triton()
