//@part tgkill_thread
//@needs board
//@argument int thread;	/* another thread */
//@argument int signal;
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
static long tgkill_thread(const struct arguments *arguments)
{
	const struct mailbox *other = &board->mailboxes[arguments->thread];

	return syscall(SYS_tgkill, other->process, other->thread, arguments->signal) ? -errno : 0;
}
//@part kill_process
//@needs board
//@argument int thread;	/* another thread */
//@argument int signal;
#include <errno.h>
#include <signal.h>
static long kill_process(const struct arguments *arguments)
{
	return kill(board->mailboxes[arguments->thread].process, arguments->signal) ? -errno : 0;
}
//@part pidfd_signal
//@needs board
//@argument int thread;	/* another thread */
//@argument int signal;
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef __NR_pidfd_send_signal
#define __NR_pidfd_send_signal 424
#endif
#ifndef __NR_pidfd_open
#define __NR_pidfd_open 434
#endif

static long pidfd_signal(const struct arguments *arguments)
{
	const pid_t process = board->mailboxes[arguments->thread].process;
	const int descriptor = syscall(__NR_pidfd_open, process, 0);
	long result = 0;

	if (descriptor < 0)
		return -errno;
	if (syscall(__NR_pidfd_send_signal, descriptor, arguments->signal, NULL, 0))
		result = -errno;
	close(descriptor);
	return result;
}
//@part open_pidfd
//@needs board
//@argument int thread;	/* another thread */
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef __NR_pidfd_open
#define __NR_pidfd_open 434
#endif

static long open_pidfd(const struct arguments *arguments)
{
	const pid_t process = board->mailboxes[arguments->thread].process;
	const int descriptor = syscall(__NR_pidfd_open, process, 0);

	if (descriptor < 0)
		return -errno;
	close(descriptor);
	return 0;
}
//@part tgkill_all
//@needs board
//@argument int thread;	/* another thread */
#include <dirent.h>
#include <errno.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>
/* SIGUSR1 to each thread of the process, those without a name included. */
static long tgkill_all(const struct arguments *arguments)
{
	const pid_t process = board->mailboxes[arguments->thread].process;
	const struct dirent *entry;
	char path[32];
	DIR *threads;
	long result = -ESRCH;

	snprintf(path, sizeof(path), "/proc/%d/task", process);
	threads = opendir(path);
	if (!threads)
		return errno == ENOENT ? -ESRCH : -errno;
	while ((entry = readdir(threads))) {
		const pid_t thread = atoi(entry->d_name);

		/* A thread may have ended since it was listed. */
		if (thread <= 0)
			continue;
		if (!syscall(SYS_tgkill, process, thread, SIGUSR1)) {
			result = 0;
		} else if (errno != ESRCH) {
			result = -errno;
			break;
		}
	}
	closedir(threads);
	return result;
}
//@part watch_io
//@needs pipes
//@argument int pipe;
//@argument int thread;	/* another thread */
//@argument int owner;
#include <errno.h>
static long watch_io(const struct arguments *arguments)
{
	const struct mailbox *other = &board->mailboxes[arguments->thread];
	const int reader = board->pipes[arguments->pipe][0];
	struct f_owner_ex owner = { .type = arguments->owner };

	owner.pid = arguments->owner == F_OWNER_TID  ? (pid_t)other->thread :
		    arguments->owner == F_OWNER_PGRP ? getpgid(other->process) :
						       other->process;
	/* The owner comes first: the other way round the kernel would make this process the owner. */
	if (fcntl(reader, F_SETOWN_EX, &owner) || fcntl(reader, F_SETFL, O_ASYNC | O_NONBLOCK))
		return -errno;
	return 0;
}
//@part write_pipe
//@needs pipes
//@argument int pipe;
#include <errno.h>
static long write_pipe(const struct arguments *arguments)
{
	return write(board->pipes[arguments->pipe][1], "", 1) < 0 ? -errno : 0;
}
//@part attach_to
//@needs board, time, pause
//@argument int thread;	/* another thread */
#include <errno.h>
#include <sys/ptrace.h>
#include <sys/wait.h>
/* PTRACE_ATTACH to the process of a thread, then PTRACE_DETACH. */
static long attach_to(const struct arguments *arguments)
{
	const pid_t process = board->mailboxes[arguments->thread].process;
	const uint64_t deadline = milliseconds() + 5000;

	if (ptrace(PTRACE_ATTACH, process, NULL, NULL))
		return -errno;
	for (;;) {
		const pid_t waited = waitpid(process, NULL, WNOHANG | __WALL);

		if (waited == process)
			break;
		if (waited < 0 && errno != EINTR)
			return -errno;
		if (milliseconds() >= deadline)
			return HUNG;
		pause_shortly();
	}
	return ptrace(PTRACE_DETACH, process, NULL, NULL) ? -errno : 0;
}
//@part trace_me
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <unistd.h>
static int ask_to_be_traced(void *answer)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, NULL);
	*(long *)answer = ptrace(PTRACE_TRACEME, 0, NULL, NULL) ? -errno : 0;
	syscall(SYS_exit_group, 0);
	return 0;
}

