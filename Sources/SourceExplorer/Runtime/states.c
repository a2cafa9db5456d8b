/* SPDX-License-Identifier: MIT */
/*
 * States: every component is kept once and has a number, three of them make a part, and a state is the numbers of its
 * parts. So a state takes a few words, can be put back exactly, and two states are the same only if they are.
 */
#include "lockstep-world.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#define LK_UNKNOWN (~0u)
/* The largest component: a whole stack. */
#define LK_LARGEST (LK_BLOCK)

struct component { u64 hash; u64 at; u32 size, reach; };
static u8 *bytes;
static struct component *components;
static u8 *tables;
static u32 loaded[LK_COMPONENTS];
static u8 buffer[LK_LARGEST] __attribute__((aligned(16)));
struct lk_part *lk_parts;
int lk_width, lk_slots;

/* Numbers by the hash of what they stand for. A number is written when what it stands for is; a larger table takes the
   place of one that is half full, which stays for those who are looking into it. */
struct lk_table { u32 mask, slots[]; };

struct lk_table *lk_new_table(u64 slots, u64 size)
{
  u64 at = lk_shared->tables;
  lk_shared->tables += (64 + slots * size + 63) & ~63ull;
  lk_require(lk_shared->tables);
  return (struct lk_table *)(tables + at);
}

static struct lk_table *table_of(u64 slots)
{
  struct lk_table *table = lk_new_table(slots, 4);
  table->mask = (u32)(slots - 1);
  memset(table->slots, 0xff, 4 * slots);
  return table;
}

static void put(struct lk_table *table, u64 hash, u32 number)
{
  u32 i = (u32)hash & table->mask;
  while (table->slots[i] != LK_UNKNOWN) i = (i + 1) & table->mask;
  __atomic_store_n(table->slots + i, number, __ATOMIC_RELEASE);
}

u64 lk_bytes_in_use(void)
{
  struct lk_worker total = lk_total();
  return lk_shared->bytes + lk_shared->components * sizeof *components + lk_shared->parts * sizeof *lk_parts +
         lk_shared->tables + lk_bytes_of_steps() + lk_bytes_of_states() + 4 * (total.targets + total.found);
}

static u64 hash_of(const void *memory, u64 size)
{
  const u64 *words = memory;
  u64 h = 0x9e3779b97f4a7c15ull ^ size;
  for (u64 i = 0; i < size / 8; i++) {
    h = (h ^ words[i]) * 0xff51afd7ed558ccdull;
    h ^= h >> 32;
  }
  return h ^ h >> 29;
}

static u64 variables_size(void) { return ((u64)(lk_user_data_end - lk_user_data) + 7) & ~7ull; }

/* Copies a component from where threads use it; its size is a multiple of 8. */
static u64 copy_out(int component, u8 *to)
{
  int thread = (component - LK_FIRST) / 3;
  u64 size = 0;
  if (component == LK_PROCESS) {
    size = (sizeof(struct lk_world) + 7) & ~7ull;
    memcpy(to, LK_WORLD, size);
  } else if (component == LK_VARIABLES) {
    size = variables_size();
    if (size) {
      memset(to + size - 8, 0, 8);
      memcpy(to, lk_user_data, (u64)(lk_user_data_end - lk_user_data));
    }
  } else if ((component - LK_FIRST) % 3 == 0) {
    size = (sizeof(struct task_struct) + 7) & ~7ull;
    memcpy(to, LK_TASK(thread), size);
  } else if ((component - LK_FIRST) % 3 == 1) {
    struct lk_memory *memory = LK_MEMORY(thread);
    size = (sizeof *memory + 7) & ~7ull;
    memcpy(to, memory, size);
    for (int i = 0; i < LK_ALLOCATIONS && memory->allocations[i].size; i++) {
      u64 length = (memory->allocations[i].size + 7u) & ~7ull;
      memcpy(to + size, LK_ARENA(thread) + memory->allocations[i].at, length);
      size += length;
    }
  } else if (LK_TASK(thread)->lockstep.sp) {
    size = LK_STACK_END(thread) - LK_TASK(thread)->lockstep.sp;
    memcpy(to, (void *)LK_TASK(thread)->lockstep.sp, size);
  }
  return size;
}

static void copy_in(int component, u32 number)
{
  const u8 *from = bytes + components[number].at;
  u64 size = components[number].size;
  int thread = (component - LK_FIRST) / 3;
  if (component == LK_PROCESS) {
    memcpy(LK_WORLD, from, size);
  } else if (component == LK_VARIABLES) {
    if (size) memcpy(lk_user_data, from, (u64)(lk_user_data_end - lk_user_data));
  } else if ((component - LK_FIRST) % 3 == 0) {
    memcpy(LK_TASK(thread), from, size);
  } else if ((component - LK_FIRST) % 3 == 1) {
    struct lk_memory *memory = LK_MEMORY(thread);
    memcpy(memory, from, sizeof *memory);
    from += (sizeof *memory + 7) & ~7ull;
    for (int i = 0; i < LK_ALLOCATIONS && memory->allocations[i].size; i++) {
      u64 length = (memory->allocations[i].size + 7u) & ~7ull;
      memcpy(LK_ARENA(thread) + memory->allocations[i].at, from, length);
      from += length;
    }
  } else {
    memcpy((void *)(LK_STACK_END(thread) - size), from, size);
  }
}

