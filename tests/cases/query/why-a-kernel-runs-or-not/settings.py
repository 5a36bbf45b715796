class Settings:
    backend = "slow"
