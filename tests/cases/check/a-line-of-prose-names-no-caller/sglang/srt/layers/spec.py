from sgl_kernel import build_tree, verify_tree


def verify(x):
    return verify_tree(x)


class Draft:
    def draft(self, x):
        return build_tree(x)
