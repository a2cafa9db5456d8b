/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "Injector.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>

// bpf(2): commands, kinds and flags that headers of older systems lack. Source: the kernel's documentation of BPF.
enum { MAP_CREATE = 0, PROGRAM_LOAD = 5, RAW_TRACEPOINT_OPEN = 17 };
enum { MAP_ARRAY = 2, MAP_CAN_BE_MAPPED = 1 << 10 };
enum { PROGRAM_TRACING = 26, ATTACH_MODIFY_RETURN = 26 };
enum { BYTES_OF_A_PAGE = 4096 };

/// The attributes of the three commands that are used, as far as they are used.
union attributes {
  struct {
    uint32_t type, key_size, value_size, entries, flags;
  } map;
  struct {
    uint32_t type, instruction_count;
    uint64_t instructions, license;
    uint32_t log_level, log_size;
    uint64_t log;
    uint32_t kernel_version, flags;
    char name[16];
    uint32_t interface, attach_type, types, info_size;
    uint64_t info;
    uint32_t info_count, line_size;
    uint64_t lines;
    uint32_t line_count, attach_function, attach_program, core_count;
  } program;
  struct {
    uint64_t name;
    uint32_t program, reserved;
  } attachment;
  unsigned char all[144];
};

static int bpf(int command, union attributes *attributes) {
  const long returned = syscall(SYS_bpf, command, attributes, sizeof *attributes);
  return returned < 0 ? -errno : (int)returned;
}

/// An instruction of BPF.
struct instruction {
  uint8_t code;
  /// The destination in the lower four bits, the source in the upper ones.
  uint8_t registers;
  int16_t offset;
  int32_t value;
};

// Codes: moves and additions of 64 bits, a move of 32, loads and stores of 32, jumps, calls.
enum {
  MOVE = 0xbf,
  MOVE_HALF = 0xbc,
  MOVE_NUMBER = 0xb7,
  ADD_NUMBER = 0x07,
  LOAD_ADDRESS = 0x18,
  LOAD = 0x61,
  STORE = 0x63,
  STORE_NUMBER = 0x62,
  JUMP_IF_NUMBER = 0x15,
  JUMP_UNLESS = 0x5d,
  CALL = 0x85,
  EXIT = 0x95
};
enum { LOOK_UP = 1, GET_THREAD = 14, ADDRESS_OF_MAP = 1 };
enum { FRAME = 10 };
#define REGISTERS(destination, source) ((destination) | (source) << 4)
#define WORD(field) ((int16_t)offsetof(struct lki_bpf_failure, field))

/// Where the program decides, by the positions of its instructions.
enum { IS_THREAD = 10, IS_NUMBER = 15, RESULT = 18 };

/// Makes the program wrong.
static void spoil(struct instruction *instructions, enum lki_injector_flaw flaw) {
  const struct instruction nothing = {MOVE, REGISTERS(1, 1), 0, 0};
  if (flaw == LKI_FLAW_ANY_THREAD) instructions[IS_THREAD] = nothing;
  if (flaw == LKI_FLAW_UNASKED) instructions[IS_NUMBER] = nothing;
  if (flaw == LKI_FLAW_NO_FAILURE) instructions[RESULT].value = 0;
}

static int load_program(int map, int64_t function, enum lki_injector_flaw flaw) {
  struct instruction instructions[] = {
      {CALL, 0, 0, GET_THREAD},
      {MOVE_HALF, REGISTERS(6, 0), 0, 0},
      {STORE_NUMBER, REGISTERS(FRAME, 0), -4, 0},
      {MOVE, REGISTERS(2, FRAME), 0, 0},
      {ADD_NUMBER, 2, 0, -4},
      {LOAD_ADDRESS, REGISTERS(1, ADDRESS_OF_MAP), 0, map},
      {0, 0, 0, 0},
      {CALL, 0, 0, LOOK_UP},
      {JUMP_IF_NUMBER, 0, 11, 0},
      {LOAD, REGISTERS(1, 0), WORD(thread), 0},
      {JUMP_UNLESS, REGISTERS(1, 6), 9, 0},
      {LOAD, REGISTERS(2, 0), WORD(count), 0},
      {ADD_NUMBER, 2, 0, 1},
      {STORE, REGISTERS(0, 2), WORD(count), 0},
      {LOAD, REGISTERS(1, 0), WORD(failing), 0},
      {JUMP_UNLESS, REGISTERS(1, 2), 4, 0},
      {MOVE_NUMBER, 1, 0, 1},
      {STORE, REGISTERS(0, 1), WORD(failed), 0},
      {MOVE_NUMBER, 0, 0, -ENOMEM},
      {EXIT, 0, 0, 0},
      {MOVE_NUMBER, 0, 0, 0},
      {EXIT, 0, 0, 0},
  };
  spoil(instructions, flaw);
  union attributes attributes = {0};
  attributes.program.type = PROGRAM_TRACING;
  attributes.program.attach_type = ATTACH_MODIFY_RETURN;
  attributes.program.attach_function = (uint32_t)function;
  attributes.program.instructions = (uintptr_t)instructions;
  attributes.program.instruction_count = sizeof instructions / sizeof *instructions;
  attributes.program.license = (uintptr_t) "Dual MIT/GPL";
  strcpy(attributes.program.name, "lockstep");
  return bpf(PROGRAM_LOAD, &attributes);
}

int lki_bpf_fail_credentials(struct lki_bpf_failure **words, enum lki_injector_flaw flaw) {
  struct lki_btf_question question = {LKI_BTF_FUNCTION, "security_prepare_creds", NULL, 0};
  const int asked = lki_btf_ask(LKI_KERNEL_TYPES, &question, 1);
  if (asked < 0) return asked;
  if (question.answer < 0) return -EOPNOTSUPP;
  union attributes attributes = {0};
  attributes.map.type = MAP_ARRAY;
  attributes.map.key_size = sizeof(uint32_t);
  attributes.map.value_size = sizeof(struct lki_bpf_failure);
  attributes.map.entries = 1;
  attributes.map.flags = MAP_CAN_BE_MAPPED;
  const int map = bpf(MAP_CREATE, &attributes);
  if (map < 0) return map;
  int result = load_program(map, question.answer, flaw);
  const int program = result;
  if (program >= 0) {
    memset(&attributes, 0, sizeof attributes);
    attributes.attachment.program = (uint32_t)program;
    // Its descriptor stays open: the program is attached for as long.
    const int attachment = bpf(RAW_TRACEPOINT_OPEN, &attributes);
    result = attachment < 0 ? attachment : 0;
    void *memory =
        mmap(NULL, BYTES_OF_A_PAGE, PROT_READ | PROT_WRITE, MAP_SHARED, map, 0);
    if (result == 0 && memory == MAP_FAILED) {
      result = -errno;
      close(attachment);
    }
    *words = memory;
    close(program);
  }
  close(map);
  return result;
}
