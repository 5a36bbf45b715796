-- What gives iterators, and what runs coroutines: a coroutine that is awaited is taken to be what it comes to.

INSERT INTO library_function VALUES
    ('itertools.chain', 'elements', ''), ('itertools.chain.from_iterable', 'elements', ''),
    ('itertools.islice', 'elements', ''), ('itertools.cycle', 'elements', ''),
    ('itertools.product', 'zip', ''), ('itertools.zip_longest', 'zip', ''),
    ('itertools.starmap', 'map', 'star'), ('itertools.takewhile', 'filter', ''), ('itertools.dropwhile', 'filter', ''),
    ('itertools.filterfalse', 'filter', ''), ('itertools.accumulate', 'reduce', 'accumulate'),
    ('itertools.groupby', 'groups', ''), ('itertools.pairwise', 'tuples', ''), ('itertools.permutations', 'tuples', ''),
    ('itertools.combinations', 'tuples', ''), ('itertools.combinations_with_replacement', 'tuples', ''),
    ('itertools.batched', 'tuples', ''), ('itertools.compress', 'elements', ''), ('itertools.repeat', 'several', ''),
    ('itertools.tee', 'several', '');

INSERT INTO library_function VALUES
    ('asyncio.run', 'identity', ''), ('asyncio.create_task', 'identity', ''), ('asyncio.ensure_future', 'identity', ''),
    ('asyncio.shield', 'identity', ''), ('asyncio.wait_for', 'identity', ''), ('asyncio.gather', 'several', 'all'),
    ('asyncio.to_thread', 'callback', 'result');

-- The loop that runs coroutines, and what it is handed to call.
INSERT INTO library_function VALUES
    ('asyncio.get_event_loop', 'object', 'asyncio.AbstractEventLoop'),
    ('asyncio.get_running_loop', 'object', 'asyncio.AbstractEventLoop'),
    ('asyncio.new_event_loop', 'object', 'asyncio.AbstractEventLoop'),
    ('asyncio.AbstractEventLoop.run_until_complete', 'identity', ''),
    ('asyncio.AbstractEventLoop.create_task', 'identity', ''),
    ('asyncio.AbstractEventLoop.run_in_executor', 'callback', 'awaited'),
    ('asyncio.AbstractEventLoop.call_soon', 'callback', 'places'),
    ('asyncio.AbstractEventLoop.call_soon_threadsafe', 'callback', 'places'),
    ('asyncio.AbstractEventLoop.call_later', 'callback', 'behind'),
    ('asyncio.AbstractEventLoop.call_at', 'callback', 'behind'),
    ('asyncio.AbstractEventLoop.add_signal_handler', 'callback', 'behind');

-- What keeps a list in order, or puts what it goes through in order.
INSERT INTO library_function VALUES
    ('heapq.heappush', 'ordered', 'put'), ('heapq.heapify', 'ordered', ''), ('heapq.heappop', 'ordered', 'take'),
    ('heapq.heappushpop', 'ordered', 'exchange'), ('heapq.heapreplace', 'ordered', 'exchange'),
    ('heapq.merge', 'elements', 'now'), ('heapq.nsmallest', 'elements', 'now'), ('heapq.nlargest', 'elements', 'now'),
    ('bisect.insort', 'ordered', 'put'), ('bisect.insort_left', 'ordered', 'put'),
    ('bisect.insort_right', 'ordered', 'put'), ('bisect.bisect', 'run', '99:key'),
    ('bisect.bisect_left', 'run', '99:key'), ('bisect.bisect_right', 'run', '99:key');

