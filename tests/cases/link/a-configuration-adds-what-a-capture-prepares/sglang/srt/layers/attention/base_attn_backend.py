from abc import ABC, abstractmethod


class AttentionBackend(ABC):
    @abstractmethod
    def init_forward_metadata(self, batch): ...
