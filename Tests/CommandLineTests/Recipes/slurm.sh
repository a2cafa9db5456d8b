#!/bin/sh
# A job array in which each job runs one shard: sbatch slurm.sh
# A job that is killed begins its shard again; what the kernel has answered before is kept (--resume).
#SBATCH --job-name=lockstep
#SBATCH --array=1-4
#SBATCH --requeue
#SBATCH --open-mode=append
#SBATCH --output=lockstep-%a.log
lockstep verify --kernel "${LOCKSTEP_KERNEL:-debian}" --shard auto --resume \
  --format json --output "shard-$SLURM_ARRAY_TASK_ID.json"
# When all have ended: lockstep merge shard-*.json
