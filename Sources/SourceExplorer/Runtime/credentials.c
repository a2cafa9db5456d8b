/* SPDX-License-Identifier: MIT */
/* Credentials and domains, and allocations that may fail. */
#include "lockstep-world.h"

int lk_may_fail(const char *what, const void *pc)
{
  if (!LK_WORLD->failures) return 0;
  if (lk_point(LK_ALLOCATE, LK_NOT_LOCAL, NULL, what, pc) != LK_FAIL) return 0;
  LK_WORLD->failures--;
  LK_WORLD->failed = 1;
  return 1;
}

/* Credentials. */
void landlock_get_domain(struct landlock_domain *domain)
{
  if (!domain) return;
  if (domain->lockstep_usage <= 0) lk_fault("uses a domain that has been freed", "landlock_get_domain", LK_HERE);
  domain->lockstep_usage++;
}
void landlock_put_domain(struct landlock_domain *domain)
{
  if (!domain) return;
  if (domain->lockstep_usage <= 0) lk_fault("uses a domain that has been freed", "landlock_put_domain", LK_HERE);
  if (--domain->lockstep_usage == 0) domain->lockstep_layers = domain->num_layers = 0;
}
struct landlock_cred_security *landlock_cred(const struct cred *cred)
{
  if ((u64)cred < 0x10000) lk_fault("dereferences NULL", "landlock_cred", LK_HERE);
  return (struct landlock_cred_security *)&cred->lockstep_landlock;
}
struct landlock_domain *lockstep_domain(const struct cred *cred)
{
  lk_object(cred, "lockstep_domain", LK_HERE);
  return cred->lockstep_landlock.domain;
}
void landlock_cred_copy(struct landlock_cred_security *target, const struct landlock_cred_security *source)
{
  lk_object(target, "landlock_cred_copy", LK_HERE);
  lk_object(source, "landlock_cred_copy", LK_HERE);
  landlock_put_domain(target->domain);
  *target = *source;
  landlock_get_domain(target->domain);
}
const struct cred *current_cred(void) { return LK_ME.cred; }
const struct cred *get_cred(const struct cred *cred)
{
  if (!cred) return cred;
  lk_object(cred, "get_cred", LK_HERE);
  ((struct cred *)cred)->lockstep_usage++;
  return cred;
}
void lk_put_cred(struct cred *cred, const void *pc)
{
  lk_object(cred, "put_cred", pc);
  if (cred->lockstep_usage <= 0) lk_fault("uses credentials that have been freed", "put_cred", pc);
  if (--cred->lockstep_usage > 0) return;
  landlock_put_domain(cred->lockstep_landlock.domain);
  *cred = (struct cred){ 0 };
}
void put_cred(const struct cred *cred)
{
  if (cred) lk_put_cred((struct cred *)cred, LK_HERE);
}
struct cred *prepare_creds(void)
{
  if (LK_ME.rcu) lk_fault("may sleep in an RCU read-side section", "prepare_creds", LK_HERE);
  if (lk_may_fail("prepare_creds", LK_HERE)) return NULL;
  struct cred *creds = LK_MEMORY(LK_ME.id)->creds;
  for (int i = 0; i < LK_CREDS; i++)
    if (!creds[i].lockstep_usage) {
      creds[i] = *LK_ME.cred;
      creds[i].lockstep_usage = 1;
      landlock_get_domain(creds[i].lockstep_landlock.domain);
      return creds + i;
    }
  lk_fault("prepares more credentials than the explorer holds", "prepare_creds", LK_HERE);
}
void lk_commit(struct cred *cred, const void *pc)
{
  struct cred *old = (struct cred *)LK_ME.cred;
  LK_ME.cred = cred;
  LK_ME.layers = cred->lockstep_landlock.domain ? (u8)cred->lockstep_landlock.domain->lockstep_layers : 0;
  LK_ME.uid_kept &= cred->uid == old->uid;
  lk_put_cred(old, pc);
}
int commit_creds(struct cred *cred)
{
  /* Nobody but the thread itself looks at its credentials, as long as its call has not returned. */
  lk_point(LK_STEP, LK_LOCAL, NULL, "commit_creds", LK_HERE);
  lk_object(cred, "commit_creds", LK_HERE);
  if (cred->lockstep_usage < 1) lk_fault("stops the kernel", "commit_creds of freed credentials", LK_HERE);
  lk_commit(cred, LK_HERE);
  return 0;
}
void abort_creds(struct cred *cred) { lk_put_cred(cred, LK_HERE); }
