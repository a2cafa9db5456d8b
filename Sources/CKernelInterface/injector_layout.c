/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "Injector.h"
#include "injector.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#if defined(__x86_64__) || defined(__aarch64__)

/// The size of a thread's stack in the kernel, in bytes, without KASAN, which doubles it: 16 KiB, and on arm64 a page at
/// the least. Source: arch/x86/include/asm/page_64_types.h, arch/arm64/include/asm/memory.h.
static uint32_t bytes_of_a_stack(void) {
  const uint32_t usual = 16 * 1024;
  const long page = sysconf(_SC_PAGESIZE);
  return page > (long)usual ? (uint32_t)page : usual;
}

bool lki_has_injector(void) { return true; }

/// The allocators by their names in the kernel, with and without the suffix of Linux 6.10. Not each kernel has all.
static const char *const allocator_names[] = {
    "__kmalloc", "__kmalloc_cache", "__kmalloc_cache_node", "__kmalloc_node",
    "__kmalloc_node_track_caller", "__kmalloc_flags", "kmalloc_trace", "kmalloc_node_trace",
    "kmem_cache_alloc", "kmem_cache_alloc_lru", "kmem_cache_alloc_node"};
enum { NAMES = sizeof allocator_names / sizeof *allocator_names, VARIANTS = 2 };

int lki_injector_find_layout(const char *path, struct lki_injector_layout *layout) {
  memset(layout, 0, sizeof *layout);
  static char names[NAMES][VARIANTS][LKI_ALLOCATOR_NAME];
  struct lki_btf_question questions[] = {
      {LKI_BTF_SIZE, "module", NULL, 0},
      {LKI_BTF_OFFSET, "module", "name", 0},
      {LKI_BTF_OFFSET, "module", "init", 0},
      {LKI_BTF_SIZE, "kprobe", NULL, 0},
      {LKI_BTF_OFFSET, "kprobe", "symbol_name", 0},
      {LKI_BTF_OFFSET, "kprobe", "pre_handler", 0},
      {LKI_BTF_OFFSET, "kprobe", "post_handler", 0},
      {LKI_BTF_OFFSET, "task_struct", "pid", 0},
      {LKI_BTF_OFFSET, "task_struct", "stack", 0},
      {LKI_BTF_FUNCTION, "register_kprobes", NULL, 0},
      {LKI_BTF_FUNCTION, CONTROL_FUNCTION, NULL, 0},
      {LKI_BTF_ENUMERATOR, "___GFP_DMA_BIT", "___GFP_NOFAIL_BIT", 0},
      {LKI_BTF_OFFSET, "task_struct", "kasan_depth", 0},
      {LKI_BTF_OFFSET, "module", "kcfi_traps", 0},
      {LKI_BTF_FUNCTION, "report_cfi_failure", NULL, 0},
  };
  enum { FIXED = sizeof questions / sizeof *questions, OPTIONAL = 4 };
  enum { NO_FAIL = FIXED - OPTIONAL, KASAN, KCFI_TRAPS, KCFI_REPORT };
  struct lki_btf_question all[FIXED + NAMES * VARIANTS];
  memcpy(all, questions, sizeof questions);
  for (int number = 0; number < NAMES * VARIANTS; number++) {
    char *name = names[number / VARIANTS][number % VARIANTS];
    snprintf(
        name, LKI_ALLOCATOR_NAME, "%s%s", allocator_names[number / VARIANTS],
        number % VARIANTS == 0 ? "_noprof" : "");
    all[FIXED + number] = (struct lki_btf_question){LKI_BTF_PARAMETER, name, "gfp_t", 0};
  }
  const int returned = lki_btf_ask(path, all, FIXED + NAMES * VARIANTS);
  if (returned < 0) return returned;
  for (int number = 0; number < FIXED - OPTIONAL; number++) {
    if (all[number].answer >= 0) continue;
    layout->missing = questions[number].part ? questions[number].part : questions[number].name;
    return -ENOENT;
  }
  uint32_t *const fields[] = {
      &layout->module_size,        &layout->module_name,         &layout->module_init,
      &layout->kprobe_size,        &layout->kprobe_symbol_name,  &layout->kprobe_pre_handler,
      &layout->kprobe_post_handler, &layout->task_thread,        &layout->task_stack};
  for (size_t number = 0; number < sizeof fields / sizeof *fields; number++)
    *fields[number] = (uint32_t)all[number].answer;
  // Where the kernel's headers say it as macros, it has been bit 15 since Linux 2.6.
  enum { USUAL_NO_FAIL_BIT = 15 };
  const int64_t bit = all[NO_FAIL].answer;
  layout->no_fail = 1u << (bit >= 0 && bit < 32 ? bit : USUAL_NO_FAIL_BIT);
  layout->stack_size = (all[KASAN].answer >= 0 ? 2 : 1) * bytes_of_a_stack();
  layout->checks_calls = all[KCFI_TRAPS].answer >= 0 || all[KCFI_REPORT].answer >= 0;
  for (int number = FIXED; number < FIXED + NAMES * VARIANTS; number++) {
    if (all[number].answer < 1 || all[number].answer > LAST_FLAGS_PARAMETER) continue;
    if (layout->allocator_count == LKI_ALLOCATORS) return -E2BIG;
    layout->allocators[layout->allocator_count++] =
        (struct lki_allocator){all[number].name, (uint32_t)all[number].answer};
  }
  if (layout->allocator_count > 0) return 0;
  layout->missing = "kmem_cache_alloc";
  return -ENOENT;
}

#else

bool lki_has_injector(void) { return false; }

int lki_injector_find_layout(const char *path, struct lki_injector_layout *layout) {
  (void)path;
  memset(layout, 0, sizeof *layout);
  return -ENOSYS;
}

#endif

bool lki_is_laid_out_at_random(const char *version) { return strstr(version, "RANDSTRUCT") != NULL; }
