import torch

library = torch.library.Library("mine", "FRAGMENT")


def known(x):
    return [x]


library.define("known(Tensor a) -> Tensor")
library.impl("known", known, "CUDA")
