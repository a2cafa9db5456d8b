/* SPDX-License-Identifier: MIT */
// The code of the module that makes allocations fail, for x86-64. It is copied as it stands into the module that
// injector_module.c makes, so it has no address of its own: the places that the kernel's loader must fill in are
// listed in lki_injector_places. It makes direct calls only, and every function that the kernel calls by pointer begins
// with endbr64.
#if defined(__x86_64__)
#include "injector.h"

// struct pt_regs, as ptrace(2) shows it.
#define REGS_R10 56
#define REGS_AX 80
#define REGS_CX 88
#define REGS_DX 96
#define REGS_SI 104
#define REGS_DI 112
#define REGS_IP 128
#define REGS_SP 152

#define ERROR_NO_ENTRY 2
#define ERROR_INVALID 22
#define ERROR_NO_SPACE 28
#define ERROR_NO_DATA 61

// Notes that the last so many bytes are a place of this kind.
.macro place kind, bytes
.Lplace_end\@:
  .pushsection .rodata.lki_places, "a"
  .long .Lplace_end\@ - \bytes - lki_injector_code
  .long \kind
  .popsection
.endm

.macro load_state register
  movabs $0, \register
  place PLACE_STATE, 8
.endm

.macro call_kernel kind
  .byte 0xe8
  .long 0
  place \kind, 4
.endm

  .section .rodata.lki_places, "a"
  .balign 4
  .globl lki_injector_places
lki_injector_places:

  .section .rodata.lki_injector, "a"
  .balign 64
  .globl lki_injector_code
lki_injector_code:

// Where a function goes on that is not to do anything: its return value is in place.
.Lgo_back:
  ret
  int3

// A probe that has something to do afterwards may change where the probed function goes on: so this is there.
  .balign 16
  .globl lki_injector_after
lki_injector_after:
  endbr64
  ret
  int3

// What a probe of an allocator does: int (struct kprobe *probe, struct pt_regs *regs). One for each place in which the
// flags of the allocation may be.
  .balign 16
  .globl lki_injector_flags_second
lki_injector_flags_second:
  endbr64
  mov REGS_SI(%rsi), %ecx
  jmp .Lallocation
  int3

  .balign 16
  .globl lki_injector_flags_third
lki_injector_flags_third:
  endbr64
  mov REGS_DX(%rsi), %ecx
  jmp .Lallocation
  int3

  .balign 16
  .globl lki_injector_flags_fourth
lki_injector_flags_fourth:
  endbr64
  mov REGS_CX(%rsi), %ecx

.Lallocation:
  load_state %r8
  cmpl $0, STATE_ARMED(%r8)
  je .Lpass
  test %ecx, STATE_NO_FAIL(%r8)
  jnz .Lpass
  mov STATE_CURRENT(%r8), %rax
  mov %gs:(%rax), %rax
  // Interrupts have stacks of their own: what they allocate is not the thread's.
  mov STATE_TASK_STACK(%r8), %ecx
  mov REGS_SP(%rsi), %r9
  mov %r9, %r10
  sub (%rax,%rcx), %r10
  mov STATE_STACK_SIZE(%r8), %ecx
  cmp %rcx, %r10
  jae .Lpass
  mov STATE_TASK_THREAD(%r8), %ecx
  mov (%rax,%rcx), %edx
  test %edx, %edx
  jz .Lpass
  lea STATE_SLOTS(%r8), %rdi
  mov $SLOTS, %ecx
1:
  cmp %edx, SLOT_THREAD(%rdi)
  je .Lfound
  add $SLOT_BYTES, %rdi
  dec %ecx
  jnz 1b
  cmpl $LKI_FLAW_ANY_THREAD_WORD, STATE_FLAW(%r8)
  jne .Lpass
  lea STATE_SLOTS(%r8), %rdi
  cmpl $0, SLOT_THREAD(%rdi)
  je .Lpass
  cmpl $0, SLOT_FAILED(%rdi)
  jne .Lpass
  jmp .Lcount

.Lfound:
  cmpl $0, SLOT_FAILED(%rdi)
  jne .Lpass
  // An allocator allocates for its own books at times, which is no allocation of the call: the stack is then deeper
  // than at the last one, whose return address is still in its place, and the caller is the allocator itself.
  mov SLOT_STACK(%rdi), %rax
  test %rax, %rax
  jz .Lcount
  cmp %rax, %r9
  jae .Lcount
  // A thread that died while it was armed may have left its number to this one; its stack is gone, and not read.
  mov %r9, %rcx
  sub %r10, %rcx
  mov %rax, %r11
  sub %rcx, %r11
  mov STATE_STACK_SIZE(%r8), %ecx
  cmp %rcx, %r11
  jae .Lcount
  mov (%rax), %rcx
  cmp SLOT_RETURN(%rdi), %rcx
  jne .Lcount
  mov (%r9), %rcx
  sub REGS_IP(%rsi), %rcx
  add $NEIGHBOURHOOD, %rcx
  cmp $2 * NEIGHBOURHOOD, %rcx
  jb .Lpass

