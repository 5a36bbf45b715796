def get_config():
    from transformers import AutoConfig

    return AutoConfig.from_pretrained("model")
