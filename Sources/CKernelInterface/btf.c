/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "Injector.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

// The kinds of types, the words of a header and of a type. Source: the BTF format, version 1, as the
// kernel's documentation describes it.
enum {
  KIND_INT = 1,
  KIND_ARRAY = 3,
  KIND_STRUCT = 4,
  KIND_UNION = 5,
  KIND_ENUM = 6,
  KIND_TYPEDEF = 8,
  KIND_VOLATILE = 9,
  KIND_CONST = 10,
  KIND_RESTRICT = 11,
  KIND_FUNC = 12,
  KIND_FUNC_PROTO = 13,
  KIND_VAR = 14,
  KIND_DATASEC = 15,
  KIND_DECL_TAG = 17,
  KIND_ENUM64 = 19,
  LAST_KIND = 19
};
enum { MAGIC = 0xeb9f, HEADER_BYTES = 24, TYPE_WORDS = 3, MEMBER_WORDS = 3, PAIR_WORDS = 2 };

// How deep unnamed members and qualifiers may lie in each other before the data counts as broken.
enum { DEEPEST = 16 };

// The most bytes that are read: ten times what a distribution's kernel has.
enum { MOST_BYTES = 128 * 1024 * 1024 };

/// Type information in memory.
struct btf {
  char *data;
  const uint32_t *types;
  uint32_t type_words;
  const char *strings;
  uint32_t string_bytes;
  /// Where the type of each number begins, in words; number 0 is void.
  uint32_t *index;
  uint32_t count;
};

static uint32_t kind_of(const uint32_t *type) { return type[1] >> 24 & 0x1f; }
static uint32_t length_of(const uint32_t *type) { return type[1] & 0xffff; }

/// The words of a type behind the three that each has.
static uint32_t further_words(const uint32_t *type) {
  switch (kind_of(type)) {
    case KIND_INT:
    case KIND_VAR:
    case KIND_DECL_TAG: return 1;
    case KIND_ARRAY: return 3;
    case KIND_STRUCT:
    case KIND_UNION:
    case KIND_DATASEC:
    case KIND_ENUM64: return MEMBER_WORDS * length_of(type);
    case KIND_ENUM:
    case KIND_FUNC_PROTO: return PAIR_WORDS * length_of(type);
    default: return 0;
  }
}

static const char *text(const struct btf *btf, uint32_t offset) {
  return offset < btf->string_bytes ? btf->strings + offset : "";
}

static const uint32_t *type(const struct btf *btf, uint32_t number) {
  return number > 0 && number < btf->count ? btf->types + btf->index[number] : NULL;
}

static const uint32_t *unqualified(const struct btf *btf, uint32_t number) {
  const uint32_t *found = type(btf, number);
  for (int depth = 0; found && depth < DEEPEST; depth++) {
    switch (kind_of(found)) {
      case KIND_TYPEDEF:
      case KIND_VOLATILE:
      case KIND_CONST:
      case KIND_RESTRICT: found = type(btf, found[2]); break;
      default: return found;
    }
  }
  return NULL;
}

/// Where a member begins, in bits; -ENOENT.
static int64_t offset_of(
    const struct btf *btf, const uint32_t *structure, const char *member, int depth) {
  if (depth == DEEPEST) return -ENOENT;
  const bool has_bit_fields = structure[1] >> 31;
  const uint32_t *entry = structure + TYPE_WORDS;
  for (uint32_t number = 0; number < length_of(structure); number++, entry += MEMBER_WORDS) {
    const char *name = text(btf, entry[0]);
    const int64_t offset = has_bit_fields ? entry[2] & 0xffffff : entry[2];
    if (strcmp(name, member) == 0) return offset;
    if (*name) continue;
    const uint32_t *inner = unqualified(btf, entry[1]);
    if (!inner || (kind_of(inner) != KIND_STRUCT && kind_of(inner) != KIND_UNION)) continue;
    const int64_t further = offset_of(btf, inner, member, depth + 1);
    if (further >= 0) return offset + further;
  }
  return -ENOENT;
}

static int64_t parameter_of(const struct btf *btf, const uint32_t *function, const char *wanted) {
  const uint32_t *prototype = type(btf, function[2]);
  if (!prototype || kind_of(prototype) != KIND_FUNC_PROTO) return -ENOENT;
  const uint32_t *entry = prototype + TYPE_WORDS;
  for (uint32_t number = 0; number < length_of(prototype); number++, entry += PAIR_WORDS) {
    const uint32_t *its_type = type(btf, entry[1]);
    if (its_type && strcmp(text(btf, its_type[0]), wanted) == 0) return number;
  }
  return -ENOENT;
}

static int64_t enumerator_of(const struct btf *btf, const uint32_t *list, const char *wanted) {
  const uint32_t *entry = list + TYPE_WORDS;
  for (uint32_t number = 0; number < length_of(list); number++, entry += PAIR_WORDS)
    if (strcmp(text(btf, entry[0]), wanted) == 0) return entry[1];
  return -ENOENT;
}

