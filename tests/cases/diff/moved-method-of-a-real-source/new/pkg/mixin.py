class ForwardMixin:
    def forward(self, x):
        q = self.q_proj(x)
        k = self.k_proj(x)
        return self.core(q, k)
