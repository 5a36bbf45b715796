from .checks.test_speed import slow_down
