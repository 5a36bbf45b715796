import transformers
from diffusers.models.modeling_utils import ModelMixin
from transformers import PreTrainedModel
from transformers.modeling_layers import GradientCheckpointingLayer
from transformers.tokenization_utils import PreTrainedTokenizer


class Text(PreTrainedModel):
    def forward(self, x): return x


class Song(transformers.models.siglip.SiglipPreTrainedModel):
    def forward(self, x): return x


class Block(GradientCheckpointingLayer):
    def forward(self, x): return x


class Unit(ModelMixin):
    def forward(self, x): return x


class Words(PreTrainedTokenizer):
    """No module: what a call of it does is not known."""
    def forward(self, x): return x


Text()(1)
Song()(1)
Block()(1)
Unit()(1)
Words()(1)
