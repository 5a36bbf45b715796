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


class Gelu(Op):
    pass


def run(op):
    op.forward_native()


def run_triton(op):
    op.forward_triton()


def run_any(op):
    method = op.forward_native if input() else op.forward_triton
    method()


def run_or_fall_back(op):
    try:
        op.forward_native()
    except NotImplementedError:
        pass


def choose():
    return Norm() if input() else Gelu()


run(choose())
run_any(Norm())
run_triton(choose())
run_or_fall_back(choose())