.Lcount:
  mov %r9, SLOT_STACK(%rdi)
  mov (%r9), %rax
  mov %rax, SLOT_RETURN(%rdi)
  mov SLOT_COUNT(%rdi), %eax
  inc %eax
  mov %eax, SLOT_COUNT(%rdi)
  cmpl $LKI_FLAW_LATE_WORD, STATE_FLAW(%r8)
  jne 1f
  dec %eax
1:
  cmp SLOT_FAILING(%rdi), %eax
  je .Lfail
  cmpl $LKI_FLAW_UNASKED_WORD, STATE_FLAW(%r8)
  jne .Lpass
.Lfail:
  movl $1, SLOT_FAILED(%rdi)
  movl $0, SLOT_FRAMES(%rdi)
  cmpl $LKI_FLAW_NO_FAILURE_WORD, STATE_FLAW(%r8)
  je .Lpass
  cmpq $0, STATE_STACK_TRACE(%r8)
  je 2f
  // unsigned int stack_trace_save(unsigned long *store, unsigned int size, unsigned int skip). The kernel finds its way
  // through this frame by the frame pointer, as it knows nothing else of this code.
  push %rbp
  mov %rsp, %rbp
  push %rsi
  push %rdi
  add $SLOT_TRACE, %rdi
  mov $TRACE_FRAMES, %esi
  xor %edx, %edx
  call_kernel PLACE_STACK_TRACE
  pop %rdi
  pop %rsi
  pop %rbp
  mov %eax, SLOT_FRAMES(%rdi)
2:
  xor %eax, %eax

// The probed function returns %rax at once.
.Lskip:
  mov %rax, REGS_AX(%rsi)
  lea .Lgo_back(%rip), %rax
  mov %rax, REGS_IP(%rsi)
  mov $1, %eax
  ret
  int3

// The probed function does what it always does.
.Lpass:
  xor %eax, %eax
  ret
  int3

// What the probe of prctl(2) does, whose only argument is the struct pt_regs of the system call.
  .balign 16
  .globl lki_injector_control
lki_injector_control:
  endbr64
  mov REGS_DI(%rsi), %r9
  movabs $LKI_INJECTOR_WORD, %rax
  cmp %rax, REGS_DI(%r9)
  jne .Lpass
  load_state %r8
  mov REGS_SI(%r9), %ecx
  mov REGS_DX(%r9), %edx
  cmp $LKI_INJECTOR_ARM, %ecx
  je .Larm
  cmp $LKI_INJECTOR_DISARM, %ecx
  je .Ldisarm
  cmp $LKI_INJECTOR_SYMBOL, %ecx
  je .Lsymbol
  cmp $LKI_INJECTOR_TEXT, %ecx
  je .Ltext
  cmp $LKI_INJECTOR_CLEAR, %ecx
  je .Lclear
  mov $-ERROR_INVALID, %rax
  jmp .Lskip

// Arms thread %edx for the site of the fourth argument. Its own last slot is taken if it has one, else a free one.
.Larm:
  lea STATE_SLOTS(%r8), %rdi
  mov $SLOTS, %ecx
1:
  cmp %edx, SLOT_OWNER(%rdi)
  je .Lown_slot
  add $SLOT_BYTES, %rdi
  dec %ecx
  jnz 1b
.Lfree_slot:
  lea STATE_SLOTS(%r8), %rdi
  mov $SLOTS, %ecx
1:
  xor %eax, %eax
  mov $-1, %r10d
  // A thread number that nobody has keeps others away until the slot is ready.
  lock cmpxchg %r10d, SLOT_THREAD(%rdi)
  je .Ltaken
  add $SLOT_BYTES, %rdi
  dec %ecx
  jnz 1b
  mov $-ERROR_NO_SPACE, %rax
  jmp .Lskip
.Lown_slot:
  mov %edx, %eax
  mov $-1, %r10d
  lock cmpxchg %r10d, SLOT_THREAD(%rdi)
  je .Lready
  xor %eax, %eax
  lock cmpxchg %r10d, SLOT_THREAD(%rdi)
  jne .Lfree_slot
.Ltaken:
  lock incl STATE_ARMED(%r8)
