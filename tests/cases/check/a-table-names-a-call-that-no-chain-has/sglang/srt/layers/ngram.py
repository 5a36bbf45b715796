from sgl_kernel import fp4_mm


def verify(x):
    return fp4_mm(x)
