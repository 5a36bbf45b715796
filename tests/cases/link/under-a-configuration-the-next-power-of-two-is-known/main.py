"""Which kernel runs hangs on whether a number is a power of two, asked of the library and of a function that is bound in
its place."""
import triton
from sgl_kernel import even, large, other_even, other_odd, odd

HEADS = 16


def next_power_of_2(n):
    return 1 << (n - 1).bit_length() if n > 0 else 1


def library():
    if HEADS != triton.next_power_of_2(HEADS):
        odd()
    else:
        even()


def own():
    if HEADS != next_power_of_2(HEADS):
        other_odd()
    else:
        other_even()
    if (HEADS - 20).bit_length() + (0).bit_length() > 3:
        large()


library()
own()
