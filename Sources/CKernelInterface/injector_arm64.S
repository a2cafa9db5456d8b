/* SPDX-License-Identifier: MIT */
// The code of the module that makes allocations fail, for arm64; what it does and why is said in injector_x86_64.S, and
// here only what differs. A probe is an instruction that traps, so a probed function goes on wherever its registers say:
// no gadget to return by is needed. Every function that the kernel calls by pointer begins with a landing pad.
#if defined(__aarch64__)
#include "injector.h"

// struct pt_regs, as ptrace(2) shows it, in bytes.
#define REGS_X0 0
#define REGS_X1 8
#define REGS_X2 16
#define REGS_X3 24
#define REGS_X29 232
#define REGS_X30 240
#define REGS_SP 248
#define REGS_PC 256
#define REGS_PSTATE 264
// The bits of that which say of which kind the last jump was.
#define PSTATE_JUMP 0xc00

// A record of the chain of frames: where the next one is, and the return address.
#define FRAME_NEXT 0
#define FRAME_RETURN 8
#define FRAME_BYTES 16
// How many frames one allocator may lie below another one, at the most.
#define FRAMES_BETWEEN 32
#define ERROR_NO_ENTRY 2
#define ERROR_INVALID 22
#define ERROR_NO_SPACE 28


.macro landing_pad
  hint #34
.endm
.macro load_state register
  ldr \register, .Lstate
.endm

// Takes the code of pointer authentication, if there is one, out of a return address. Changes x17.
.macro strip register
  mov x17, x30
  mov x30, \register
  hint #7
  mov \register, x30
  mov x30, x17
.endm

// Adds to the number of armed threads. Changes w11 and w12.
.macro add_armed count
9:
  ldaxr w11, [x8]
  add w11, w11, #\count
  stlxr w12, w11, [x8]
  cbnz w12, 9b
.endm

// Puts -1, which is no thread, in place of a slot's thread; jumps if that is another one than expected. Changes w11, w12.
.macro take_slot expected, otherwise
9:
  ldaxr w11, [x7]
  cmp w11, \expected
  b.ne \otherwise
  mov w11, #-1
  stlxr w12, w11, [x7]
  cbnz w12, 9b
.endm

// Lets x7 be the slot in which a word is the thread w6; jumps if there is none. Changes w3 and w11.
.macro find_slot word, otherwise
  add x7, x8, #STATE_SLOTS
  mov w3, #SLOTS
