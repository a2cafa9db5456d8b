#!/usr/bin/env bash
# SPDX-License-Identifier: MIT
#
# Package:   py-landlock 0.1.1 (PyPI), Python bindings; any kernel with Landlock.
# Expected:  allow_read() and allow_read_write() take "paths to files or directories", as their documentation says.
# Seen:      a regular file is accepted when the rule is made, and apply() ends with RulesetError, also with strict=False. A folder works.
# Why:       both methods ask for rights that only directories have (READ_DIR, MAKE_REG, ...), and landlock_add_rule(2) answers
#            EINVAL to such a right on anything else. The message lists three other causes.
# For users: grant single files with add_path_rule(path, access=AccessFs.READ_FILE). In Lockstep's specs a rule on a file that grants
#            a directory's right is EINVAL, as in the kernel.
#
# Installs the package in a temporary folder. Exits with 0 while the package behaves as stated, with 1 when that changes, and with
# 2 when this machine cannot tell (no network, no Landlock).
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv" && "$folder/venv/bin/pip" install --quiet py-landlock==0.1.1 ||
  { echo "cannot tell: py-landlock 0.1.1 could not be installed"; exit 2; }
cd "$folder"
touch regular-file
mkdir directory

"$folder/venv/bin/python" - <<'PYTHON'
import os
import sys

from py_landlock import AccessFs, Landlock
from py_landlock.errors import RulesetError
from py_landlock.landlock_sys import get_abi_version

try:
    get_abi_version()
except Exception as error:
    print(f"cannot tell: {error}")
    sys.exit(2)


def applies(title, add):
    """Whether a ruleset with the rule can be enforced, tried in a child: enforcing is for ever."""
    child = os.fork()
    if child == 0:
        try:
            ruleset = Landlock(strict=False).allow_all_network().allow_all_scope()
            add(ruleset).apply()
            print(f"{title}: enforced", flush=True)
            os._exit(0)
        except RulesetError as error:
            print(f"{title}: RulesetError: {error}", flush=True)
            os._exit(1)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0


seen = [
    applies("allow_read(directory)", lambda rules: rules.allow_read("directory")),
    applies("allow_read(regular file)", lambda rules: rules.allow_read("regular-file")),
    applies("allow_read_write(regular file)", lambda rules: rules.allow_read_write("regular-file")),
    applies("READ_FILE alone on a regular file", lambda rules: rules.add_path_rule("regular-file", access=AccessFs.READ_FILE)),
]
sys.exit(0 if seen == [True, False, False, True] else f"changed: {seen}")
PYTHON
