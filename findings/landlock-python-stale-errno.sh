#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Package:   landlock 1.0.0.dev5 (PyPI), Python bindings; any kernel with Landlock.
# Expected:  a landlock_*(2) call that returns 0 or a descriptor is a success.
# Seen:      after one call that failed, and whose exception was caught, every later call of the same thread raises SyscallError
#            with the old errno, though the kernel's result in the very message is a success: "landlock_create_ruleset ... = 7".
# Why:       the wrapper looks at ctypes' copy of errno, not at the result, and nobody sets that copy back to 0. A call that
#            succeeds leaves errno as it is; errno(3) says so.
# For users: a program that tries a rule, catches the error and goes on can't enforce its ruleset any more in that thread.
#
# Installs the package in a temporary folder. Exits with 0 while the package behaves as stated, with 1 when that changes, and with
# 2 when this machine cannot tell (no network, no Landlock).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet landlock==1.0.0.dev5 ||
  { echo "cannot tell: landlock 1.0.0.dev5 could not be installed"; exit 2; }
cd "$folder"
touch regular-file

"$folder/venv/bin/python" - <<'PYTHON'
import sys

import landlock
from landlock.plumbing import SyscallError, landlock_abi_version

try:
    before = landlock_abi_version()
except SyscallError as error:
    print(f"cannot tell: this kernel has no Landlock ({error})")
    sys.exit(2)

ruleset = landlock.Ruleset()
try:
    # The kernel refuses a rule that grants rights of a directory on a regular file: EINVAL, as landlock_add_rule(2) says.
    ruleset.allow("regular-file")
    sys.exit("changed: rights of a directory were accepted on a regular file")
except SyscallError as error:
    print(f"a call that fails:    {str(error).splitlines()[0]}")

landlock_abi_version.cache_clear()
try:
    after = landlock_abi_version()
except SyscallError as error:
    text = str(error).splitlines()[0]
    print(f"a call that succeeds: {text}")
    sys.exit(0 if f"= {before}" in text and "Invalid argument" in text else "changed: another message")
sys.exit(f"changed: a call after a failed one is a success again ({after})")
PYTHON
