from sglang.srt.layers.gemm import apply


class FirstForCausalLM:
    def forward(self, x):
        return apply(x)


EntryClass = FirstForCausalLM
