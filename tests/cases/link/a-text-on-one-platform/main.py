import torch


def fast():
    pass


def amd():
    pass


def plain():
    pass


def is_gfx_supported():
    if torch.version.hip:
        return any(arch in torch.cuda.get_device_properties(0).gcnArchName for arch in ["gfx95"])
    else:
        return False


_is_gfx_supported = is_gfx_supported()


def run():
    if isinstance(torch.version.cuda, str):
        plain()
    if torch.version.cuda is not None:
        fast()
    elif _is_gfx_supported:
        amd()
    else:
        plain()


run()
