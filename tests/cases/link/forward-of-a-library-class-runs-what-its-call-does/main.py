"""forward of a class whose library base is called through another method runs that one, though other code stores a
forward on what it does not know."""
import sys

from vllm.model_executor.custom_op import CustomOp


class Method(CustomOp):
    def apply(self, x):
        return self.forward(x)

    def forward_cuda(self, x):
        return launch(x)


def launch(x):
    return x


def wrapped(x):
    return x


def patch(module):
    module.forward = wrapped


patch(sys.stdin)
Method().apply(1)
