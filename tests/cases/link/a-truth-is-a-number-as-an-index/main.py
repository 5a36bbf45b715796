import sys


def by_tuple(): print("by_tuple")
def by_name(): print("by_name")
def by_list(): print("by_list")
def by_number(): print("by_number")
def by_truth(): print("by_truth")
def by_get(): print("by_get")
def by_stored(): print("by_stored")
def by_filed(): print("by_filed")
def lost_list(): print("lost_list")
def lost_third(): print("lost_third")
def lost_dict(): print("lost_dict")
def lost_key(): print("lost_key")


on, off = len(sys.argv) > 0, len(sys.argv) > 9
(by_name, by_tuple, lost_third)[on]()
both = (by_name, by_tuple, lost_third)
both[off]()
[lost_list, by_list][True]()
{0: by_name, 1: by_number, 2: lost_dict}[on]()
{True: by_truth, False: lost_key}[1]()
{False: by_get}.get(0)()
stored = [None, None]
stored[on] = by_stored
stored[1]()
filed = {}
filed[on] = by_filed
filed[1]()
