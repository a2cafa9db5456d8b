/* SPDX-License-Identifier: MIT */
/* The options, each as name=value, and the exploration. Exit status: 0 no rule is violated, 1 one is, 2 bad usage. */
#include "lockstep-world.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

struct lk_options lk_options = {
  .threads = 2, .callers = 1, .no_new_privs = 1, .instrumented = 1, .join = 1, .late = 1, .remember = 1, .workers = 1,
  .states = 4000000000, .seconds = 1000000, .processor_seconds = 1000000, .megabytes = 4096,
};

static const struct { const char *name; int *number; long *large; } lk_known[] = {
  { "threads", &lk_options.threads, NULL }, { "callers", &lk_options.callers, NULL },
  { "spawns", &lk_options.spawns, NULL }, { "exits", &lk_options.exits, NULL },
  { "signals", &lk_options.signals, NULL }, { "failures", &lk_options.failures, NULL },
  { "reads", &lk_options.reads, NULL }, { "parks", &lk_options.parks, NULL },
  { "kill", &lk_options.kill, NULL }, { "exec", &lk_options.exec, NULL },
  { "own-creds", &lk_options.own_creds, NULL }, { "own-domains", &lk_options.own_domains, NULL },
  { "no-new-privs", &lk_options.no_new_privs, NULL },
  { "siblings-no-new-privs", &lk_options.siblings_no_new_privs, NULL },
  { "callers-no-new-privs", &lk_options.callers_no_new_privs, NULL },
  { "pass-no-new-privs", &lk_options.pass_no_new_privs, NULL },
  { "fine", &lk_options.fine, NULL }, { "instrumented", &lk_options.instrumented, NULL },
  { "join", &lk_options.join, NULL }, { "late", &lk_options.late, NULL }, { "remember", &lk_options.remember, NULL },
  { "again", &lk_options.again, NULL },
  { "schedules", &lk_options.schedules, NULL }, { "first-only", &lk_options.first_only, NULL },
  { "traces", &lk_options.traces, NULL }, { "workers", &lk_options.workers, NULL },
  { "states", NULL, &lk_options.states }, { "seconds", NULL, &lk_options.seconds },
  { "processor-seconds", NULL, &lk_options.processor_seconds }, { "megabytes", NULL, &lk_options.megabytes },
};

int main(int count, char **arguments)
{
  for (int i = 1; i < count; i++) {
    char *equals = strchr(arguments[i], '=');
    size_t length = equals ? (size_t)(equals - arguments[i]) : 0;
    bool found = false;
    for (size_t k = 0; equals && k < ARRAY_SIZE(lk_known); k++) {
      if (strlen(lk_known[k].name) != length || strncmp(lk_known[k].name, arguments[i], length)) continue;
      found = true;
      if (lk_known[k].number) *lk_known[k].number = atoi(equals + 1);
      else *lk_known[k].large = atol(equals + 1);
    }
    if (found) continue;
    fprintf(stderr, "unknown option '%s'\n", arguments[i]);
    return 2;
  }
  lk_watch();
  lk_open_workers();
  lk_open_states();
  lk_open_steps();
  lk_open_visited();
  return lk_explore();
}