8:
  ldr w11, [x7, #\word]
  cmp w11, w6
  b.eq 9f
  add x7, x7, #SLOT_BYTES
  subs w3, w3, #1
  b.ne 8b
  b \otherwise
9:
.endm

  .section .rodata.lki_places, "a"
  .globl lki_injector_places
lki_injector_places:
  .long .Lstate - lki_injector_code
  .long PLACE_STATE
  .globl lki_injector_places_end
lki_injector_places_end:
  .section .rodata.lki_injector, "a"
  .balign 64
  .globl lki_injector_code
lki_injector_code:
.Lstate: .quad 0
.Lword: .quad LKI_INJECTOR_WORD

  .balign 16
  .globl lki_injector_after
lki_injector_after:
  landing_pad
  ret

// int (struct kprobe *x0, struct pt_regs *x1)
  .balign 16
  .globl lki_injector_flags_second
lki_injector_flags_second:
  landing_pad
  ldr w2, [x1, #REGS_X1]
  b .Lallocation
  .balign 16
  .globl lki_injector_flags_third
lki_injector_flags_third:
  landing_pad
  ldr w2, [x1, #REGS_X2]
  b .Lallocation
  .balign 16
  .globl lki_injector_flags_fourth
lki_injector_flags_fourth:
  landing_pad
  ldr w2, [x1, #REGS_X3]

// x5: where the thread's stack begins; x9: its stack pointer; x15: the size of the stack; x7: the slot.
.Lallocation:
  load_state x8
  ldr w3, [x8, #STATE_ARMED]
  cbz w3, .Lpass
  ldr w3, [x8, #STATE_NO_FAIL]
  tst w2, w3
  b.ne .Lpass
  // The kernel keeps the running task in the stack pointer of user space.
  mrs x4, sp_el0
  ldr w3, [x8, #STATE_TASK_STACK]
  ldr x5, [x4, x3]
  ldr x9, [x1, #REGS_SP]
  sub x10, x9, x5
  ldr w15, [x8, #STATE_STACK_SIZE]
  cmp x10, x15
  b.hs .Lpass
  ldr w3, [x8, #STATE_TASK_THREAD]
  ldr w6, [x4, x3]
  cbz w6, .Lpass
  find_slot SLOT_THREAD, .Lstranger
  ldr w11, [x7, #SLOT_FAILED]
  cbnz w11, .Lpass
  // An allocation of an allocator's own: deeper than the last one, called from nearby, and the frame of the last one is
  // still in the chain. Return addresses are in a register here, so the chain has to be looked through.
  ldr x12, [x7, #SLOT_STACK]
  cmp x9, x12
  b.hs .Lcount
  sub x13, x12, x5
  cmp x13, x15
  b.hs .Lcount
  ldr x13, [x1, #REGS_X30]
  ldr x14, [x1, #REGS_PC]
  sub x13, x13, x14
  add x13, x13, #NEIGHBOURHOOD
  mov x14, #2 * NEIGHBOURHOOD
  cmp x13, x14
  b.hs .Lcount
  ldr x14, [x7, #SLOT_RETURN]
  ldr x13, [x1, #REGS_X29]
  mov w3, #FRAMES_BETWEEN
1:
  tst x13, #7
  b.ne .Lcount
  cmp x13, x9
  b.lo .Lcount
  cmp x13, x12
  b.hs .Lcount
  ldr x11, [x13, #FRAME_RETURN]
  strip x11
  cmp x11, x14
  b.eq .Lpass
  ldr x13, [x13, #FRAME_NEXT]
  subs w3, w3, #1
  b.ne 1b
  b .Lcount

.Lstranger:
  ldr w11, [x8, #STATE_FLAW]
  cmp w11, #LKI_FLAW_ANY_THREAD_WORD
  b.ne .Lpass
  add x7, x8, #STATE_SLOTS
  ldr w11, [x7, #SLOT_THREAD]
  cbz w11, .Lpass
  ldr w11, [x7, #SLOT_FAILED]
  cbnz w11, .Lpass

.Lcount:
  str x9, [x7, #SLOT_STACK]
  ldr x14, [x1, #REGS_X30]
  str x14, [x7, #SLOT_RETURN]
  ldr w11, [x7, #SLOT_COUNT]
  add w11, w11, #1
  str w11, [x7, #SLOT_COUNT]
  ldr w12, [x8, #STATE_FLAW]
  cmp w12, #LKI_FLAW_LATE_WORD
  b.ne 1f
  sub w11, w11, #1
1:
  ldr w13, [x7, #SLOT_FAILING]
  cmp w11, w13
  b.eq .Lfail
  cmp w12, #LKI_FLAW_UNASKED_WORD
  b.ne .Lpass
.Lfail:
  mov w13, #1
  str w13, [x7, #SLOT_FAILED]
  str wzr, [x7, #SLOT_FRAMES]
  cmp w12, #LKI_FLAW_NO_FAILURE_WORD
  b.eq .Lpass
  // The trace: the caller, then the chain of its frames, as far as it leads upwards in this stack.
  add x12, x7, #SLOT_TRACE
  str x14, [x12], #8
  mov w3, #1
  ldr x13, [x1, #REGS_X29]
  sub x15, x15, #FRAME_BYTES
2:
  tst x13, #7
  b.ne 3f
  sub x11, x13, x5
  cmp x11, x15
  b.hi 3f
  cmp x13, x9
  b.lo 3f
  ldr x11, [x13, #FRAME_RETURN]
  strip x11
  str x11, [x12], #8
  add w3, w3, #1
  cmp w3, #TRACE_FRAMES
  b.hs 3f
  add x9, x13, #FRAME_BYTES
  ldr x13, [x13, #FRAME_NEXT]
  b 2b
3:
  str w3, [x7, #SLOT_FRAMES]
  mov x0, #0

// The probed function returns x0 at once, to where no jump of another kind than a return leads.
.Lskip:
  str x0, [x1, #REGS_X0]
  ldr x11, [x1, #REGS_X30]
  str x11, [x1, #REGS_PC]
  ldr x11, [x1, #REGS_PSTATE]
  and x11, x11, #~PSTATE_JUMP
  str x11, [x1, #REGS_PSTATE]
  mov w0, #1
  ret

.Lpass:
  mov w0, #0
  ret

// The probe of prctl(2), whose only argument is the struct pt_regs of the system call: x9.
  .balign 16
  .globl lki_injector_control
lki_injector_control:
  landing_pad
  ldr x9, [x1, #REGS_X0]
  ldr x10, [x9, #REGS_X0]
  ldr x11, .Lword
  cmp x10, x11
  b.ne .Lpass
  load_state x8
  ldr w3, [x9, #REGS_X1]
  ldr w6, [x9, #REGS_X2]
  cmp w3, #LKI_INJECTOR_ARM
  b.eq .Larm
  cmp w3, #LKI_INJECTOR_DISARM
  b.eq .Ldisarm
  cmp w3, #LKI_INJECTOR_SYMBOL
  b.eq .Lsymbol
  cmp w3, #LKI_INJECTOR_TEXT
  b.eq .Ltext
  cmp w3, #LKI_INJECTOR_CLEAR
  b.eq .Lclear
.Linvalid:
  mov x0, #-ERROR_INVALID
  b .Lskip

.Larm:
  find_slot SLOT_OWNER, .Lfree_slot
  take_slot w6, .Lown_slot_is_free
  b .Lready
.Lown_slot_is_free:
  take_slot wzr, .Lfree_slot
  b .Ltaken
.Lfree_slot:
  add x7, x8, #STATE_SLOTS
  mov w3, #SLOTS
1:
  take_slot wzr, 2f
  b .Ltaken
2:
  add x7, x7, #SLOT_BYTES
  subs w3, w3, #1
  b.ne 1b
  mov x0, #-ERROR_NO_SPACE
  b .Lskip
.Ltaken:
  add_armed 1
.Lready:
  str w6, [x7, #SLOT_OWNER]
  ldr w11, [x9, #REGS_X3]
  str w11, [x7, #SLOT_FAILING]
  ldr w11, [x8, #STATE_FLAW]
  cmp w11, #LKI_FLAW_COUNT_WORD
  b.eq 1f
  str wzr, [x7, #SLOT_COUNT]
1:
  str wzr, [x7, #SLOT_FAILED]
  str wzr, [x7, #SLOT_FRAMES]
  str xzr, [x7, #SLOT_STACK]
  stlr w6, [x7]
  mov x0, #0
  b .Lskip

.Ldisarm:
  find_slot SLOT_THREAD, .Lno_entry
  stlr wzr, [x7]
  add_armed -1
  ldr w0, [x7, #SLOT_COUNT]
  ldr w11, [x7, #SLOT_FAILED]
  orr x0, x0, x11, lsl #32
  b .Lskip
.Lno_entry:
  mov x0, #-ERROR_NO_ENTRY
  b .Lskip

.Lsymbol:
  find_slot SLOT_OWNER, .Lnothing
  ldr w11, [x7, #SLOT_FAILED]
  cbz w11, .Lnothing
  ldr w3, [x9, #REGS_X3]
  ldr x10, [x7, #SLOT_RETURN]
  cbz w3, 1f
  ldr w11, [x7, #SLOT_FRAMES]
  cmp w3, w11
  b.hi .Lnothing
  sub w3, w3, #1
  add x11, x7, #SLOT_TRACE
  ldr x10, [x11, x3, lsl #3]
1:
  // int sprint_symbol(char *buffer, unsigned long address)
  stp x29, x30, [sp, #-32]!
  mov x29, sp
  str x1, [sp, #16]
  ldr x11, [x8, #STATE_PRINT]
  add x0, x8, #STATE_SYMBOL
  mov x1, x10
  blr x11
  ldr x1, [sp, #16]
  ldp x29, x30, [sp], #32
  sxtw x0, w0
  b .Lskip
.Lnothing:
  mov x0, #0
  b .Lskip

.Ltext:
  cmp w6, #SYMBOL_BYTES - 8
  b.hi .Linvalid
  add x11, x8, #STATE_SYMBOL
  ldr x0, [x11, x6]
  b .Lskip

.Lclear:
  ldaxr w0, [x8]
  stlxr w12, wzr, [x8]
  cbnz w12, .Lclear
  add x7, x8, #STATE_SLOTS
  mov w3, #SLOTS
1:
  stlr wzr, [x7]
  str wzr, [x7, #SLOT_OWNER]
  add x7, x7, #SLOT_BYTES
  subs w3, w3, #1
  b.ne 1b
  b .Lskip

// int (void), when the module is loaded.
  .balign 16
  .globl lki_injector_init
lki_injector_init:
  landing_pad
  load_state x8
  mov x0, #STATE_BYTES
  add x0, x0, x8
  ldr w1, [x8, #STATE_PROBE_COUNT]
  stp x29, x30, [sp, #-16]!
  mov x29, sp
  ldr x11, [x8, #STATE_REGISTER]
  blr x11
  ldp x29, x30, [sp], #16
  ret

  .globl lki_injector_code_end
lki_injector_code_end:
#endif

  .section .note.GNU-stack, "", %progbits