/* Whose stacks and memory the words of a component point to. */
static u32 reach_of(const u8 *memory, u64 size, bool is_task)
{
  const u64 *words = (const u64 *)memory;
  u32 mask = 0;
  for (u64 i = 0; i < size / 8; i++) {
    u64 offset = words[i] - LK_BASE;
    if (offset - LK_BLOCK >= LK_BLOCK * LK_THREADS) continue;
    u64 at = i * 8 - offsetof(struct task_struct, lockstep);
    /* What the shim notes of a thread's own next step is nobody else's way to it. */
    if (is_task && (at == offsetof(struct lockstep_thread, sp) || at == offsetof(struct lockstep_thread, object)))
      continue;
    u32 thread = (u32)(offset / LK_BLOCK) - 1, place = (u32)(offset % LK_BLOCK);
    if (place >= LK_STACK_AT) mask |= 1u << thread;
    else if (place >= LK_ARENA_AT) mask |= 1u << (8 + thread);
  }
  return mask;
}

/* The number of the component in the buffer, or LK_UNKNOWN. */
static u32 known_component(u64 hash, u64 size)
{
  const struct lk_table *table = __atomic_load_n(&lk_shared->component_table, __ATOMIC_ACQUIRE);
  for (u32 i = (u32)hash & table->mask;; i = (i + 1) & table->mask) {
    u32 number = __atomic_load_n(table->slots + i, __ATOMIC_ACQUIRE);
    if (number == LK_UNKNOWN) return number;
    const struct component *c = components + number;
    if (c->hash == hash && c->size == size && !memcmp(bytes + c->at, buffer, size)) return number;
  }
}

static u32 add_component(u64 hash, u64 size, bool is_task)
{
  u32 number = lk_shared->components;
  lk_require((number + 1ull) * sizeof *components);
  lk_require(lk_shared->bytes + size);
  memcpy(bytes + lk_shared->bytes, buffer, size);
  components[number] =
    (struct component){ hash, lk_shared->bytes, (u32)size, reach_of(buffer, size, is_task) };
  lk_shared->bytes += size;
  lk_shared->components++;
  struct lk_table *table = lk_shared->component_table;
  if (lk_shared->components * 2ull > table->mask) {
    table = table_of(2 * (table->mask + 1ull));
    for (u32 k = 0; k < number; k++) put(table, components[k].hash, k);
    __atomic_store_n(&lk_shared->component_table, table, __ATOMIC_RELEASE);
  }
  put(table, hash, number);
  return number;
}

u32 lk_capture(int component)
{
  u64 size = copy_out(component, buffer), hash = hash_of(buffer, size);
  u32 number = known_component(hash, size);
  if (number == LK_UNKNOWN) {
    lk_enter();
    /* Another worker may have added it meanwhile. */
    number = known_component(hash, size);
    if (number == LK_UNKNOWN)
      number = add_component(hash, size, component >= LK_FIRST && (component - LK_FIRST) % 3 == 0);
    lk_leave();
  }
  return loaded[component] = number;
}

bool lk_is_unchanged(int component)
{
  const struct component *c = components + loaded[component];
  /* A stack is as long as its task says, which only its own thread changes. */
  u64 size = copy_out(component, buffer);
  return size == c->size && !memcmp(bytes + c->at, buffer, size);
}

void lk_forget(u32 mask)
{
  for (int i = 0; i < LK_COMPONENTS; i++)
    if (mask >> i & 1) loaded[i] = LK_UNKNOWN;
}

u32 lk_component_in(const u32 *vector, int component)
{
  if (component < LK_FIRST) return lk_parts[vector[0]].components[component];
  return lk_parts[vector[1 + (component - LK_FIRST) / 3]].components[(component - LK_FIRST) % 3];
}

void lk_load(const u32 *vector)
{
  int count = LK_FIRST + 3 * lk_slots;
  for (int i = 0; i < count; i++) {
    u32 number = lk_component_in(vector, i);
    if (loaded[i] == number) continue;
    copy_in(i, number);
    loaded[i] = number;
  }
}

static struct lk_summary summary_of(const struct task_struct *t, int thread)
{
  const struct lockstep_thread *own = &t->lockstep;
  bool user = own->point == LK_USER;
  struct lk_summary s = { .exists = own->exists, .gone = own->gone, .layers = own->layers };
  s.live = own->exists && !own->gone && !(t->flags & PF_EXITING);
  s.quiet = !own->exists || own->gone || (user && !lk_has_flags(t));
  s.no_new_privs = own->no_new_privs;
  s.had_no_new_privs = own->had_no_new_privs;
  s.uid_kept = own->uid_kept;
  s.call = own->call;
  s.traced = own->traced;
  s.value = (short)own->value;
  s.point = own->point;
  s.local = own->local;
  u64 offset = (u64)own->object - LK_THREAD_BLOCK(thread);
  s.owner = offset >= LK_BLOCK ? 0 : offset >= LK_STACK_AT ? 1 : offset >= LK_ARENA_AT ? 2 : 0;
  return s;
}

