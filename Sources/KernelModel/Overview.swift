// SPDX-License-Identifier: MIT

// What is where: each file of the model, with the functions and objects of the kernel that it describes. A test compares
// this table with the folder.
//
// File                                 In the kernel
//
// The cold part of a state: what single system calls see and change, each in one go.
// Machine                              all objects together, and which call goes where
// Table                                pointers: which objects are the same one
// Task                                 `struct task_struct`, clone(2), exit(2); kernel/fork.c, kernel/exit.c
// Credentials                          `struct cred`, setresuid(2), setgroups(2); kernel/cred.c, kernel/sys.c
// Securebits                           prctl(2) `PR_SET_SECUREBITS`; security/commoncap.c
// Properties                           prctl(2), keyctl(2), setfsuid(2), what belongs to threads and processes; kernel/sys.c
// LandlockCalls                        landlock_restrict_self(2) and its checks; security/landlock/syscalls.c
// Restriction                          the credentials that a call and its siblings commit; security/landlock/cred.c
// CredentialNumbers                    pointers to `struct cred` while calls are under way
// RulesetObject                        landlock_create_ruleset(2), landlock_add_rule(2); security/landlock/ruleset.c
// Domain                               `struct landlock_hierarchy`, scopes; security/landlock/domain.c, task.c
// Denials                              `landlock_log_denial()`, lifetimes of domains; security/landlock/log.c
// FileTree                             inodes and paths; fs/namei.c
// FileAccess                           what layers deny; security/landlock/fs.c
// FileCalls                            open(2), rename(2) and their like; fs/open.c, fs/namei.c
// Ports                                TCP and UDP; security/landlock/net.c
// Sockets                              UNIX sockets; net/unix/af_unix.c, security/landlock/task.c
// Signals                              kill(2), tgkill(2), `complete_signal()`; kernel/signal.c
// SignalsOfPipes                       `struct fown_struct`, SIGIO; fs/fcntl.c
// Ptrace                               `ptrace_may_access()`; kernel/ptrace.c, security/landlock/task.c
// Execution                            execve(2), `/proc/self`; fs/exec.c, fs/proc
// AllocationSites                      every allocation in the order of the calls; mm/slub.c
// FailedAllocations                    fail-nth and its sweeps; lib/fault-inject.c
// Failure                              error numbers
// TraceCounts                          tracepoints; include/trace/events/landlock.h
// KernelDecisions                      every decision of a kernel: how the releases differ, and what bugs change
// ModelMutant                          seeded bugs of single calls
//
// The hot part: TSYNC in micro-steps, explored by itself or as a part of a program.
// TsyncModel                           the states, and which step goes where; security/landlock/tsync.c
// TsyncModel+Call                      `landlock_restrict_sibling_threads()` up to the queued works
// TsyncModel+CallEnd                   its waits, `cancel_tsync_works()`, commit and abort
// TsyncModel+Work                      `restrict_one_thread()`, `task_work_run()`, `exit_to_user_mode_loop()`, do_exit()
// TsyncModel+Operations                clone(2), vfork(2), `de_thread()`, readers of `exec_update_lock`, signals
// TsyncModel+Branches                  which way a step went
// TsyncBranch                          the ways
// TsyncWords                           the bits of a state
// WorkList                             `task->task_works`
// TsyncEncoding                        the bits of a state that is kept
// TsyncConfiguration                   the process of an exploration by itself
// TsyncDecisions                       every decision of the algorithm
// TsyncEdition                         the decisions of each version
// TsyncMutants                         decisions taken otherwise: seeded bugs
// TsyncRules                           what must hold
// TsyncSymmetry                        threads that can be exchanged
// TsyncIndependence                    steps whose order does not matter
// TsyncExploration                     the explorer, made for this model
// TsyncOutcomes                        what a process may come to, to compare with other implementations
// TsyncLabels                          the names of steps
// TsyncCoverage                        which steps and ways a program reaches
//
// Programs: cold part, hot part, and how far the program has come.
// Simulator                            the questions that others ask
// Simulator+Bounded                    the same with a bound
// ProgramWithoutLoad                   programs without their background load
// KernelProgram                        a program as the explorer sees it
// KernelProgram+Independence           steps of programs whose order does not matter
// ProgramExploration                   all that a program comes to
// ProgramReplay                        one run
// ProgramContext                       what all states of a program share
// ProgramState                         a state: two numbers and the hot part
// ProgramCounter                       how far a program has come
// EnabledSet                           what that lets happen next
// Interner                             values that are kept once and numbered
// EffectCache                          what steps mean for the cold part, found out once
// WorkingState                         a state while a step is worked out
// WorkingState+Section                 whose threads take micro-steps
// WorkingState+Moves                   what can happen next
// WorkingState+Beginnings              what threads begin
// WorkingState+Completion              what ends, and calls beside which nothing happens
// WorkingState+Ownership               which part of a state owns what
// WorkingState+Effects                 what micro-steps mean beyond the hot part
// WorkingState+Allocations             allocations that fail in micro-steps
