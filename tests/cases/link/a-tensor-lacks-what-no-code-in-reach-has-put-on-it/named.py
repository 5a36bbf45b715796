"""An attribute is stored under a text that is not known."""
import main
import torch

setattr(torch.load(main.NAME), main.NAME, True)
