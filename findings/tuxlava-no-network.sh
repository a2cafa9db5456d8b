#!/bin/sh
# SPDX-License-Identifier: MIT
# tuxlava 0.28.0 (PyPI) makes a job for a QEMU device that the schema of LAVA 2023.01 (lava-common of Debian 12, as
# installed in labs) does not take: its context has "no_network", which that schema does not know. Without this key the
# same job is taken. So a job that is made for a lab must not be a copy of tuxlava's.
#
# Needs: python3 with venv, apt-get and dpkg-deb with Debian 12 in the sources. Ends with 0 if it is so, 1 if it has changed.
set -eu
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv env
env/bin/pip install -q --disable-pip-version-check tuxlava==0.28.0 voluptuous==0.16.0 PyYAML==6.0.4
apt-get download -qq lava-common=2023.01-2
dpkg-deb -x lava-common_*.deb lava
env/bin/tuxlava --device qemu-x86_64 --kernel https://lab.example/bzImage \
  --rootfs https://lab.example/rootfs.ext4 -- true > job.yaml
env/bin/python - <<'PYTHON'
import sys, yaml
sys.path.insert(0, "lava/usr/lib/python3/dist-packages")
from lava_common.schemas import validate, Invalid
job = yaml.safe_load(open("job.yaml"))
try:
    validate(job)
    sys.exit("changed: the schema takes tuxlava's job")
except Invalid as error:
    print("refused:", ".".join(str(key) for key in error.path))
    if list(error.path) != ["context", "no_network"]:
        sys.exit("changed: another key is refused")
del job["context"]["no_network"]
validate(job)
print("taken without context.no_network")
PYTHON
