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

-- What keeps a list in order, or puts what it goes through in order.
INSERT INTO library_function VALUES
    ('heapq.heappush', 'ordered', 'put'), ('heapq.heapify', 'ordered', ''), ('heapq.heappop', 'ordered', 'take'),
    ('heapq.heappushpop', 'ordered', 'exchange'), ('heapq.heapreplace', 'ordered', 'exchange'),
    ('heapq.merge', 'elements', 'now'), ('heapq.nsmallest', 'elements', 'now'), ('heapq.nlargest', 'elements', 'now'),
    ('bisect.insort', 'ordered', 'put'), ('bisect.insort_left', 'ordered', 'put'),
    ('bisect.insort_right', 'ordered', 'put');
