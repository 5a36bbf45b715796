from dataclasses import dataclass

from pkg.utils import is_hip, is_sm100_supported


@dataclass
class Args:
    backend: str = "auto"
    depth: int = 2

    def choose(self):
        if is_sm100_supported():
            self.backend, self.depth = "dense", 4
        elif is_hip():
            self.backend = "rocm"
        else:
            self.backend = "sparse"
