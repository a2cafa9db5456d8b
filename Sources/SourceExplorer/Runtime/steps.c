/* SPDX-License-Identifier: MIT */
/*
 * Steps by what they read. A step is decided by its thread's own part and by the other components that it reads, in
 * the order in which it reads them: a tree leads from the part over the numbers of those components to the components
 * that the step leaves behind. Only a step that the tree does not hold is taken by the file's own code, so most steps
 * cost a few look-ups. This is exact as long as every access is seen: compiled files announce theirs; of objects that
 * were compiled without that, every step counts as reading everything.
 */
#include "lockstep-world.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { NODE_READS, NODE_STEP, NODE_FAULT, NODE_OFFERS };
/* The component of NODE_READS; of a step, or a fault, the threads for which it counts whether a signal has come. */
struct node { u8 kind, component; u16 count; u32 at; };
struct fault { const char *what, *detail; const void *pc; };
struct edge { u32 node, value, child; };

/* Edges by the node and number that they lead from; an edge without a child is none. */
struct lk_table { u32 mask; struct edge edges[]; };

static struct node *nodes;
static u32 *effects; /* Of a step: the thread's part, then pairs of component and number. */
static struct fault *faults;
u32 lk_depends_on;

void lk_open_steps(void)
{
  nodes = lk_reserve(lk_room());
  effects = lk_reserve(lk_room());
  faults = lk_reserve(lk_room());
  /* Node 0 stands for "not known". */
  lk_shared->nodes = 1;
  lk_shared->is_tracked = lk_options.instrumented != 0;
  lk_shared->edge_table = lk_new_table(1u << 12, sizeof(struct edge));
  lk_shared->edge_table->mask = (1u << 12) - 1;
}

u64 lk_bytes_of_steps(void)
{
  return lk_shared->nodes * sizeof *nodes + 4 * lk_shared->effects + lk_shared->faults * sizeof *faults;
}

static u32 edge_hash(u32 node, u32 value)
{
  u64 h = ((u64)node << 32 | value) * 0x9e3779b97f4a7c15ull;
  return (u32)(h >> 32);
}

/* Others may add edges meanwhile: of an edge the child is written last. */
static u32 child_of(u32 node, u32 value)
{
  const struct lk_table *table = __atomic_load_n(&lk_shared->edge_table, __ATOMIC_ACQUIRE);
  for (u32 i = edge_hash(node, value) & table->mask;; i = (i + 1) & table->mask) {
    const struct edge *edge = table->edges + i;
    u32 child = __atomic_load_n(&edge->child, __ATOMIC_ACQUIRE);
    if (!child || (edge->node == node && edge->value == value)) return child;
  }
}

static void put_edge(struct lk_table *table, struct edge edge)
{
  u32 i = edge_hash(edge.node, edge.value) & table->mask;
  while (table->edges[i].child) i = (i + 1) & table->mask;
  table->edges[i].node = edge.node;
  table->edges[i].value = edge.value;
  __atomic_store_n(&table->edges[i].child, edge.child, __ATOMIC_RELEASE);
}

/* What follows is done by one worker at a time: lk_enter() comes before. */
static void add_edge(struct edge edge)
{
  struct lk_table *table = lk_shared->edge_table;
  if ((lk_shared->edges + 1) * 2 > table->mask) {
    u64 size = 2 * (table->mask + 1ull);
    struct lk_table *larger = lk_new_table(size, sizeof edge);
    larger->mask = (u32)(size - 1);
    for (u64 i = 0; i <= table->mask; i++)
      if (table->edges[i].child) put_edge(larger, table->edges[i]);
    __atomic_store_n(&lk_shared->edge_table, larger, __ATOMIC_RELEASE);
    table = larger;
  }
  lk_shared->edges++;
  put_edge(table, edge);
}

static u32 new_node(struct node node)
{
  lk_require((lk_shared->nodes + 1) * sizeof node);
  nodes[lk_shared->nodes] = node;
  return (u32)lk_shared->nodes++;
}

/* What the step that was just taken has changed, as a leaf of the tree. */
static struct node effect_of_step(const u32 *vector, int thread)
{
  struct node leaf = { NODE_STEP, (u8)lk_looked, 0, 0 };
  int count = LK_FIRST + 3 * lk_slots, own = LK_TASK_OF(thread);
  u32 pairs[2 * LK_COMPONENTS], n = 0, numbers[3] = { 0 };
  for (int i = 0; i < count; i++) {
    if (i >= own && i < own + 3) {
      numbers[i - own] = lk_capture(i);
      continue;
    }
    if (!(lk_written_mask >> i & 1)) {
      if (lk_is_unchanged(i)) continue;
      /* Code that does not announce its writes does not announce its reads either. */
      lk_shared->is_tracked = 0;
    }
    u32 number = lk_capture(i);
    if (number == lk_component_in(vector, i)) continue;
    pairs[n++] = (u32)i;
    pairs[n++] = number;
  }
  u32 part = lk_part(numbers[0], numbers[1], numbers[2], thread);
  lk_enter();
  lk_require(4 * (lk_shared->effects + 1 + n));
  leaf.at = (u32)lk_shared->effects;
  leaf.count = (u16)(n / 2);
  effects[lk_shared->effects++] = part;
  for (u32 i = 0; i < n; i++) effects[lk_shared->effects++] = pairs[i];
  lk_leave();
  return leaf;
}

