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
struct node { u8 kind, component; u16 count; u32 at; };
struct fault { const char *what, *detail; const void *pc; };
struct edge { u32 node, value, child; };

static struct node *nodes;
static u64 node_count = 1, node_capacity;
static u32 *effects; /* Of a step: the thread's part, then pairs of component and number. */
static u64 effect_count, effect_capacity;
static struct fault *faults;
static u64 fault_count, fault_capacity;
static struct edge *edges;
static u32 edge_mask, edge_count;
u64 lk_executed;

static u32 edge_hash(u32 node, u32 value)
{
  u64 h = ((u64)node << 32 | value) * 0x9e3779b97f4a7c15ull;
  return (u32)(h >> 32);
}

static u32 child_of(u32 node, u32 value)
{
  if (!edge_mask) return 0;
  for (u32 i = edge_hash(node, value) & edge_mask; edges[i].child; i = (i + 1) & edge_mask)
    if (edges[i].node == node && edges[i].value == value) return edges[i].child;
  return 0;
}

static void put_edge(struct edge edge)
{
  u32 i = edge_hash(edge.node, edge.value) & edge_mask;
  while (edges[i].child) i = (i + 1) & edge_mask;
  edges[i] = edge;
}

static void add_edge(struct edge edge)
{
  if ((edge_count + 1ull) * 2 > edge_mask) {
    struct edge *old = edges;
    u32 old_size = edge_mask ? edge_mask + 1 : 0, size = old_size ? old_size * 2 : 1u << 12;
    edges = calloc(size, sizeof *edges);
    if (!edges) _exit(71);
    lk_kept_bytes += (u64)(size - old_size) * sizeof *edges;
    edge_mask = size - 1;
    for (u32 i = 0; i < old_size; i++)
      if (old[i].child) put_edge(old[i]);
    free(old);
  }
  edge_count++;
  put_edge(edge);
}

static u32 new_node(struct node node)
{
  nodes = lk_grown(nodes, &node_capacity, node_count + 1, sizeof *nodes);
  nodes[node_count] = node;
  return (u32)node_count++;
}

/* What the step that was just taken has changed, as a leaf of the tree. */
static struct node effect_of_step(const u32 *vector, int thread)
{
  struct node leaf = { NODE_STEP, 0, 0, (u32)effect_count };
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
      lk_options.instrumented = 0;
    }
    u32 number = lk_capture(i);
    if (number == lk_component_in(vector, i)) continue;
    pairs[n++] = (u32)i;
    pairs[n++] = number;
  }
  effects = lk_grown(effects, &effect_capacity, effect_count + 1 + n, 4);
  effects[effect_count++] = lk_part(numbers[0], numbers[1], numbers[2], thread);
  for (u32 i = 0; i < n; i++) effects[effect_count++] = pairs[i];
  leaf.count = (u16)(n / 2);
  return leaf;
}

/* Takes a step, and puts what it read and what it did into the tree. */
static u32 execute(const u32 *vector, int thread, int choice)
{
  struct node leaf;
  lk_load(vector);
  lk_executed++;
  int own = LK_TASK_OF(thread), count = LK_FIRST + 3 * lk_slots;
  lk_begin_tracking(7u << own);
  if (choice == LK_OFFER) {
    leaf = (struct node){ NODE_OFFERS, 0, (u16)lk_offers(thread), 0 };
  } else if (lk_run(thread, choice)) {
    leaf = effect_of_step(vector, thread);
  } else {
    faults = lk_grown(faults, &fault_capacity, fault_count + 1, sizeof *faults);
    faults[fault_count] = (struct fault){ lk_fault_what, lk_fault_detail, lk_fault_pc };
    leaf = (struct node){ NODE_FAULT, 0, 0, (u32)fault_count++ };
    lk_forget(~0u);
  }
  if (!lk_options.instrumented) {
    lk_read_count = 0;
    for (int i = 0; i < count; i++)
      if (i < own || i >= own + 3) lk_read_order[lk_read_count++] = (u8)i;
  }
  if (!lk_options.remember) return new_node(leaf);
  u32 node = lk_parts[vector[1 + thread]].nodes[choice];
  /* Node 0 stands for "not known", so that the first node of a part is what its table points to. */
  u32 parent = 0, value = 0;
  for (int i = 0; i < lk_read_count; i++) {
    u8 component = lk_read_order[i];
    if (node && (nodes[node].kind != NODE_READS || nodes[node].component != component)) {
      /* The same part has read something else before: from here on the step depends on more than is seen. */
      lk_options.instrumented = 0;
      return new_node(leaf);
    }
    if (!node) {
      node = new_node((struct node){ NODE_READS, component, 0, 0 });
      if (parent) add_edge((struct edge){ parent, value, node });
      else lk_parts[vector[1 + thread]].nodes[choice] = node;
    }
    parent = node;
    value = lk_component_in(vector, component);
    node = child_of(parent, value);
  }
  if (node) return new_node(leaf);
  node = new_node(leaf);
  if (parent) add_edge((struct edge){ parent, value, node });
  else lk_parts[vector[1 + thread]].nodes[choice] = node;
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
  else lk_forget(~0u);
  bool same = leaf.kind == known.kind && leaf.count == known.count;
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
  u32 node = lk_options.remember ? lk_parts[vector[1 + thread]].nodes[choice] : 0;
  while (node && nodes[node].kind == NODE_READS) node = child_of(node, lk_component_in(vector, nodes[node].component));
  if (!node) return execute(vector, thread, choice);
  if (lk_options.again) compare_with_again(node, vector, thread, choice);
  return node;
}

u32 lk_offered(const u32 *vector, int thread)
{
  u32 leaf = leaf_for(vector, thread, LK_OFFER); /* May move the nodes. */
  return nodes[leaf].count;
}

int lk_take(const u32 *vector, int thread, int choice, u32 *next)
{
  u32 number = leaf_for(vector, thread, choice); /* May move the nodes. */
  struct node leaf = nodes[number];
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