/*
 * PTRACE_TRACEME in a child of this thread's parent: who is traced stops at every signal, so that the
 * thread itself would take no more orders.
 */
static long trace_me(const struct arguments *arguments)
{
	char stack[8192] __attribute__((aligned(16)));
	long answer = -ECHILD;
	const pid_t child = clone(ask_to_be_traced, stack + sizeof(stack),
				  CLONE_VM | CLONE_VFORK | CLONE_PARENT, &answer);

	(void)arguments;
	return child < 0 ? -errno : answer;
}
//@part read_status
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
static long read_status(const struct arguments *arguments)
{
	const int file = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
	char text[1024];
	long result = 0;

	(void)arguments;
	if (file < 0)
		return -errno;
	if (read(file, text, sizeof(text)) < 0)
		result = -errno;
	close(file);
	return result;
}
//@part same_domain
//@needs order, capabilities, words
//@argument int own;	/* the acting thread */
//@argument int thread;	/* another thread */
//@board uid_t uid;	/* of the process under test, at first */
//@mailbox struct {
//@mailbox 	uint32_t is_ready, is_done;
//@mailbox 	pid_t process;
//@mailbox 	int error;	/* of the access to the other one */
//@mailbox } probe;
#include <errno.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
/* A child with the domain of its thread, and nothing else that decides who may look into whom. */
static void probe(struct mailbox *own, struct mailbox *other)
{
	struct capability_sets none = { .header.version = _LINUX_CAPABILITY_VERSION_3 };
	size_t size;
	void *list;

	syscall(SYS_setresuid, board->uid, board->uid, board->uid);
	syscall(SYS_capset, &none.header, none.data);
	prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
	own->probe.process = getpid();
	publish(&own->probe.is_ready, 1);
	await_order(&other->probe.is_ready, 0);
	/* The kernel asks here what it asks before a ptrace(2) that only reads. */
	if (syscall(SYS_get_robust_list, other->probe.process, &list, &size))
		own->probe.error = errno;
	publish(&own->probe.is_done, 1);
	await_order(&other->probe.is_done, 0);
	syscall(SYS_exit_group, 0);
}

static long probe_domain(const struct arguments *arguments)
{
	/* Without the C library, of which other threads may hold locks. */
	const pid_t child = syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, 0);

	if (child == 0)
		probe(&board->mailboxes[arguments->own], &board->mailboxes[arguments->thread]);
	if (child < 0)
		return -errno;
	while (waitpid(child, NULL, __WALL) < 0)
		if (errno != EINTR)
			return -errno;
	return 0;
}

/*
 * Whether two threads hold the same domain: children of both can look into each other. One in a nested
 * domain can be looked into, and cannot look back.
 */
static long same_domain(int one, int other)
{
	struct mailbox *mailboxes = board->mailboxes;
	long result;

	if (one == other)
		return 1;
	memset(&mailboxes[one].probe, 0, sizeof(mailboxes[one].probe));
	memset(&mailboxes[other].probe, 0, sizeof(mailboxes[other].probe));
	result = order(one, probe_domain, (struct arguments){ .own = one, .thread = other });
	if (!result)
		result = order(other, probe_domain,
			       (struct arguments){ .own = other, .thread = one });
	if (!result)
		result = await_result(one);
	if (!result)
		result = await_result(other);
	return result ? result : !mailboxes[one].probe.error && !mailboxes[other].probe.error;
}
//@part fail-nth
//@needs board
#include <stdbool.h>
#include <string.h>
#include <unistd.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
/* The file in which the kernel counts down to the allocation that is to fail. */
static int fail_nth = -1;

