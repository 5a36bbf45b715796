from sgl_kernel import build_tree


def draft_indices(batch):
    return build_tree(batch)
