from sglang.srt.layers import Balancer, TopK


def prepare_topk(*, model):
    for module in model.modules():
        if not isinstance(module, TopK):
            continue
        module.balancer = Balancer()
