import triton
import triton.language as tl


@triton.jit
def split_rows_kernel(in_ptr, out_ptr, ids_ptr, rows, size: tl.constexpr):
    rest = 0
    for row in range(rows):
        length = tl.load(in_ptr + row) + rest
        share = length // size
        if share > 0:
            tl.store(out_ptr + row, share)
            tl.store(ids_ptr + row, row)
        rest = length - share * size
