import pools
