"""Runs commands and tells what each took: wall time, processor time of all its processes, the most memory of one."""
import os
import statistics
import subprocess
import sys
import time


def usage(command, cwd=None, env=None, stderr=None):
    """Seconds of processor time, megabytes, and the status with which it ended."""
    child = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=stderr, cwd=cwd, env=dict(os.environ, **(env or {}))
    )
    _, status, used = os.wait4(child.pid, 0)
    return used.ru_utime + used.ru_stime, used.ru_maxrss / 1024, status


def run(command, before="", cwd=None, env=None):
    """Seconds of wall time, seconds of processor time, megabytes."""
    if before:
        subprocess.run(before, shell=True, check=True, cwd=cwd)
    begin = time.monotonic()
    processor, memory, status = usage(command, cwd, env)
    if status:
        sys.exit("failed: " + " ".join(map(str, command)))
    return time.monotonic() - begin, processor, memory


def medians(runs):
    return tuple(map(statistics.median, zip(*runs)))


if __name__ == "__main__":
    # The preparation, and the command: three times.
    print("%8.2f s %10.2f s %8.0f MB" % medians([run(sys.argv[2:], sys.argv[1]) for _ in range(3)]))
