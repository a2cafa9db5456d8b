/* SPDX-License-Identifier: MIT */
/// Failing allocations on a kernel that was not built for it: a module that is made in memory
/// (injector_module.c), its code (injector_x86_64.S), and a BPF program (injector_bpf.c). What both
/// must know of the kernel's structures is in its own type information (btf.c).
///
/// In guests alone: a module is a part of the kernel that it is loaded into, until that kernel ends.
#pragma once

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

// MARK: The kernel's type information (btf.c)

/// What a question about the kernel's types is about. Source: the BTF format of the kernel's
/// documentation, version 1.
enum lki_btf_subject {
  /// The size of a structure or union in bytes.
  LKI_BTF_SIZE,
  /// Where a member of a structure begins, in bytes; members of unnamed members count as its own.
  LKI_BTF_OFFSET,
  /// The number of the first parameter of a function that has a type of this name, from 0.
  LKI_BTF_PARAMETER,
  /// The number by which BPF names a function.
  LKI_BTF_FUNCTION,
  /// The value of an enumerator among those of the unnamed enumeration that begins with `name`.
  LKI_BTF_ENUMERATOR
};

/// A question about the kernel's types, with its answer.
struct lki_btf_question {
  uint32_t subject;
  /// The structure, the function or the first enumerator.
  const char *name;
  /// The member, the parameter's type or the enumerator; `NULL` where there is none.
  const char *part;
  /// The answer; negative if the kernel has no such thing.
  int64_t answer;
};

/// Answers questions from a file of type information, such as /sys/kernel/btf/vmlinux. Allocates and
/// frees what the file needs. A negated errno says that the file could not be read; EBADMSG that it is
/// no BTF or is broken.
int lki_btf_ask(const char *path, struct lki_btf_question *questions, size_t count);

// MARK: The module (injector_layout.c, injector_module.c)

/// The most allocators that the module can probe.
enum { LKI_ALLOCATORS = 16 };

/// The bytes of the name of an allocator, with the final 0.
enum { LKI_ALLOCATOR_NAME = 64 };

/// A function of the kernel that allocates from a slab.
struct lki_allocator {
  const char *name;
  /// Which of its parameters holds the flags of the allocation, from 0.
  uint32_t flags_parameter;
};

/// Ways to make the module, or the BPF program, wrong, so that its self-test can be tested.
enum lki_injector_flaw {
  LKI_FLAW_NONE,
  /// It looks for the thread's number where something else is. The BPF program looks for none.
  LKI_FLAW_OFFSET,
  /// It counts what any thread allocates.
  LKI_FLAW_ANY_THREAD,
  /// It counts, and lets every allocation succeed.
  LKI_FLAW_NO_FAILURE,
  /// It lets others fail than the one that was asked for: the module the first one, the BPF program each.
  LKI_FLAW_UNASKED,
  /// It goes on counting where it stopped when a thread was armed the last time. The BPF program does not.
  LKI_FLAW_COUNT,
  /// It lets the allocation fail that follows the one that was asked for. The BPF program does not.
  LKI_FLAW_LATE,
  LKI_FLAWS
};

/// What the module must know of the kernel into which it is loaded. Offsets and sizes are in bytes.
struct lki_injector_layout {
  uint32_t module_size, module_name, module_init;
  uint32_t kprobe_size, kprobe_symbol_name, kprobe_pre_handler, kprobe_post_handler;
  uint32_t task_thread, task_stack, stack_size;
  /// The flag of allocations that may not fail.
  uint32_t no_fail;
  uint32_t allocator_count;
  struct lki_allocator allocators[LKI_ALLOCATORS];
  /// A negative answer of the kernel's type information that keeps the module from being made.
  const char *missing;
  /// Whether the kernel checks the types of functions that it calls by pointer (kCFI): it would stop at ours.
  bool checks_calls;
};

/// The name of the module, as /proc/modules and a report of a fault show it.
#define LKI_INJECTOR_NAME "lockstep_injector"

