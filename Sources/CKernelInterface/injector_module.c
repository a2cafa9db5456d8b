/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "Injector.h"
#include "injector.h"

#include <elf.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__) || defined(__aarch64__)

// What an assembler file cannot say: the code, its entries, and the places for the kernel's loader.
extern const unsigned char lki_injector_code[], lki_injector_code_end[];
extern const unsigned char lki_injector_init[], lki_injector_after[], lki_injector_control[];
extern const unsigned char lki_injector_flags_second[], lki_injector_flags_third[],
    lki_injector_flags_fourth[];
struct place {
  uint32_t offset;
  uint32_t kind;
};
extern const struct place lki_injector_places[], lki_injector_places_end[];

static const unsigned char *const handlers[] = {
    NULL, lki_injector_flags_second, lki_injector_flags_third, lki_injector_flags_fourth};
_Static_assert(
    sizeof handlers / sizeof *handlers == LAST_FLAGS_PARAMETER + 1, "a handler for each parameter");

// On arm64 the code calls by pointers in its data: whether a direct call reaches the kernel depends on where the module
// comes to lie.
#if defined(__x86_64__)
enum {
  MACHINE = EM_X86_64,
  RELOCATION_POINTER = R_X86_64_64,
  RELOCATION_CALL = R_X86_64_PLT32,
  CALL_ADDEND = -4
};
#else
enum {
  MACHINE = EM_AARCH64,
  RELOCATION_POINTER = R_AARCH64_ABS64,
  RELOCATION_CALL = R_AARCH64_CALL26,
  CALL_ADDEND = 0
};
#endif

/// Where the kernel keeps the running task of a CPU; which one it has depends on its release. On arm64 it has none of
/// them, and keeps it in a register.
static const char *const current_choices[CURRENT_CHOICES] = {
    "const_current_task", "current_task", "pcpu_hot"};

_Static_assert((int)LKI_FLAW_ANY_THREAD == LKI_FLAW_ANY_THREAD_WORD, "the code's number");
_Static_assert((int)LKI_FLAW_NO_FAILURE == LKI_FLAW_NO_FAILURE_WORD, "the code's number");
_Static_assert((int)LKI_FLAW_UNASKED == LKI_FLAW_UNASKED_WORD, "the code's number");
_Static_assert((int)LKI_FLAW_COUNT == LKI_FLAW_COUNT_WORD, "the code's number");
_Static_assert((int)LKI_FLAW_LATE == LKI_FLAW_LATE_WORD, "the code's number");

// MARK: An ELF file in memory

// The sections and symbols of the module, by number.
enum {
  SECTION_CODE = 1,
  SECTION_DATA,
  SECTION_MODULE,
  SECTION_INFO,
  SECTION_CODE_PLACES,
  SECTION_DATA_PLACES,
  SECTION_MODULE_PLACES,
  SECTION_SYMBOLS,
  SECTION_STRINGS,
  SECTION_NAMES,
#if defined(__aarch64__)
  // The kernel refuses a module without these, and fills them itself with what makes calls reach further.
  SECTION_CALLS,
  SECTION_CALLS_OF_INIT,
  SECTION_CALLS_OF_FTRACE,
  SECTION_CALLS_OF_FTRACE_IN_INIT,
#endif
  SECTIONS
};
enum {
  SYMBOL_CODE = 1,
  SYMBOL_DATA,
  SYMBOL_REGISTER,
  SYMBOL_STACK_TRACE,
  SYMBOL_PRINT,
  SYMBOL_CURRENT,
  SYMBOLS = SYMBOL_CURRENT + CURRENT_CHOICES
};
enum { PROBES = LKI_ALLOCATORS + 1, ALIGNMENT = 64 };
// 6 is for what the state and the structure of the module need.
enum { MOST_PLACES = 3 * PROBES + CURRENT_CHOICES + PROBES + 6 };
// More than all texts of the module together.
enum { MOST_TEXT = 1024 };

/// A growing file. It says only at its end whether there was memory enough.
struct file {
  unsigned char *bytes;
  size_t size;
  size_t room;
};

