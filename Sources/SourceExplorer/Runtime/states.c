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
static u64 bytes_used, bytes_capacity, component_capacity, part_capacity;
static struct component *components;
static u32 *component_slots, component_mask, *part_slots, part_mask;
static u32 loaded[LK_COMPONENTS];
static u8 buffer[LK_LARGEST] __attribute__((aligned(16)));
struct lk_part *lk_parts;
u32 lk_component_count, lk_part_count;
u64 lk_kept_bytes;
int lk_width, lk_slots;

void *lk_grown(void *memory, u64 *capacity, u64 needed, u64 size)
{
  if (needed <= *capacity) return memory;
  u64 new = *capacity ? *capacity * 2 : 4096;
  while (new < needed) new *= 2;
  void *moved = realloc(memory, new * size);
  if (!moved) {
    fprintf(stderr, "no memory is left\n");
    _exit(71);
  }
  lk_kept_bytes += (new - *capacity) * size;
  *capacity = new;
  return moved;
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

static void rehash_components(void)
{
  u32 size = component_mask ? (component_mask + 1) * 2 : 1u << 13;
  component_slots = realloc(component_slots, 4ull * size);
  memset(component_slots, 0xff, 4ull * size);
  lk_kept_bytes += 2ull * size;
  component_mask = size - 1;
  for (u32 k = 0; k < lk_component_count; k++) {
    u32 i = (u32)components[k].hash & component_mask;
    while (component_slots[i] != LK_UNKNOWN) i = (i + 1) & component_mask;
    component_slots[i] = k;
  }
}

u32 lk_capture(int component)
{
  u64 size = copy_out(component, buffer), hash = hash_of(buffer, size);
  u32 i = (u32)hash & component_mask;
  for (; component_slots[i] != LK_UNKNOWN; i = (i + 1) & component_mask) {
    struct component *c = components + component_slots[i];
    if (c->hash == hash && c->size == size && !memcmp(bytes + c->at, buffer, size))
      return loaded[component] = component_slots[i];
  }
  components = lk_grown(components, &component_capacity, lk_component_count + 1ull, sizeof *components);
  bytes = lk_grown(bytes, &bytes_capacity, bytes_used + size, 1);
  memcpy(bytes + bytes_used, buffer, size);
  bool is_task = component >= LK_FIRST && (component - LK_FIRST) % 3 == 0;
  components[lk_component_count] =
    (struct component){ hash, bytes_used, (u32)size, reach_of(buffer, size, is_task) };
  bytes_used += size;
  component_slots[i] = lk_component_count;
  if (++lk_component_count * 2ull > component_mask) rehash_components();
  return loaded[component] = lk_component_count - 1;
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

u32 lk_part(u32 first, u32 second, u32 third, int thread)
{
  u64 key[3] = { first, second, third };
  u32 i = (u32)hash_of(key, sizeof key) & part_mask;
  for (; part_slots[i] != LK_UNKNOWN; i = (i + 1) & part_mask) {
    const u32 *known = lk_parts[part_slots[i]].components;
    if (known[0] == first && known[1] == second && known[2] == third) return part_slots[i];
  }
  lk_parts = lk_grown(lk_parts, &part_capacity, lk_part_count + 1ull, sizeof *lk_parts);
  struct lk_part *p = lk_parts + lk_part_count;
  memset(p, 0, sizeof *p);
  p->components[0] = first;
  p->components[1] = second;
  p->components[2] = third;
  describe(p, thread);
  part_slots[i] = lk_part_count++;
  u32 number = lk_part_count - 1;
  if (lk_part_count * 2ull > part_mask) {
    u32 size = (part_mask + 1) * 2;
    part_slots = realloc(part_slots, 4ull * size);
    memset(part_slots, 0xff, 4ull * size);
    lk_kept_bytes += 2ull * size;
    part_mask = size - 1;
    for (u32 k = 0; k < lk_part_count; k++) {
      u64 other[3] = { lk_parts[k].components[0], lk_parts[k].components[1], lk_parts[k].components[2] };
      u32 j = (u32)hash_of(other, sizeof other) & part_mask;
      while (part_slots[j] != LK_UNKNOWN) j = (j + 1) & part_mask;
      part_slots[j] = k;
    }
  }
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
  rehash_components();
  part_slots = malloc(4ull << 13);
  memset(part_slots, 0xff, 4ull << 13);
  part_mask = (1u << 13) - 1;
  lk_forget(~0u);
}
