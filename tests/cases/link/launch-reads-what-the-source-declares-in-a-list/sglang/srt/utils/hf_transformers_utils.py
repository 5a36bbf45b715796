from sglang.srt.utils.hf_transformers import *