.Lready:
  mov %edx, SLOT_OWNER(%rdi)
  mov REGS_R10(%r9), %eax
  mov %eax, SLOT_FAILING(%rdi)
  xor %eax, %eax
  cmpl $LKI_FLAW_COUNT_WORD, STATE_FLAW(%r8)
  je 1f
  mov %eax, SLOT_COUNT(%rdi)
1:
  mov %eax, SLOT_FAILED(%rdi)
  mov %eax, SLOT_FRAMES(%rdi)
  mov %rax, SLOT_STACK(%rdi)
  mov %edx, SLOT_THREAD(%rdi)
  jmp .Lskip

// Disarms thread %edx: its count, and bit 32 if an allocation has failed.
.Ldisarm:
  lea STATE_SLOTS(%r8), %rdi
  mov $SLOTS, %ecx
1:
  cmp %edx, SLOT_THREAD(%rdi)
  je 2f
  add $SLOT_BYTES, %rdi
  dec %ecx
  jnz 1b
  mov $-ERROR_NO_ENTRY, %rax
  jmp .Lskip
2:
  movl $0, SLOT_THREAD(%rdi)
  lock decl STATE_ARMED(%r8)
  mov SLOT_FAILED(%rdi), %eax
  shl $32, %rax
  mov SLOT_COUNT(%rdi), %ecx
  or %rcx, %rax
  jmp .Lskip

// Writes the name of a function into the state: that of the frame of the fourth argument when an allocation of
// thread %edx failed. The length of the name.
.Lsymbol:
  lea STATE_SLOTS(%r8), %rdi
  mov $SLOTS, %ecx
1:
  cmp %edx, SLOT_OWNER(%rdi)
  je 2f
  add $SLOT_BYTES, %rdi
  dec %ecx
  jnz 1b
  jmp .Lnothing
2:
  cmpl $0, SLOT_FAILED(%rdi)
  je .Lnothing
  mov REGS_R10(%r9), %ecx
  mov SLOT_RETURN(%rdi), %r10
  test %ecx, %ecx
  jz 3f
  cmp SLOT_FRAMES(%rdi), %ecx
  ja .Lnothing
  mov (SLOT_TRACE - 8)(%rdi,%rcx,8), %r10
3:
  // int sprint_symbol(char *buffer, unsigned long address)
  push %rbp
  mov %rsp, %rbp
  push %rsi
  push %rsi
  lea STATE_SYMBOL(%r8), %rdi
  mov %r10, %rsi
  call_kernel PLACE_SYMBOL
  pop %rsi
  pop %rsi
  pop %rbp
  cltq
  jmp .Lskip
.Lnothing:
  xor %eax, %eax
  jmp .Lskip

// Eight bytes of that name, from the third argument on.
.Ltext:
  mov $-ERROR_INVALID, %rax
  cmp $SYMBOL_BYTES - 8, %edx
  ja .Lskip
  mov STATE_SYMBOL(%r8,%rdx), %rax
  jmp .Lskip

// Frees every slot. How many were armed.
.Lclear:
  xor %eax, %eax
  xchg %eax, STATE_ARMED(%r8)
  lea STATE_SLOTS(%r8), %rdi
  mov $SLOTS, %ecx
1:
  movl $0, SLOT_THREAD(%rdi)
  movl $0, SLOT_OWNER(%rdi)
  add $SLOT_BYTES, %rdi
  dec %ecx
  jnz 1b
  jmp .Lskip

// What happens when the module is loaded: int (void).
  .balign 16
  .globl lki_injector_init
lki_injector_init:
  endbr64
  load_state %r8
  xor %ecx, %ecx
1:
  mov STATE_CURRENT_CHOICES(%r8,%rcx,8), %rax
  test %rax, %rax
  jnz 2f
  inc %ecx
  cmp $CURRENT_CHOICES, %ecx
  jb 1b
  mov $-ERROR_NO_DATA, %eax
  ret
  int3
2:
  mov %rax, STATE_CURRENT(%r8)
  // int register_kprobes(struct kprobe **probes, int count): all of them or none.
  lea STATE_SLOTS + SLOTS * SLOT_BYTES(%r8), %rdi
  mov STATE_PROBE_COUNT(%r8), %esi
  push %rbp
  mov %rsp, %rbp
  call_kernel PLACE_REGISTER
  pop %rbp
  ret
  int3

  .globl lki_injector_code_end
lki_injector_code_end:

  .section .rodata.lki_places, "a"
  .globl lki_injector_places_end
lki_injector_places_end:
#endif

  .section .note.GNU-stack, "", @progbits