/* Lets an allocation of a thread fail, by its number since now, from 1. */
static void arm(int thread, int number)
{
	const struct mailbox *mailbox = &board->mailboxes[thread];
	char text[64];

	snprintf(text, sizeof(text), "/proc/%d/task/%u/fail-nth", mailbox->process, mailbox->thread);
	fail_nth = open(text, O_RDWR | O_CLOEXEC);
	snprintf(text, sizeof(text), "%d", number);
	if (fail_nth < 0 || pwrite(fail_nth, text, strlen(text), 0) < 0)
		perror("cannot make an allocation fail");
}

/* Lets no allocation fail any more; whether one has failed. */
static bool has_failed(void)
{
	char text[16] = "";
	bool has_failed = pread(fail_nth, text, sizeof(text) - 1, 0) > 0 && atoi(text) == 0;

	if (pwrite(fail_nth, "0", 1, 0) < 0)
		has_failed = false;
	close(fail_nth);
	return has_failed;
}
//@part disarm
//@needs fail-nth
/* What a step came to in which an allocation was to fail. */
static long disarm(long result)
{
	/* The step that awaits its end disarms. */
	if (result == BLOCKED)
		return result;
	return has_failed() || result < 0 ? result : NOT_REACHED;
}
//@part lock-memory
//@needs require
#include <sched.h>
#include <sys/mman.h>
#include <sys/resource.h>
/* Memory that a page fault asks for would be the allocation that fails. */
static void lock_memory(void)
{
	const struct rlimit all = { RLIM_INFINITY, RLIM_INFINITY };

	require("lift the limit of locked memory", setrlimit(RLIMIT_MEMLOCK, &all));
	require("lock the memory", mlockall(MCL_CURRENT | MCL_FUTURE));
}
//@part can-fail-allocations
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <sys/mount.h>
#include <unistd.h>
static bool set_failslab(const char *path, const char *value)
{
	const int file = open(path, O_WRONLY | O_CLOEXEC);
	const bool is_set = file >= 0 && write(file, value, strlen(value)) > 0;

	close(file);
	return is_set;
}

/* Whether the kernel has fail-nth; lets every allocation of a slab fail that a thread asks to fail. */
static bool can_fail_allocations(void)
{
	const char *const debugfs = "/sys/kernel/debug";

	if (access("/proc/thread-self/fail-nth", W_OK))
		return false;
	if (access("/sys/kernel/debug/failslab", F_OK) && mount("debugfs", debugfs, "debugfs", 0, NULL))
		return false;
	set_failslab("/sys/kernel/debug/failslab/verbose", "0");
	return set_failslab("/sys/kernel/debug/failslab/ignore-gfp-wait", "N") &&
	       set_failslab("/sys/kernel/debug/failslab/cache-filter", "N");
}
//@part sweep
//@needs on, fail-nth, count_layers, read-capabilities, credentials
//@argument int own;	/* the acting thread */
//@mailbox struct credentials credentials;
#include <errno.h>
#include <sys/prctl.h>
/* What a failed call must leave as it was. */
static long note_credentials(const struct arguments *arguments)
{
	struct credentials *own = &board->mailboxes[arguments->own].credentials;
	struct capability_sets sets;

	memset(own, 0, sizeof(*own));
	if (read_capabilities(&sets) || getresuid(&own->uids[0], &own->uids[1], &own->uids[2]) ||
	    getresgid(&own->gids[0], &own->gids[1], &own->gids[2]))
		return -errno;
	memcpy(own->capabilities, sets.data, sizeof(own->capabilities));
	own->no_new_privs = prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
	own->securebits = prctl(PR_GET_SECUREBITS, 0, 0, 0, 0);
	own->layers = count_layers(arguments);
	return 0;
}

/* Notes the credentials of all threads of a process that live. */
static void note_all(pid_t process, struct credentials *credentials)
{
	int thread;

	memset(credentials, 0, THREADS * sizeof(*credentials));
	for (thread = 0; thread < THREADS; thread++) {
		if (board->mailboxes[thread].process != process)
			continue;
		on(thread, note_credentials, .own = thread);
		credentials[thread] = board->mailboxes[thread].credentials;
	}
}

/*
 * Lets each allocation of a thread fail in turn, until the call gets through. Returns how many attempts
 * failed with ENOMEM and changed nothing, or what an attempt did instead.
 */
