class Settings:
    kind = ""
    size = 0
