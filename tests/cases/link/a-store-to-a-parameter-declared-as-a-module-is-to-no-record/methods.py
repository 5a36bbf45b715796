import torch

try:
    from torch.nn import Module
except ImportError:
    Module = object


class Base:
    def prepare(self, layer: torch.nn.Module):
        pass


class Method(Base):
    def prepare(self, layer):
        layer.by_override = 1.0
        self._prepare_more(layer)
        self._prepare_many(layer)

    def _prepare_more(self, layer):
        layer.by_hand = 1.0

    def _prepare_many(self, layer):
        layer.by_many = 1.0

    def of_module(self, layer: torch.nn.Module):
        layer.by_module = 1.0

    def of_anyone(self, layer):
        layer.by_anyone = 1.0

    def of_another(self, layer: torch.nn.Module):
        layer = layer.config
        layer.by_another = 1.0

    def of_config(self, config):
        self._prepare_many(config)

    def of_alias(self, layer: Module):
        layer.by_alias = 1.0

    def of_nested(self, layer: torch.nn.Module):
        def bind():
            nonlocal layer
            layer = layer.config

        bind()
        layer.by_nested = 1.0

    def of_each(self, layer: torch.nn.Module):
        return [0 for layer in layer.configs for layer.by_each in [1.0]]

    def of_dunder(self, layer: torch.nn.Module):
        self.__call__(layer)

    def __call__(self, layer):
        layer.by_dunder = 1.0
