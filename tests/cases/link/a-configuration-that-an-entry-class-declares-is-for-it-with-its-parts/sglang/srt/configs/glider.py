from typing import Optional, Union

from transformers import PretrainedConfig


class TowerConfig(PretrainedConfig):
    model_type = "tower"

    def __init__(self, depth=None, **kwargs):
        self.depth = depth
        super().__init__(**kwargs)


class TongueConfig(PretrainedConfig):
    model_type = "tongue"

    def __init__(self, experts=None, **kwargs):
        self.experts = experts
        super().__init__(**kwargs)


class GliderConfig(PretrainedConfig):
    model_type = "glider"

    def __init__(self, tower_config: Optional[Union[dict, TowerConfig]] = None, **kwargs):
        if tower_config is None:
            tower_config = TowerConfig()
        elif isinstance(tower_config, dict):
            tower_config = TowerConfig(**tower_config)
        self.tower_config = tower_config
        self.tongue_config = TongueConfig(**kwargs.get("tongue_config", {}))
        super().__init__(**kwargs)


class OtherConfig(PretrainedConfig):
    model_type = "other"
