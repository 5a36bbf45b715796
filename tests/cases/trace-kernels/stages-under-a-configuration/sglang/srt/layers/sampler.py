from sgl_kernel import min_p_sampling


class Sampler:
    def forward(self, x):
        return min_p_sampling(x)
