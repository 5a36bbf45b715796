from sgl_kernel import build_tree


def tree(x):
    return build_tree(x)