-- Methods that a class has of collections.abc by its own.
INSERT INTO library_function VALUES
    ('collections.abc.*Mapping.get', 'mixin', '__getitem__'), ('collections.abc.*Mapping.keys', 'mixin', 'keys'),
    ('collections.abc.*Mapping.values', 'mixin', 'values'), ('collections.abc.*Mapping.items', 'mixin', 'items'),
    ('collections.abc.*Mapping.__contains__', 'mixin', '__getitem__'),
    ('collections.abc.*Mapping.__eq__', 'mixin', 'any __iter__ __getitem__'),
    ('collections.abc.MutableMapping.pop', 'mixin', '__getitem__ __delitem__'),
    ('collections.abc.MutableMapping.popitem', 'mixin', 'any __iter__ __getitem__ __delitem__'),
    ('collections.abc.MutableMapping.clear', 'mixin', 'any __iter__ __getitem__ __delitem__'),
    ('collections.abc.MutableMapping.setdefault', 'mixin', '__getitem__ __setitem__'),
    ('collections.abc.MutableMapping.update', 'mixin', '__setitem__'),
    ('collections.abc.*Sequence.index', 'mixin', 'any __getitem__'),
    ('collections.abc.*Sequence.count', 'mixin', 'any __iter__'),
    ('collections.abc.MutableSequence.append', 'mixin', 'any __len__ insert'),
    ('collections.abc.MutableSequence.extend', 'mixin', 'any __len__ insert'),
    ('collections.abc.MutableSequence.pop', 'mixin', '__getitem__ __delitem__'),
    ('collections.abc.MutableSequence.remove', 'mixin', 'any __getitem__ __delitem__'),
    ('collections.abc.MutableSequence.reverse', 'mixin', 'any __len__ __getitem__ __setitem__'),
    ('collections.abc.MutableSequence.clear', 'mixin', 'any __getitem__ __delitem__'),
    ('collections.abc.MutableSet.remove', 'mixin', '__contains__ discard'),
    ('collections.abc.MutableSet.pop', 'mixin', 'any __iter__ discard'),
    ('collections.abc.MutableSet.clear', 'mixin', 'any __iter__ discard'),
    ('collections.abc.*Set.isdisjoint', 'mixin', 'any __contains__'), ('typing.*Mapping.get', 'mixin', '__getitem__'),
    ('typing.*Mapping.keys', 'mixin', 'keys'), ('typing.*Mapping.values', 'mixin', 'values'),
    ('typing.*Mapping.items', 'mixin', 'items'), ('typing.*Mapping.__contains__', 'mixin', '__getitem__'),
    ('typing.*Mapping.__eq__', 'mixin', 'any __iter__ __getitem__'),
    ('typing.MutableMapping.pop', 'mixin', '__getitem__ __delitem__'),
    ('typing.MutableMapping.popitem', 'mixin', 'any __iter__ __getitem__ __delitem__'),
    ('typing.MutableMapping.clear', 'mixin', 'any __iter__ __getitem__ __delitem__'),
    ('typing.MutableMapping.setdefault', 'mixin', '__getitem__ __setitem__'),
    ('typing.MutableMapping.update', 'mixin', '__setitem__'), ('typing.*Sequence.index', 'mixin', 'any __getitem__'),
    ('typing.*Sequence.count', 'mixin', 'any __iter__'),
    ('typing.MutableSequence.append', 'mixin', 'any __len__ insert'),
    ('typing.MutableSequence.extend', 'mixin', 'any __len__ insert'),
    ('typing.MutableSequence.pop', 'mixin', '__getitem__ __delitem__'),
    ('typing.MutableSequence.remove', 'mixin', 'any __getitem__ __delitem__'),
    ('typing.MutableSequence.reverse', 'mixin', 'any __len__ __getitem__ __setitem__'),
    ('typing.MutableSequence.clear', 'mixin', 'any __getitem__ __delitem__'),
    ('typing.MutableSet.remove', 'mixin', '__contains__ discard'),
    ('typing.MutableSet.pop', 'mixin', 'any __iter__ discard'),
    ('typing.MutableSet.clear', 'mixin', 'any __iter__ discard'),
    ('typing.*Set.isdisjoint', 'mixin', 'any __contains__'),
    ('collections.abc.Iterator.__iter__', 'identity', ''), ('collections.abc.Generator.__iter__', 'identity', ''),
    ('collections.abc.AsyncIterator.__aiter__', 'identity', ''),
    ('typing.Iterator.__iter__', 'identity', ''), ('typing.Generator.__iter__', 'identity', ''),
    ('typing.AsyncIterator.__aiter__', 'identity', '');
