-- What enters others by hand: contextlib.ExitStack leaves all that it entered when it is left.

INSERT INTO library_function VALUES
    ('contextlib.ExitStack', 'object', ''), ('contextlib.AsyncExitStack', 'object', ''),
    ('contextlib.*ExitStack.__*enter__', 'identity', ''), ('contextlib.*ExitStack.enter_context', 'enter', ''),
    ('contextlib.*ExitStack.enter_async_context', 'enter', 'async'),
    ('contextlib.*ExitStack.push', 'leave', ''), ('contextlib.*ExitStack.push_async_exit', 'leave', 'async'),
    ('contextlib.*ExitStack.callback', 'callback', ''), ('contextlib.*ExitStack.push_async_callback', 'callback', ''),
    ('contextlib.ExitStack.pop_all', 'object', 'contextlib.ExitStack'),
    ('contextlib.AsyncExitStack.pop_all', 'object', 'contextlib.AsyncExitStack');

-- A context of context variables, whose variables are not told apart from those outside of it.
INSERT INTO library_function VALUES
    ('contextvars.copy_context', 'object', 'contextvars.Context'), ('contextvars.Context', 'object', ''),
    ('contextvars.Context.run', 'callback', 'result'), ('contextvars.Context.copy', 'object', 'contextvars.Context');

-- What runs functions in threads or processes: they are taken to run where they are handed over.
INSERT INTO library_function VALUES
    ('concurrent.futures.ThreadPoolExecutor', 'object', ''), ('concurrent.futures.ProcessPoolExecutor', 'object', ''),
    ('concurrent.futures.*Executor.__enter__', 'identity', ''),
    ('concurrent.futures.*Executor.submit', 'callback', 'later'), ('concurrent.futures.*Executor.map', 'map', ''),
    ('concurrent.futures.as_completed', 'elements', '');

-- Threads, timers and processes, which run a function when they are started.
INSERT INTO library_function VALUES
    ('threading.Thread', 'thread', '1:target 3:args 4:kwargs'),
    ('threading.Thread.__init__', 'thread', '0:self 2:target 4:args 5:kwargs'),
    ('threading.Timer', 'thread', '1:function 2:args 3:kwargs'),
    ('threading.Timer.__init__', 'thread', '0:self 2:function 3:args 4:kwargs'),
    ('multiprocessing.Process', 'thread', '1:target 3:args 4:kwargs'),
    ('multiprocessing.Process.__init__', 'thread', '0:self 2:target 4:args 5:kwargs'),
    ('torch.multiprocessing.Process', 'thread', '1:target 3:args 4:kwargs'),
    ('torch.multiprocessing.Process.__init__', 'thread', '0:self 2:target 4:args 5:kwargs'),
    ('threading.T*.start', 'start', ''), ('threading.T*.run', 'start', 'own'),
    ('multiprocessing.Process.start', 'start', ''), ('multiprocessing.Process.run', 'start', 'own'),
    ('torch.multiprocessing.Process.start', 'start', ''), ('torch.multiprocessing.Process.run', 'start', 'own'),
    ('multiprocessing.get_context', 'object', 'multiprocessing'),
    ('torch.multiprocessing.get_context', 'object', 'torch.multiprocessing'),
    ('torch.multiprocessing.spawn', 'run', '0:fn'), ('torch.multiprocessing.start_processes', 'run', '0:fn');

-- Pools of processes, which run functions as executors do.
INSERT INTO library_function VALUES
    ('multiprocessing.Pool', 'object', 'multiprocessing.pool.Pool'), ('multiprocessing.pool.*Pool', 'object', ''),
    ('torch.multiprocessing.Pool', 'object', 'multiprocessing.pool.Pool'),
    ('multiprocessing.pool.*Pool.__enter__', 'identity', ''), ('multiprocessing.pool.*Pool.*map', 'map', ''),
    ('multiprocessing.pool.*Pool.imap_unordered', 'map', ''), ('multiprocessing.pool.*Pool.starmap', 'map', 'star'),
    ('multiprocessing.pool.*Pool.apply', 'run', '0:func'),
    ('multiprocessing.pool.*Pool.apply_async', 'run', '0:func 3:callback 4:error_callback'),
    ('multiprocessing.pool.*Pool.map_async', 'run', '0:func 3:callback 4:error_callback');

-- What calls a function later: when the program ends, an object goes, a signal comes.
INSERT INTO library_function VALUES
    ('atexit.register', 'callback', ''), ('weakref.finalize', 'callback', 'behind'),
    ('signal.signal', 'run', '1:handler');

-- Queues, through which threads hand things to each other.
INSERT INTO library_function VALUES
    ('queue.Queue', 'own object', ''), ('queue.Queue.put', 'hold', 'item'), ('queue.Queue.get', 'held', 'item'),
    ('queue.Queue.put_nowait', 'hold', 'item'), ('queue.Queue.get_nowait', 'held', 'item'),
    ('queue.SimpleQueue', 'own object', 'queue.Queue'), ('queue.LifoQueue', 'own object', 'queue.Queue'),
    ('queue.PriorityQueue', 'own object', 'queue.Queue'), ('multiprocessing.Queue', 'own object', 'queue.Queue'),
    ('multiprocessing.SimpleQueue', 'own object', 'queue.Queue'),
    ('torch.multiprocessing.Queue', 'own object', 'queue.Queue'),
    ('multiprocessing.JoinableQueue', 'own object', 'queue.Queue'), ('asyncio.Queue', 'own object', ''),
    ('asyncio.Queue.put', 'hold', 'item'), ('asyncio.Queue.get', 'held', 'item'),
    ('asyncio.Queue.put_nowait', 'hold', 'item'), ('asyncio.Queue.get_nowait', 'held', 'item');