/// Whether there is a module for this machine's processors.
bool lki_has_injector(void);

/// Where the kernel keeps its own type information.
#define LKI_KERNEL_TYPES "/sys/kernel/btf/vmlinux"

/// Finds out from a file of type information what the module must know. A negated errno as from `lki_btf_ask`; ENOENT if
/// the kernel lacks something, whose name is in `missing`.
int lki_injector_find_layout(const char *path, struct lki_injector_layout *layout);

/// Whether a kernel with this vermagic has the members of its structures in a random order. gcc's plugin for that
/// changes them behind the back of what describes them, so that no offset could be trusted.
bool lki_is_laid_out_at_random(const char *version);

/// Makes the module in memory that `malloc(3)` gives and the caller frees; `NULL` without memory.
///
/// `version` is the text by which the kernel recognises modules that were made for it (its vermagic).
void *lki_injector_make(
    const struct lki_injector_layout *layout, const char *version, enum lki_injector_flaw flaw,
    size_t *size);

/// `init_module(2)` without parameters.
int lki_injector_load(const void *module, size_t size);

// MARK: What is said to the module (injector_control.c)

/// Lets the allocation with number `site`, from 1, fail that a thread makes from now on; with 0 they are
/// only counted. ENOSPC if too many threads have one.
int lki_injector_arm(pid_t thread, uint32_t site);

/// Lets no allocation of a thread fail any more. Returns how many it has made since, and sets bit 32 if
/// one failed; ENOENT if the thread was not armed, EINVAL if there is no module.
int64_t lki_injector_disarm(pid_t thread);

/// Forgets all threads: those that died while they were armed have not been disarmed, and others may get their numbers.
/// Returns how many were armed; EINVAL if there is no module.
int lki_injector_clear(void);

/// The bytes of the name of a function, with the final 0.
enum { LKI_SYMBOL_TEXT = 128 };

/// Where an allocation of a thread has failed: `text` is the function's name, its offset and its size, as the
/// kernel writes them. Frame 0 is the function that allocated; from 1 on come all functions that were
/// active, the innermost first, the injector's and the allocator's own among them. Returns the length;
/// 0 if there is no such frame.
int lki_injector_symbol(pid_t thread, uint32_t frame, char text[LKI_SYMBOL_TEXT]);

// MARK: The self-test of the module (injector_test.c)

/// What the self-test finds.
enum lki_injector_finding {
  LKI_INJECTOR_WORKS,
  /// A call of which the number of allocations is known to be the same each time has another one.
  LKI_INJECTOR_MISCOUNTS,
  /// An allocation that was to fail did not, or the call did not notice.
  LKI_INJECTOR_DOES_NOT_FAIL,
  /// An allocation failed that was not to.
  LKI_INJECTOR_FAILS_UNASKED,
  /// It counts what another thread allocates.
  LKI_INJECTOR_COUNTS_OTHERS,
  /// The self-test could not be made.
  LKI_INJECTOR_UNTESTED
};

/// Makes rulesets with failing allocations in a process of its own, and returns what it finds, an
/// `lki_injector_finding`.
int lki_injector_test(void);

// MARK: The BPF program (injector_bpf.c)

/// The words of a BPF program by which a preparation of credentials fails.
struct lki_bpf_failure {
  /// The thread; 0 for none.
  uint32_t thread;
  /// The number of the preparation that fails, from 1, and how many there were.
  uint32_t failing;
  uint32_t count;
  /// 1 once one has failed.
  uint32_t failed;
};

/// Tests the BPF program whose words these are by changing credentials in a process of its own; an
/// `lki_injector_finding`.
int lki_bpf_test(struct lki_bpf_failure *words);

/// Has `security_prepare_creds()` fail as the words say, which are shared with the program. The program is there until
/// the calling process ends. A negated errno; EOPNOTSUPP if the kernel's type information does not have the function.
int lki_bpf_fail_credentials(struct lki_bpf_failure **words, enum lki_injector_flaw flaw);
