/* SPDX-License-Identifier: MIT */
/*
 * The states that were found, each once. Its key says which step led to it first: the place of the state before in the
 * order of all states, and the step. Of several workers that come to a state at the same time the smallest key wins,
 * so that the order, and with it every schedule, is that of one worker alone.
 */
#define _GNU_SOURCE
#include "lockstep-world.h"
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

/* How many numbers of states a worker takes at a time. */
#define LK_NUMBERS 256
/* The most steps of a state: what may follow in each thread and from outside. */
#define LK_MOST_STEPS (LK_THREADS * LK_CHOICES)
#define LK_NONE (~0u)

u32 *lk_order, lk_ordered;
u64 *lk_follows;
static u8 *states;
static u64 stride;
static u64 *halves[2]; /* The table, which moves from one to the other when it grows. */

struct lk_state *lk_state(u32 number) { return (struct lk_state *)(states + number * stride); }

void lk_open_visited(void)
{
  stride = (sizeof(struct lk_state) + 4u * (u32)lk_width + 7) & ~7ull;
  states = lk_reserve(lk_room());
  lk_follows = lk_reserve(lk_room());
  lk_order = lk_reserve(lk_room());
  for (int i = 0; i < 2; i++) halves[i] = lk_reserve(lk_room());
  lk_shared->slot_mask = (1u << 14) - 1;
}

u64 lk_bytes_of_states(void)
{
  return lk_shared->numbers * (stride + 8) + 4ull * lk_ordered + 8 * (lk_shared->slot_mask + 1ull);
}

static u64 hash_of(const u32 *vector)
{
  u64 h = 0x9e3779b97f4a7c15ull;
  for (int i = 0; i < lk_width; i++) {
    h = (h ^ vector[i]) * 0xff51afd7ed558ccdull;
    h ^= h >> 29;
  }
  return h ^ h >> 32;
}

/* A slot is the hash of a state, then its number + 1. */
static void grow(void)
{
  u64 old_size = lk_shared->slot_mask + 1ull, size = 2 * old_size;
  u64 *old = halves[lk_shared->half], *new = halves[!lk_shared->half];
  lk_require(8 * size);
  for (u64 k = 0; k < old_size; k++) {
    if (!old[k]) continue;
    u64 i = (old[k] >> 32) & (size - 1);
    while (new[i]) i = (i + 1) & (size - 1);
    new[i] = old[k];
  }
  /* The old one's memory goes back, and reads as 0 when it is the new one again. */
  madvise(old, 8 * old_size, lk_options.workers > 1 ? MADV_REMOVE : MADV_DONTNEED);
  lk_shared->slot_mask = (u32)(size - 1);
  lk_shared->half = !lk_shared->half;
}

/* Whether the table might get full before all workers are asked again. */
bool lk_is_crowded(void)
{
  u64 size = lk_shared->slot_mask + 1ull, workers = (u64)lk_options.workers;
  return __atomic_load_n(&lk_shared->numbers, __ATOMIC_RELAXED) + workers * LK_BATCH * LK_MOST_STEPS > size / 4 * 3;
}

void lk_make_room_for_states(void)
{
  while (lk_is_crowded() || lk_shared->numbers * 2ull > lk_shared->slot_mask) grow();
}

void lk_put_in_order(u32 number)
{
  lk_order[lk_ordered++] = number;
}

static void note_found(u32 number)
{
  if (!lk_shared->is_shared) {
    lk_put_in_order(number);
    return;
  }
  lk_worker->found_list[lk_worker->found++] = number;
  lk_require(4 * lk_worker->found);
}

static u32 new_state(const u32 *vector, u64 key)
{
  if (lk_worker->next == lk_worker->end) {
    lk_worker->next = __atomic_fetch_add(&lk_shared->numbers, LK_NUMBERS, __ATOMIC_RELAXED);
    lk_worker->end = lk_worker->next + LK_NUMBERS;
    lk_require(lk_worker->end * (stride > 8 ? stride : 8));
  }
  struct lk_state *state = lk_state((u32)lk_worker->next);
  state->key = key;
  memcpy(state->vector, vector, 4u * (u32)lk_width);
  return (u32)lk_worker->next++;
}

/* The number of a state, which is noted if this step leads to it first. */
u32 lk_number_of(const u32 *vector, u64 key)
{
  u64 hash = hash_of(vector) & 0xffffffffu;
  u32 fresh = LK_NONE, mask = lk_shared->slot_mask;
  u64 *slots = halves[lk_shared->half];
  for (u32 i = (u32)hash & mask;; i = (i + 1) & mask) {
    u64 slot = __atomic_load_n(slots + i, __ATOMIC_ACQUIRE);
    if (!slot) {
      if (fresh == LK_NONE) fresh = new_state(vector, key);
      if (__atomic_compare_exchange_n(slots + i, &slot, hash << 32 | (fresh + 1u), false, __ATOMIC_ACQ_REL,
                                      __ATOMIC_ACQUIRE)) {
        lk_worker->states++;
        note_found(fresh);
        if (!lk_shared->is_shared && lk_shared->numbers * 2ull > mask) grow();
        return fresh;
      }
    }
    if (slot >> 32 != hash) continue;
    u32 number = (u32)slot - 1;
    struct lk_state *state = lk_state(number);
    if (memcmp(state->vector, vector, 4u * (u32)lk_width)) continue;
    /* Another worker was faster: the number goes to the next state. */
    if (fresh != LK_NONE) lk_worker->next--;
    u64 known = __atomic_load_n(&state->key, __ATOMIC_RELAXED);
    while (key < known)
      if (__atomic_compare_exchange_n(&state->key, &known, key, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
        note_found(number);
        break;
      }
    return number;
  }
}
