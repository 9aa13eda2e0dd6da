"""Two folders that change places at once, where the system can do that."""

import ctypes
import errno
import os
import sys
from pathlib import Path

_HERE = -100  # AT_FDCWD of linux/fcntl.h: paths are seen from the working directory
_EXCHANGE = 2  # RENAME_EXCHANGE of linux/fs.h
_UNABLE = (errno.ENOSYS, errno.EINVAL)  # this system can't, or not on this file system


def exchange(one: Path, other: Path) -> bool:
    """Let two paths change places, so that neither is gone for a moment; say whether it was done.

    Linux has renameat2 for it (man 2 renameat2), and Python no function; elsewhere nothing is done.
    Raises OSError.
    """
    if sys.platform != "linux":
        return False
    rename = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    if rename is None:
        return False
    paths = (os.fsencode(one), os.fsencode(other))
    if rename(_HERE, paths[0], _HERE, paths[1], _EXCHANGE) == 0:
        return True
    if ctypes.get_errno() in _UNABLE:
        return False
    raise OSError(ctypes.get_errno(), os.strerror(ctypes.get_errno()), str(one), None, str(other))
