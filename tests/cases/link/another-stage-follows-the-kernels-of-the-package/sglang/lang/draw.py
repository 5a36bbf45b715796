from sgl_kernel import draw_tree


def draw(x):
    return draw_tree(x)
