class Settings:
    backend = "deep"
    is_fused = False
