"""The same by vars."""
import main
import torch

vars(torch.load(main.NAME)).update({main.NAME: True})
