from __future__ import annotations

from typing import TYPE_CHECKING, Optional

if TYPE_CHECKING:
    from parts import Batch


class Backend:
    def forward(self):
        pass


class FastBackend(Backend):
    def forward(self):
        pass


class Model:
    def run(self, batch: Batch):
        batch.prepare()

    def flows(self, backend: Backend):
        backend.forward()

    def optional(self, batch: Optional["Batch"] = None):
        if batch is not None:
            batch.prepare()


Model().flows(FastBackend())