static void describe(struct lk_part *p, int thread)
{
  const struct component *a = components + p->components[0], *b = components + p->components[1];
  if (thread < 0) {
    const struct lk_world *w = (const void *)(bytes + a->at);
    p->reach = p->public_reach = a->reach | b->reach;
    p->summary.is_changing = w->spawns || w->exits || w->kills || w->execs || w->changing;
    p->summary.layers = w->succeeded;
    p->summary.exists = w->failed;
    return;
  }
  const struct component *c = components + p->components[2];
  p->reach = a->reach | b->reach | c->reach;
  p->public_reach = a->reach;
  p->inner = (b->reach >> thread & 1 ? 1 : 0) | (c->reach >> (8 + thread) & 1 ? 2 : 0);
  p->summary = summary_of((const void *)(bytes + a->at), thread);
}

static u64 hash_of_part(const u32 *numbers)
{
  u64 key[3] = { numbers[0], numbers[1], numbers[2] };
  return hash_of(key, sizeof key);
}

static u32 known_part(u64 hash, const u32 *numbers)
{
  const struct lk_table *table = __atomic_load_n(&lk_shared->part_table, __ATOMIC_ACQUIRE);
  for (u32 i = (u32)hash & table->mask;; i = (i + 1) & table->mask) {
    u32 number = __atomic_load_n(table->slots + i, __ATOMIC_ACQUIRE);
    if (number == LK_UNKNOWN || !memcmp(lk_parts[number].components, numbers, sizeof lk_parts->components)) return number;
  }
}

static u32 add_part(u64 hash, const u32 *numbers, int thread)
{
  u32 number = lk_shared->parts;
  lk_require((number + 1ull) * sizeof *lk_parts);
  struct lk_part *p = lk_parts + number;
  memcpy(p->components, numbers, sizeof p->components);
  describe(p, thread);
  lk_shared->parts++;
  struct lk_table *table = lk_shared->part_table;
  if (lk_shared->parts * 2ull > table->mask) {
    table = table_of(2 * (table->mask + 1ull));
    for (u32 k = 0; k < number; k++) put(table, hash_of_part(lk_parts[k].components), k);
    __atomic_store_n(&lk_shared->part_table, table, __ATOMIC_RELEASE);
  }
  put(table, hash, number);
  return number;
}

u32 lk_part(u32 first, u32 second, u32 third, int thread)
{
  u32 numbers[3] = { first, second, third };
  u64 hash = hash_of_part(numbers);
  u32 number = known_part(hash, numbers);
  if (number != LK_UNKNOWN) return number;
  lk_enter();
  /* Another worker may have added it meanwhile. */
  number = known_part(hash, numbers);
  if (number == LK_UNKNOWN) number = add_part(hash, numbers, thread);
  lk_leave();
  return number;
}

void lk_capture_all(u32 *vector)
{
  u32 process = lk_capture(LK_PROCESS), variables = lk_capture(LK_VARIABLES);
  vector[0] = lk_part(process, variables, 0, -1);
  for (int i = 0; i < lk_slots; i++) {
    u32 task = lk_capture(LK_TASK_OF(i)), memory = lk_capture(LK_MEMORY_OF(i)), stack = lk_capture(LK_STACK_OF(i));
    vector[1 + i] = lk_part(task, memory, stack, i);
  }
}

void lk_open_states(void)
{
  lk_slots = lk_options.threads + lk_options.spawns;
  if (lk_slots > LK_THREADS) lk_slots = LK_THREADS;
  lk_width = 1 + lk_slots;
  void *region = mmap((void *)LK_BASE, LK_BLOCK * (LK_THREADS + 1), PROT_READ | PROT_WRITE,
                      MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED_NOREPLACE, -1, 0);
  if (region != (void *)LK_BASE) {
    fprintf(stderr, "the memory at %#llx is taken\n", LK_BASE);
    _exit(71);
  }
  for (int i = 0; i < LK_THREADS; i++) mprotect(LK_STACK(i) - LK_GUARD, LK_GUARD, PROT_NONE);
  if (variables_size() > LK_LARGEST) {
    fprintf(stderr, "the file has more than %llu bytes of variables\n", LK_LARGEST);
    _exit(71);
  }
  bytes = lk_reserve(lk_room());
  components = lk_reserve(lk_room());
  lk_parts = lk_reserve(lk_room());
  tables = lk_reserve(lk_room());
  lk_shared->component_table = table_of(1u << 13);
  lk_shared->part_table = table_of(1u << 13);
  lk_forget(~0u);
}