/// The name by which a type is asked for: an unnamed enumeration has that of its first enumerator.
static const char *name_of(const struct btf *btf, const uint32_t *type) {
  if (kind_of(type) == KIND_ENUM && type[0] == 0 && length_of(type) > 0)
    return text(btf, type[TYPE_WORDS]);
  return text(btf, type[0]);
}

static bool is_about(const struct lki_btf_question *question, uint32_t kind) {
  switch (question->subject) {
    case LKI_BTF_SIZE: return kind == KIND_STRUCT || kind == KIND_UNION;
    case LKI_BTF_OFFSET: return kind == KIND_STRUCT;
    case LKI_BTF_ENUMERATOR: return kind == KIND_ENUM;
    default: return kind == KIND_FUNC;
  }
}

static void answer(
    const struct btf *btf, struct lki_btf_question *question, const uint32_t *type,
    uint32_t number) {
  switch (question->subject) {
    case LKI_BTF_SIZE: question->answer = type[2]; return;
    case LKI_BTF_OFFSET: {
      const int64_t bits = offset_of(btf, type, question->part, 0);
      question->answer = bits < 0 ? bits : bits / 8;
      return;
    }
    case LKI_BTF_PARAMETER:
      question->answer = parameter_of(btf, type, question->part);
      return;
    case LKI_BTF_FUNCTION: question->answer = number; return;
    default: question->answer = enumerator_of(btf, type, question->part);
  }
}

/// Reads a whole file, which need not have a size that one could ask for, and puts a 0 behind it.
static int64_t read_file(const char *path, char **data) {
  const int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return -errno;
  struct stat status;
  size_t room = fstat(descriptor, &status) == 0 ? (size_t)status.st_size + 1 : 1;
  size_t filled = 0;
  int64_t result = -ENOMEM;
  *data = NULL;
  while (room <= MOST_BYTES) {
    char *larger = realloc(*data, room + 1);
    if (!larger) break;
    *data = larger;
    const ssize_t count = read(descriptor, *data + filled, room - filled);
    if (count <= 0) {
      result = count < 0 ? -errno : (int64_t)filled;
      break;
    }
    filled += (size_t)count;
    if (filled == room) room *= 2;
  }
  close(descriptor);
  if (result >= 0) (*data)[filled] = 0;
  return result;
}

/// Finds the sections and the types; everything that is read later lies within them.
static int parse(struct btf *btf, size_t bytes) {
  uint32_t header[HEADER_BYTES / sizeof(uint32_t)];
  if (bytes < sizeof header) return -EBADMSG;
  memcpy(header, btf->data, sizeof header);
  if ((header[0] & 0xffff) != MAGIC || header[1] > bytes) return -EBADMSG;
  const size_t rest = bytes - header[1];
  if (header[2] > rest || header[3] > rest - header[2] || header[2] % sizeof(uint32_t) != 0 ||
      header[1] % sizeof(uint32_t) != 0 || header[4] > rest || header[5] > rest - header[4])
    return -EBADMSG;
  btf->types = (const uint32_t *)(const void *)(btf->data + header[1] + header[2]);
  btf->type_words = header[3] / sizeof(uint32_t);
  btf->strings = btf->data + header[1] + header[4];
  btf->string_bytes = header[5];
  if (btf->string_bytes == 0 || btf->strings[btf->string_bytes - 1] != 0) return -EBADMSG;
  btf->index = malloc(sizeof *btf->index * (btf->type_words / TYPE_WORDS + 1));
  if (!btf->index) return -ENOMEM;
  btf->count = 1;
  uint32_t word = 0;
  while (word < btf->type_words) {
    const uint32_t left = btf->type_words - word;
    if (left < TYPE_WORDS) return -EBADMSG;
    const uint32_t *type = btf->types + word;
    if (kind_of(type) > LAST_KIND || further_words(type) > left - TYPE_WORDS) return -EBADMSG;
    btf->index[btf->count++] = word;
    word += TYPE_WORDS + further_words(type);
  }
  return 0;
}

int lki_btf_ask(const char *path, struct lki_btf_question *questions, size_t count) {
  struct btf btf = {0};
  bool begins[256] = {false};
  for (size_t number = 0; number < count; number++) {
    questions[number].answer = -ENOENT;
    begins[(unsigned char)questions[number].name[0]] = true;
  }
  const int64_t bytes = read_file(path, &btf.data);
  int returned = bytes < 0 ? (int)bytes : parse(&btf, (size_t)bytes);
  for (uint32_t number = 1; returned == 0 && number < btf.count; number++) {
    const uint32_t *type = btf.types + btf.index[number];
    const char *name = name_of(&btf, type);
    if (!begins[(unsigned char)*name]) continue;
    // What is only declared has no members.
    const uint32_t kind = kind_of(type);
    if (kind == KIND_STRUCT && length_of(type) == 0) continue;
    for (size_t asked = 0; asked < count; asked++) {
      struct lki_btf_question *question = questions + asked;
      if (question->answer < 0 && is_about(question, kind) && strcmp(question->name, name) == 0)
        answer(&btf, question, type, number);
    }
  }
  free(btf.index);
  free(btf.data);
  return returned;
}
