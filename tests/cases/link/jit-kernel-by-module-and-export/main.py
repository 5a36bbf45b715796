from sglang.jit.layers import norm

norm(1)
