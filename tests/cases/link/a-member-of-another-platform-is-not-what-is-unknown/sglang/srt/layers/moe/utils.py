from enum import Enum


class MoeA2ABackend(Enum):
    NONE = "none"
    DEEPEP = "deepep"
    ASCEND_FUSEEP = "ascend_fuseep"

    def is_ascend_fuseep(self):
        return self == MoeA2ABackend.ASCEND_FUSEEP
