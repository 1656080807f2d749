"""Runs `main` of programs, one after another: a line of JSON in, a line of JSON out.

Waits are not waited for but written down, and chance is always one half, so that a run is quick and can be compared
with the table of waits.
"""

import asyncio
import importlib.util
import inspect
import json
import random
import sys
import time

waits = []
is_cancelled = False
real_sleep = asyncio.sleep


def sleep(seconds):
    waits.append(round(seconds * 1000))
    if is_cancelled:
        raise KeyboardInterrupt


async def sleep_async(seconds, *rest):
    if seconds < 1:
        return await real_sleep(seconds, *rest)
    waits.append(round(seconds * 1000))
    await real_sleep(3600 if is_cancelled else 0)


time.sleep = sleep
asyncio.sleep = sleep_async
random.random = lambda: 0.5
random.uniform = lambda low, high: (low + high) / 2

programs = {}


def load(file):
    if file not in programs:
        spec = importlib.util.spec_from_file_location("program", file)
        programs[file] = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(programs[file])
    return programs[file]


async def run_async(main):
    task = asyncio.ensure_future(main())
    while is_cancelled and not waits and not task.done():
        await real_sleep(0.005)
    if is_cancelled:
        task.cancel()
    return await asyncio.wait_for(task, 3)


def run(file):
    try:
        main = load(file).main
        value = asyncio.run(run_async(main)) if inspect.iscoroutinefunction(main) else main()
        return {"value": value, "error": None}
    except BaseException as error:
        return {"value": None, "error": {"name": type(error).__name__, "message": str(error)}}


for line in sys.stdin:
    waits.clear()
    question = json.loads(line)
    is_cancelled = question["cancel"]
    result = run(question["file"])
    print(json.dumps({**result, "waits": list(waits)}), flush=True)
