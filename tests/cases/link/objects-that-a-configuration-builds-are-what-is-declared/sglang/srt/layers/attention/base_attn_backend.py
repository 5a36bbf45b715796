from abc import ABC, abstractmethod
from typing import Optional


class AttentionBackend(ABC):
    label: Optional[str] = None

    @abstractmethod
    def run(self, batch): ...
