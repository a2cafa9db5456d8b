#!/bin/bash
# A Slurm cluster of one node, all of whose files are in one folder.
#   slurm-cluster.sh start FOLDER    starts it
#   slurm-cluster.sh stop FOLDER     ends it
set -eu
folder=$2

if [ "$1" = stop ]; then
  for daemon in slurmd slurmctld munged; do
    file="$folder/$daemon.pid"
    [ -f "$file" ] && kill "$(cat "$file")" 2>/dev/null || true
  done
  exit 0
fi

mkdir -p "$folder/state" "$folder/spool"
mkdir -m 700 -p "$folder/munge"
(umask 077 && head -c 1024 /dev/urandom > "$folder/munge/key")
host=$(hostname -s)
# Two ports that nobody listens on now.
read -r control node <<< "$(python3 -c '
import socket
ends = [socket.create_server(("127.0.0.1", 0)) for _ in range(2)]
print(*[end.getsockname()[1] for end in ends])')"
cat > "$folder/slurm.conf" <<END
ClusterName=lockstep
SlurmctldHost=$host(127.0.0.1)
SlurmUser=$(id -un)
SlurmdUser=$(id -un)
SlurmctldPort=$control
SlurmdPort=$node
AuthType=auth/munge
AuthInfo=socket=$folder/munge/socket
CredType=cred/munge
StateSaveLocation=$folder/state
SlurmdSpoolDir=$folder/spool
SlurmctldPidFile=$folder/slurmctld.pid
SlurmdPidFile=$folder/slurmd.pid
SlurmctldLogFile=$folder/slurmctld.log
SlurmdLogFile=$folder/slurmd.log
ProctrackType=proctrack/pgid
TaskPlugin=task/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
ReturnToService=2
KillWait=2
MpiDefault=none
NodeName=$host NodeAddr=127.0.0.1 CPUs=$(nproc) State=UNKNOWN
PartitionName=lab Nodes=$host Default=YES MaxTime=INFINITE State=UP OverSubscribe=FORCE:4
END
export SLURM_CONF="$folder/slurm.conf"
munged --force --key-file="$folder/munge/key" --socket="$folder/munge/socket" \
  --pid-file="$folder/munged.pid" --log-file="$folder/munge/log" --seed-file="$folder/munge/seed"
slurmctld -f "$SLURM_CONF"
slurmd -f "$SLURM_CONF" -N "$host"
