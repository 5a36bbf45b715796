"""An attribute is put in the dict of a tensor."""
import main
import torch

torch.load(main.NAME).__dict__[main.NAME] = True