static size_t append(struct file *file, const void *bytes, size_t count) {
  const size_t start = (file->size + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  file->size = start + count;
  if (file->bytes && file->size <= file->room && bytes) memcpy(file->bytes + start, bytes, count);
  return start;
}

struct places {
  Elf64_Rela list[MOST_PLACES];
  size_t count;
};

static void add_place(
    struct places *places, size_t offset, uint32_t symbol, uint32_t type, int64_t addend) {
  places->list[places->count++] =
      (Elf64_Rela){offset, ELF64_R_INFO((uint64_t)symbol, type), addend};
}

/// Texts one behind the other, each with its final 0.
struct texts {
  char bytes[MOST_TEXT];
  size_t size;
};

static uint32_t add_text(struct texts *texts, const char *first, const char *second) {
  const size_t start = texts->size, left = sizeof texts->bytes - start;
  const int written = snprintf(texts->bytes + start, left, "%s%s", first, second);
  texts->size += (size_t)written + 1 <= left ? (size_t)written + 1 : 0;
  return (uint32_t)start;
}

static uint64_t offset_of(const unsigned char *entry) {
  return (uint64_t)(entry - lki_injector_code);
}

static void put(unsigned char *data, size_t offset, uint32_t value) {
  memcpy(data + offset, &value, sizeof value);
}

/// The state, the pointers to the probes, the probes, and the names of the functions that they probe. Appends it to the
/// file and lists the places in it.
static size_t append_data(
    struct file *file, const struct lki_injector_layout *layout, enum lki_injector_flaw flaw,
    struct places *places, size_t *size) {
  const uint32_t count = layout->allocator_count + 1;
  const size_t probes = (STATE_BYTES + 8 * PROBES + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
  const size_t names = probes + (size_t)layout->kprobe_size * count;
  *size = names + (size_t)LKI_ALLOCATOR_NAME * count;
  unsigned char *data = calloc(1, *size);
  if (!data) {
    file->room = 0;
    return append(file, NULL, *size);
  }
  put(data, STATE_FLAW, (uint32_t)flaw);
  put(data, STATE_NO_FAIL, layout->no_fail);
  // What follows the number of the thread is that of its process; 8 bytes on there is neither.
  put(data, STATE_TASK_THREAD, layout->task_thread + (flaw == LKI_FLAW_OFFSET ? 8 : 0));
  put(data, STATE_TASK_STACK, layout->task_stack);
  put(data, STATE_STACK_SIZE, layout->stack_size);
  put(data, STATE_PROBE_COUNT, count);
  for (uint32_t number = 0; number < CURRENT_CHOICES; number++)
    add_place(
        places, STATE_CURRENT_CHOICES + 8 * number, SYMBOL_CURRENT + number, RELOCATION_POINTER, 0);
  add_place(places, STATE_STACK_TRACE, SYMBOL_STACK_TRACE, RELOCATION_POINTER, 0);
  add_place(places, STATE_REGISTER, SYMBOL_REGISTER, RELOCATION_POINTER, 0);
  add_place(places, STATE_PRINT, SYMBOL_PRINT, RELOCATION_POINTER, 0);
  for (uint32_t number = 0; number < count; number++) {
    const bool is_control = number == layout->allocator_count;
    const size_t probe = probes + (size_t)layout->kprobe_size * number;
    const size_t name = names + (size_t)LKI_ALLOCATOR_NAME * number;
    const unsigned char *handler =
        is_control ? lki_injector_control : handlers[layout->allocators[number].flags_parameter];
    snprintf(
        (char *)data + name, LKI_ALLOCATOR_NAME, "%s",
        is_control ? CONTROL_FUNCTION : layout->allocators[number].name);
    add_place(places, STATE_BYTES + 8 * number, SYMBOL_DATA, RELOCATION_POINTER, (int64_t)probe);
    add_place(
        places, probe + layout->kprobe_symbol_name, SYMBOL_DATA, RELOCATION_POINTER, (int64_t)name);
    add_place(
        places, probe + layout->kprobe_pre_handler, SYMBOL_CODE, RELOCATION_POINTER,
        (int64_t)offset_of(handler));
    add_place(
        places, probe + layout->kprobe_post_handler, SYMBOL_CODE, RELOCATION_POINTER,
        (int64_t)offset_of(lki_injector_after));
  }
  const size_t start = append(file, data, *size);
  free(data);
  return start;
}

/// `struct module`, of which the module itself gives its name and its first function.
static size_t append_module(
    struct file *file, const struct lki_injector_layout *layout, struct places *places) {
  unsigned char *module = calloc(1, layout->module_size);
  if (module && layout->module_name + sizeof LKI_INJECTOR_NAME <= layout->module_size)
    memcpy(module + layout->module_name, LKI_INJECTOR_NAME, sizeof LKI_INJECTOR_NAME);
  else
    file->room = 0;
  add_place(
      places, layout->module_init, SYMBOL_CODE, RELOCATION_POINTER,
      (int64_t)offset_of(lki_injector_init));
  const size_t start = append(file, module, layout->module_size);
  free(module);
  return start;
}

static void list_code_places(struct places *places) {
  static const uint32_t symbols[] = {
      [PLACE_STATE] = SYMBOL_DATA,
      [PLACE_REGISTER] = SYMBOL_REGISTER,
      [PLACE_STACK_TRACE] = SYMBOL_STACK_TRACE,
      [PLACE_SYMBOL] = SYMBOL_PRINT};
  for (const struct place *place = lki_injector_places; place < lki_injector_places_end; place++) {
    const bool is_call = place->kind != PLACE_STATE;
    add_place(
        places, place->offset, symbols[place->kind],
        is_call ? RELOCATION_CALL : RELOCATION_POINTER, is_call ? CALL_ADDEND : 0);
  }
}

/// What the kernel is told of the module. It makes no call by pointer, so that nothing in it must be guarded against
/// speculation into one.
static void write_info(struct texts *info, const char *version) {
  add_text(info, "license=", "Dual MIT/GPL");
  add_text(info, "name=", LKI_INJECTOR_NAME);
  add_text(info, "description=", "Lockstep: lets chosen allocations of a thread fail");
  add_text(info, "retpoline=", "Y");
  add_text(info, "vermagic=", version);
}

static void write_symbols(Elf64_Sym symbols[SYMBOLS], struct texts *strings) {
  const unsigned char section = ELF64_ST_INFO(STB_LOCAL, STT_SECTION);
  symbols[SYMBOL_CODE] = (Elf64_Sym){0, section, 0, SECTION_CODE, 0, 0};
  symbols[SYMBOL_DATA] = (Elf64_Sym){0, section, 0, SECTION_DATA, 0, 0};
  const char *names[SYMBOLS] = {
      [SYMBOL_REGISTER] = "register_kprobes",
      [SYMBOL_STACK_TRACE] = "stack_trace_save",
      [SYMBOL_PRINT] = "sprint_symbol"};
  memcpy(names + SYMBOL_CURRENT, current_choices, sizeof current_choices);
  for (uint32_t number = SYMBOL_REGISTER; number < SYMBOLS; number++) {
    // A weak symbol that the kernel does not have is 0.
    const bool is_optional = number >= SYMBOL_CURRENT || number == SYMBOL_STACK_TRACE;
    symbols[number] = (Elf64_Sym){
        add_text(strings, names[number], ""),
        (unsigned char)ELF64_ST_INFO(is_optional ? STB_WEAK : STB_GLOBAL, STT_NOTYPE), 0, SHN_UNDEF,
        0, 0};
  }
}

/// Appends what describes the other sections, and the table of all.
static void append_tables(
    struct file *file, Elf64_Shdr sections[SECTIONS], struct places lists[SECTIONS],
    Elf64_Ehdr *header) {
  static const uint32_t listed[] = {
      [SECTION_CODE_PLACES] = SECTION_CODE,
      [SECTION_DATA_PLACES] = SECTION_DATA,
      [SECTION_MODULE_PLACES] = SECTION_MODULE};
  static const char *const names[SECTIONS] = {
      "", ".text", ".data", ".gnu.linkonce.this_module", ".modinfo", ".rela.text", ".rela.data",
      ".rela.gnu.linkonce.this_module", ".symtab", ".strtab", ".shstrtab",
#if defined(__aarch64__)
      ".plt", ".init.plt", ".text.ftrace_trampoline",
      ".init.text.ftrace_trampoline",
#endif
  };
  for (uint32_t number = SECTION_CODE_PLACES; number <= SECTION_MODULE_PLACES; number++) {
    const struct places *places = &lists[number];
    const size_t bytes = places->count * sizeof *places->list;
    sections[number] = (Elf64_Shdr){
        0, SHT_RELA, SHF_INFO_LINK, 0, append(file, places->list, bytes), bytes, SECTION_SYMBOLS,
        listed[number], 8, sizeof *places->list};
  }
  Elf64_Sym symbols[SYMBOLS] = {0};
  struct texts strings = {.size = 1}, section_names = {.size = 0};
  write_symbols(symbols, &strings);
  sections[SECTION_SYMBOLS] = (Elf64_Shdr){
      0, SHT_SYMTAB, 0, 0, append(file, symbols, sizeof symbols), sizeof symbols, SECTION_STRINGS,
      SYMBOL_REGISTER, 8, sizeof *symbols};
  sections[SECTION_STRINGS] = (Elf64_Shdr){
      0, SHT_STRTAB, 0, 0, append(file, strings.bytes, strings.size), strings.size, 0, 0, 1, 0};
  for (uint32_t number = 0; number < SECTIONS; number++)
    sections[number].sh_name = add_text(&section_names, names[number], "");
  const size_t names_start = append(file, section_names.bytes, section_names.size);
  sections[SECTION_NAMES].sh_type = SHT_STRTAB;
  sections[SECTION_NAMES].sh_offset = names_start;
  sections[SECTION_NAMES].sh_size = section_names.size;
  sections[SECTION_NAMES].sh_addralign = 1;
  header->e_shoff = append(file, sections, SECTIONS * sizeof *sections);
}

static void describe(
    Elf64_Shdr *section, uint64_t flags, size_t start, size_t size) {
  *section = (Elf64_Shdr){0, SHT_PROGBITS, SHF_ALLOC | flags, 0, start, size, 0, 0, ALIGNMENT, 0};
}

#if defined(__aarch64__)
static void append_calls(struct file *file, Elf64_Shdr sections[SECTIONS]) {
  for (uint32_t number = SECTION_CALLS; number < SECTIONS; number++)
    describe(&sections[number], SHF_EXECINSTR, append(file, "", 1), 1);
}
#else
static void append_calls(struct file *file, Elf64_Shdr sections[SECTIONS]) {
  (void)file;
  (void)sections;
}
#endif

static void fill(
    struct file *file, const struct lki_injector_layout *layout, const char *version,
    enum lki_injector_flaw flaw) {
  Elf64_Ehdr header = {
      .e_ident = {ELFMAG0, ELFMAG1, ELFMAG2, ELFMAG3, ELFCLASS64, ELFDATA2LSB, EV_CURRENT},
      .e_type = ET_REL,
      .e_machine = MACHINE,
      .e_version = EV_CURRENT,
      .e_ehsize = sizeof(Elf64_Ehdr),
      .e_shentsize = sizeof(Elf64_Shdr),
      .e_shnum = SECTIONS,
      .e_shstrndx = SECTION_NAMES};
  Elf64_Shdr sections[SECTIONS] = {0};
  struct places lists[SECTIONS];
  for (int number = 0; number < SECTIONS; number++) lists[number].count = 0;
  append(file, &header, sizeof header);
  const size_t code_bytes = (size_t)offset_of(lki_injector_code_end);
  const size_t code = append(file, lki_injector_code, code_bytes);
  describe(&sections[SECTION_CODE], SHF_EXECINSTR, code, code_bytes);
  list_code_places(&lists[SECTION_CODE_PLACES]);
  size_t data_bytes;
  const size_t data = append_data(file, layout, flaw, &lists[SECTION_DATA_PLACES], &data_bytes);
  describe(&sections[SECTION_DATA], SHF_WRITE, data, data_bytes);
  const size_t module = append_module(file, layout, &lists[SECTION_MODULE_PLACES]);
  describe(&sections[SECTION_MODULE], SHF_WRITE, module, layout->module_size);
  struct texts info = {.size = 0};
  write_info(&info, version);
  describe(&sections[SECTION_INFO], 0, append(file, info.bytes, info.size), info.size);
  append_calls(file, sections);
  append_tables(file, sections, lists, &header);
  if (file->bytes && file->size <= file->room) memcpy(file->bytes, &header, sizeof header);
}

void *lki_injector_make(
    const struct lki_injector_layout *layout, const char *version, enum lki_injector_flaw flaw,
    size_t *size) {
  // The first time it only finds out how large it becomes.
  struct file file = {NULL, 0, 0};
  fill(&file, layout, version, flaw);
  file.room = file.size;
  file.size = 0;
  file.bytes = calloc(1, file.room);
  if (!file.bytes) return NULL;
  fill(&file, layout, version, flaw);
  if (file.room == 0) {
    free(file.bytes);
    return NULL;
  }
  *size = file.size;
  return file.bytes;
}

#else

void *lki_injector_make(
    const struct lki_injector_layout *layout, const char *version, enum lki_injector_flaw flaw,
    size_t *size) {
  return NULL;
}

#endif

int lki_injector_load(const void *module, size_t size) {
  return syscall(SYS_init_module, module, size, "") < 0 ? -errno : 0;
}
