from pkg.mixin import ForwardMixin


# A comment moves every line below it.
class Attention(ForwardMixin):
    def core(self, q, k):
        if self.fast:
            return gemm(q, k)
        return better_gemm(q, k)


def unused(x):
    print(x)