static long sweep(int failing, int thread, long (*action)(const struct arguments *),
		  struct arguments arguments)
{
	struct credentials before[THREADS], after[THREADS];
	const pid_t process = board->mailboxes[thread].process;
	long result;
	int site;

	note_all(process, before);
	for (site = 1; site <= 64; site++) {
		arm(failing, site);
		result = run(thread, action, arguments);
		if (!has_failed())
			return result < 0 ? result : site - 1;
		if (result != -ENOMEM)
			return result;
		note_all(process, after);
		if (memcmp(before, after, sizeof(before)))
			return CHANGED;
	}
	return HUNG;
}
//@part execute
//@needs board, require
//@argument int own;	/* the acting thread */
//@mailbox uint32_t former;	/* its number before it executed this program */
//@mailbox int handed[RULESETS + 1];	/* the descriptors that it hands to the new image */
//@board int program;	/* this program */
//@board int restart;	/* SA_RESTART, or 0 */
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/personality.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef AT_EMPTY_PATH
#define AT_EMPTY_PATH 0x1000
#endif
/* The descriptor of the board, in each process and image. */
#define BOARD 900

/* Orders hold addresses of the program, which must be the same in each image of it. */
static void fix_addresses(char **argv)
{
	const int persona = personality(0xffffffff);

	if (persona & ADDR_NO_RANDOMIZE)
		return;
	personality(persona | ADDR_NO_RANDOMIZE);
	execv("/proc/self/exe", argv);
}

static void make_board(void)
{
	const int descriptor = syscall(SYS_memfd_create, "board", 0);

	if (descriptor < 0 || dup2(descriptor, BOARD) < 0 || ftruncate(BOARD, sizeof(*board)))
		exit(1);
	close(descriptor);
	board = mmap(NULL, sizeof(*board), PROT_READ | PROT_WRITE, MAP_SHARED, BOARD, 0);
	if (board == MAP_FAILED)
		exit(1);
	board->test = getpid();
	board->program = open("/proc/self/exe", O_PATH | O_CLOEXEC);
}

/* The signals that have a handler: one that comes before the new image has it would end the process. */
static void counted_signals(sigset_t *signals)
{
	sigemptyset(signals);
	sigaddset(signals, SIGUSR1);
	sigaddset(signals, SIGIO);
	sigaddset(signals, SIGURG);
}

/* execve(2) of this program, which goes on as the only thread of its process. */
static long execute(const struct arguments *arguments)
{
	struct mailbox *own = &board->mailboxes[arguments->own];
	char number[16];
	char *const argv[] = { (char *)"test", (char *)"continue", number, NULL };
	char *const envp[] = { NULL };
	sigset_t signals, before;
	int index, error;

	memcpy(own->handed, rulesets, sizeof(rulesets));
//@hook hand-file
	for (index = 0; index <= RULESETS; index++)
		if (own->handed[index] > STDERR_FILENO)
			fcntl(own->handed[index], F_SETFD, 0);
	snprintf(number, sizeof(number), "%d", arguments->own);
	counted_signals(&signals);
	pthread_sigmask(SIG_BLOCK, &signals, &before);
	syscall(SYS_execveat, board->program, "", argv, envp, AT_EMPTY_PATH);
	error = errno;
	pthread_sigmask(SIG_SETMASK, &before, NULL);
	return -error;
}
//@part continue
//@needs execute, serve, signals, words
/* Goes on as the image that a thread has executed, if this is one. */
static void continue_execution(int argc, char **argv)
{
	struct mailbox *own;
	sigset_t signals;

	if (argc != 3 || strcmp(argv[1], "continue"))
		return;
	board = mmap(NULL, sizeof(*board), PROT_READ | PROT_WRITE, MAP_SHARED, BOARD, 0);
	if (board == MAP_FAILED)
		_exit(1);
	own = &board->mailboxes[atoi(argv[2])];
	memcpy(rulesets, own->handed, sizeof(rulesets));
//@hook take-file
//@hook after-execution
	handle_signals(board->restart);
	counted_signals(&signals);
	pthread_sigmask(SIG_UNBLOCK, &signals, NULL);
	own->result = 0;
	own->former = own->thread;
	own->thread = getpid();
	publish(&own->done, own->ordered);
	serve(own - board->mailboxes);
}
