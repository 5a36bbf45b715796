# document.sh: parts of kernel traces documents, for make files of growth cases.
head() {
    printf '%s\n' '# Kernel Traces' '**Generated:** 2026-01-20' '## Detailed Call Chains' '### 1. Attention Kernels'
}
kernel() {
    printf '#### 1.%s k%s **(lib)**\n' "$1" "$1"
    printf '[k%s()](../sglang/python/sglang/srt/models/deepseek_v2.py#L1) **(lib)**\n' "$1"
}
# A model that makes calls f0 to f99, each in the function of the one before, and then calls a kernel.
source_tree() {
    mkdir -p sglang/srt/models
    touch sglang/__init__.py sglang/srt/__init__.py sglang/srt/models/__init__.py
    awk 'BEGIN {
        print "from sgl_kernel import k\n\n\nclass Model:\n    def forward(self, x):\n        return self.f0(x)\n"
        for (i = 0; i < 100; i++)
            printf "    def f%d(self, x):\n        return %s\n\n", i, i < 99 ? "self.f" i + 1 "(x)" : "k(x)"
        print "\nEntryClass = Model"
    }' >sglang/srt/models/deepseek_v2.py
    optrace ingest-python --quiet --database x.db .
}