/* Puts a leaf where the components that the step has read lead to. Returns its node. */
static u32 put_leaf(struct node leaf, const u32 *vector, int thread, int choice)
{
  u32 *root = &lk_parts[vector[1 + thread]].nodes[choice], node = *root, parent = 0, value = 0;
  if (!lk_options.remember) return new_node(leaf);
  for (int i = 0; i < lk_read_count; i++) {
    u8 component = lk_read_order[i];
    if (node && (nodes[node].kind != NODE_READS || nodes[node].component != component)) {
      /* The same part has read something else before: from here on the step depends on more than is seen. */
      lk_shared->is_tracked = 0;
      return new_node(leaf);
    }
    if (!node) {
      node = new_node((struct node){ NODE_READS, component, 0, 0 });
      if (parent) add_edge((struct edge){ parent, value, node });
      else __atomic_store_n(root, node, __ATOMIC_RELEASE);
    }
    parent = node;
    value = lk_component_in(vector, component);
    node = child_of(parent, value);
  }
  /* Another worker may have taken the same step meanwhile. */
  if (node) return nodes[node].kind == NODE_READS ? new_node(leaf) : node;
  node = new_node(leaf);
  if (parent) add_edge((struct edge){ parent, value, node });
  else __atomic_store_n(root, node, __ATOMIC_RELEASE);
  return node;
}

/* Takes a step, and puts what it read and what it did into the tree. */
static u32 execute(const u32 *vector, int thread, int choice)
{
  struct node leaf;
  lk_load(vector);
  lk_worker->executed++;
  int own = LK_TASK_OF(thread), count = LK_FIRST + 3 * lk_slots;
  lk_begin_tracking(7u << own);
  if (choice == LK_OFFER) {
    leaf = (struct node){ NODE_OFFERS, 0, (u16)lk_offers(thread), 0 };
  } else if (lk_run(thread, choice)) {
    leaf = effect_of_step(vector, thread);
  } else {
    lk_enter();
    lk_require((lk_shared->faults + 1) * sizeof *faults);
    faults[lk_shared->faults] = (struct fault){ lk_fault_what, lk_fault_detail, lk_fault_pc };
    leaf = (struct node){ NODE_FAULT, (u8)lk_looked, 0, (u32)lk_shared->faults++ };
    lk_leave();
    lk_forget(~0u);
  }
  if (!lk_shared->is_tracked) {
    lk_read_count = 0;
    for (int i = 0; i < count; i++)
      if (i < own || i >= own + 3) lk_read_order[lk_read_count++] = (u8)i;
  }
  lk_enter();
  u32 node = put_leaf(leaf, vector, thread, choice);
  lk_leave();
  return node;
}

/* Takes a step that is known once more, and ends the exploration if it leads to something else than it is said to:
   then it depends on what is no part of the state, and nothing that was found can be trusted. */
static void compare_with_again(u32 node, const u32 *vector, int thread, int choice)
{
  struct node known = nodes[node], leaf = { NODE_FAULT, 0, 0, 0 };
  lk_load(vector);
  lk_begin_tracking(7u << LK_TASK_OF(thread));
  if (choice == LK_OFFER) leaf = (struct node){ NODE_OFFERS, 0, (u16)lk_offers(thread), 0 };
  else if (lk_run(thread, choice)) leaf = effect_of_step(vector, thread);
  else {
    leaf.component = (u8)lk_looked;
    lk_forget(~0u);
  }
  bool same = leaf.kind == known.kind && leaf.count == known.count && leaf.component == known.component;
  if (same && leaf.kind == NODE_STEP)
    same = !memcmp(effects + leaf.at, effects + known.at, 4u * (1 + 2u * leaf.count));
  if (same && leaf.kind == NODE_FAULT) same = !strcmp(lk_fault_what, faults[known.at].what);
  if (same) return;
  fprintf(stderr, "the step '%s' of thread %d, taken again, leads to something else\n", LK_TASK(thread)->lockstep.what,
          thread + 1);
  _exit(70);
}

static u32 leaf_for(const u32 *vector, int thread, int choice)
{
  const u32 *root = &lk_parts[vector[1 + thread]].nodes[choice];
  u32 node = lk_options.remember ? __atomic_load_n(root, __ATOMIC_ACQUIRE) : 0;
  while (node && nodes[node].kind == NODE_READS) node = child_of(node, lk_component_in(vector, nodes[node].component));
  if (!node) return execute(vector, thread, choice);
  if (lk_options.again) compare_with_again(node, vector, thread, choice);
  return node;
}

u32 lk_offered(const u32 *vector, int thread)
{
  return nodes[leaf_for(vector, thread, LK_OFFER)].count;
}

int lk_take(const u32 *vector, int thread, int choice, u32 *next)
{
  struct node leaf = nodes[leaf_for(vector, thread, choice)];
  lk_depends_on |= leaf.component;
  if (leaf.kind == NODE_FAULT) {
    lk_fault_what = faults[leaf.at].what;
    lk_fault_detail = faults[leaf.at].detail;
    lk_fault_pc = faults[leaf.at].pc;
    return 1;
  }
  const u32 *effect = effects + leaf.at;
  for (int i = 0; i < lk_width; i++) next[i] = vector[i];
  next[1 + thread] = effect[0];
  for (int i = 0; i < leaf.count;) {
    /* Pairs are in the order of components, so those of a part follow each other. */
    int slot = effect[1 + 2 * i] < LK_FIRST ? 0 : 1 + (int)(effect[1 + 2 * i] - LK_FIRST) / 3;
    int first = slot ? LK_FIRST + 3 * (slot - 1) : 0;
    u32 numbers[3];
    memcpy(numbers, lk_parts[vector[slot]].components, sizeof numbers);
    for (; i < leaf.count; i++) {
      int component = (int)effect[1 + 2 * i];
      if (component < first || component >= (slot ? first + 3 : LK_FIRST)) break;
      numbers[component - first] = effect[2 + 2 * i];
    }
    next[slot] = lk_part(numbers[0], numbers[1], numbers[2], slot - 1);
  }
  return 0;
}
