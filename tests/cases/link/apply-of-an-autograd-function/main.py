import torch
from sgl_kernel import gate_rows, norm_rows


class Norm(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, weight):
        ctx.save_for_backward(x)
        return weight(x)

    @staticmethod
    def backward(ctx, grad):
        return grad, None


class Gate(Norm):
    @staticmethod
    def forward(x, weight):
        return weight(x)

    @staticmethod
    def setup_context(ctx, inputs, output):
        pass


class Layer:
    apply = None


def plain(x):
    return norm_rows(x)


def gated(x):
    return gate_rows(x)


norm = Norm.apply
norm(0, plain)
Gate.apply(0, gated)
Layer.apply(0)
