def slow_down(layer, how):
    layer.is_slow = how
