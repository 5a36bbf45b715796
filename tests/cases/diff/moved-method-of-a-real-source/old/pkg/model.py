class Attention:
    def forward(self, x):
        q = self.q_proj(x)
        k = self.k_proj(x)
        return self.core(q, k)

    def core(self, q, k):
        if self.fast:
            return gemm(q, k)
        return slow_gemm(q, k)


def unused(x):
    print(x)
    print(x)
