from flashinfer import fast_quant


def quant(x):
    return fast_quant(x)
