/* SPDX-License-Identifier: MIT */
/// What the code of the module (injector_x86_64.S, injector_arm64.S) and whoever makes the module (injector_module.c)
/// must agree upon. The assembler reads this file as well, so it holds macros alone.
#pragma once

// The words by which the module is spoken to: prctl(2) with LKI_INJECTOR_WORD as its first argument, which no
// kernel knows, and one of these as the second.
#define LKI_INJECTOR_WORD 0x4c6f636b73746570
#define LKI_INJECTOR_ARM 1
#define LKI_INJECTOR_DISARM 2
#define LKI_INJECTOR_SYMBOL 3
#define LKI_INJECTOR_TEXT 4
#define LKI_INJECTOR_CLEAR 5

// The module's data. A slot is one thread whose allocations are counted.
#define STATE_ARMED 0
#define STATE_FLAW 4
#define STATE_NO_FAIL 8
#define STATE_TASK_THREAD 12
#define STATE_TASK_STACK 16
#define STATE_STACK_SIZE 20
#define STATE_PROBE_COUNT 24
#define STATE_CURRENT 32
#define STATE_CURRENT_CHOICES 40
#define CURRENT_CHOICES 3
#define STATE_STACK_TRACE 64
#define STATE_REGISTER 72
#define STATE_PRINT 80
#define STATE_SYMBOL 96
#define SYMBOL_BYTES 1024
#define STATE_SLOTS (STATE_SYMBOL + SYMBOL_BYTES)
#define SLOTS 16
#define SLOT_THREAD 0
#define SLOT_OWNER 4
#define SLOT_FAILING 8
#define SLOT_COUNT 12
#define SLOT_FAILED 16
#define SLOT_FRAMES 20
#define SLOT_STACK 24
#define SLOT_RETURN 32
#define SLOT_TRACE 40
#define TRACE_FRAMES 20
#define SLOT_BYTES (SLOT_TRACE + 8 * TRACE_FRAMES)
#define STATE_BYTES (STATE_SLOTS + SLOTS * SLOT_BYTES)

// How far from a probed allocator the code may lie that an allocator calls for its own books, in bytes: the
// functions of mm/slub.c take less, and no function lies so near that a system call goes through.
#define NEIGHBOURHOOD 0x10000

// What the places of the code stand for that the kernel's loader fills in.
#define PLACE_STATE 1
#define PLACE_REGISTER 2
#define PLACE_STACK_TRACE 3
#define PLACE_SYMBOL 4

#define LKI_FLAW_ANY_THREAD_WORD 2
#define LKI_FLAW_NO_FAILURE_WORD 3
#define LKI_FLAW_UNASKED_WORD 4
#define LKI_FLAW_COUNT_WORD 5
#define LKI_FLAW_LATE_WORD 6

// The system call by which the module is spoken to, as a function of the kernel, and the last parameter of an allocator
// in which the code can find the flags, from 0.
#if defined(__x86_64__)
#define CONTROL_FUNCTION "__x64_sys_prctl"
#define LAST_FLAGS_PARAMETER 3
#elif defined(__aarch64__)
#define CONTROL_FUNCTION "__arm64_sys_prctl"
#define LAST_FLAGS_PARAMETER 3
#endif
