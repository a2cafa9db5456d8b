//@part landlock
#include <linux/types.h>
#include <stddef.h>
#include <sys/syscall.h>
#include <unistd.h>
/* Landlock's calls and words, whatever the age of the headers. */
#ifndef __NR_landlock_create_ruleset
#define __NR_landlock_create_ruleset 444
#define __NR_landlock_add_rule 445
#define __NR_landlock_restrict_self 446
#endif

#define CREATE_RULESET_VERSION (1U << 0)
#define CREATE_RULESET_ERRATA (1U << 1)
//@part create-ruleset-call
//@needs landlock
struct ruleset_attributes {
	__u64 handled_access_fs;
	__u64 handled_access_net;
	__u64 scoped;
};

/* Passes on as much as the kernel must know, so that older ones can take it. */
static int call_create_ruleset(struct ruleset_attributes attributes)
{
	size_t size = offsetof(struct ruleset_attributes, handled_access_net);

	if (attributes.handled_access_net)
		size = offsetof(struct ruleset_attributes, scoped);
	if (attributes.scoped)
		size = sizeof(attributes);
	return syscall(__NR_landlock_create_ruleset, &attributes, size, 0);
}
//@part editions
/* The versions of the TSYNC algorithm, in the order of time. */
enum edition {
	NO_TSYNC,
	PATCH_SET_V2,
	LINUX_7_0,
	LINUX_7_0_4,
	LINUX_7_1,
	LINUX_7_2,
	LINUX_7_3,
};
//@part results
/* What a step came to: 0, or what it read, or a negated errno, or one of these. */
enum {
	BLOCKED = -5000,	/* the thread sleeps in it */
	HUNG,			/* it has not ended in time */
	ENDED,			/* its process has ended before */
	NOT_REACHED,		/* it has no such allocation */
	CHANGED,		/* a failed attempt has left a trace */
};
//@part time
#include <stdint.h>
#include <time.h>
static uint64_t milliseconds(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec * 1000ULL + now.tv_nsec / 1000000;
}
//@part pause
#include <time.h>
static void pause_shortly(void)
{
	const struct timespec time = { .tv_nsec = 2000000 };

	nanosleep(&time, NULL);
}
//@part words
#include <limits.h>
#include <linux/futex.h>
#include <stdint.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
/* Words of memory that processes share, and wait for. */
#define load(word) __atomic_load_n(word, __ATOMIC_ACQUIRE)

static void publish(uint32_t *word, uint32_t value)
{
	__atomic_store_n(word, value, __ATOMIC_RELEASE);
	syscall(SYS_futex, word, FUTEX_WAKE, INT_MAX, NULL, NULL, 0);
}

/* Waits until a word is no longer @seen, or for a moment. */
static void await_change(uint32_t *word, uint32_t seen)
{
	const struct timespec moment = { .tv_nsec = 10000000 };

	syscall(SYS_futex, word, FUTEX_WAIT, seen, &moment, NULL, 0);
}

/* The same, for as long as it takes. */
static void await_order(uint32_t *word, uint32_t seen)
{
	while (load(word) == seen)
		syscall(SYS_futex, word, FUTEX_WAIT, seen, NULL, NULL, 0);
}
//@part credentials
#include <linux/capability.h>
#include <sys/types.h>
/* What must not change when a call fails. */
struct credentials {
	uid_t uids[3];
	gid_t gids[3];
	struct __user_cap_data_struct capabilities[2];
	int no_new_privs, securebits, layers;
};
//@part board
//@needs results, words
#include <stdio.h>
#include <sys/types.h>
/* What the test and a thread of the process under test tell each other. */
struct mailbox {
	pid_t process;
	uint32_t thread;	/* its number; 0 before it is born */
	uint32_t ordered;	/* the number of the last order */
	uint32_t done;		/* the number of the last order that was carried out */
	long (*action)(const struct arguments *arguments);
	struct arguments arguments;
	long result;
//@fields mailbox
};

/* The memory that all processes share. */
struct board {
	pid_t test;		/* the process of the test itself */
	pid_t process;		/* the process under test, which leads a group */
	char problem[128];	/* what could not be set up */
//@fields board
	struct mailbox mailboxes[THREADS];
};

static struct board *board;
//@part mapping
//@needs board
#include <sys/mman.h>
static void make_board(void)
{
	board = mmap(NULL, sizeof(*board), PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1,
		     0);
	if (board == MAP_FAILED)
		exit(1);
	board->test = getpid();
}
//@part require
//@needs board
#include <errno.h>
#include <stdlib.h>
#include <string.h>
/* Ends the process under test before it has begun. */
static void require(const char *what, long returned)
{
	if (returned >= 0)
		return;
	snprintf(board->problem, sizeof(board->problem), "cannot %s: %s", what, strerror(errno));
	_exit(1);
}
//@part serve
//@needs board
#include <sys/syscall.h>
#include <unistd.h>
/* A thread of the process under test: carries out orders, as often in a row as they say. */
static void serve(int thread)
{
	struct mailbox *own = &board->mailboxes[thread];
	int count;

	own->process = getpid();
	publish(&own->thread, syscall(SYS_gettid));
	for (;;) {
		await_order(&own->ordered, own->done);
		count = own->arguments.times;
		do
			own->result = own->action(&own->arguments);
		while (--count > 0 && own->result >= 0);
		publish(&own->done, own->ordered);
	}
}
//@part serve-thread
#include <pthread.h>
#include <stdint.h>
static void *serve_thread(void *thread)
{
	serve((intptr_t)thread);
	return NULL;
}

static long start_thread(int thread)
{
	pthread_t started;
	const int error = pthread_create(&started, NULL, serve_thread, (void *)(intptr_t)thread);

	if (error)
		return -error;
	pthread_detach(started);
	return 0;
}
//@part has-ended
#include <errno.h>
#include <poll.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <unistd.h>
#ifndef __NR_pidfd_open
#define __NR_pidfd_open 434
#endif

static bool has_ended(pid_t process)
{
	struct pollfd end = { .fd = syscall(__NR_pidfd_open, process, 0), .events = POLLIN };
	int count;

	if (end.fd < 0)
		return errno == ESRCH;
	count = poll(&end, 1, 0);
	close(end.fd);
	return count > 0;
}
//@part await-idle
//@needs board, time, has-ended
/* How long a step may take, and how long a thread may take to come up. */
#define DEADLINE 10000

/* Waits until a thread is there, and is done with its last order. */
static long await_idle(struct mailbox *mailbox)
{
	const uint64_t deadline = milliseconds() + DEADLINE;

	for (;;) {
		const uint32_t thread = load(&mailbox->thread), done = load(&mailbox->done);

		if (thread && done == mailbox->ordered)
			return 0;
		if (thread ? has_ended(mailbox->process) : has_ended(board->process))
			return ENDED;
		if (milliseconds() >= deadline)
			return HUNG;
		await_change(thread ? &mailbox->done : &mailbox->thread, thread ? done : thread);
	}
}

//@part order
//@needs await-idle
static long order(int thread, long (*action)(const struct arguments *),
		  struct arguments arguments)
{
	struct mailbox *mailbox = &board->mailboxes[thread];
	const long refusal = await_idle(mailbox);

	if (refusal)
		return refusal;
	if (has_ended(mailbox->process))
		return ENDED;
	mailbox->action = action;
	mailbox->arguments = arguments;
	publish(&mailbox->ordered, mailbox->ordered + 1);
	return 0;
}

static long await_result(int thread)
{
	struct mailbox *mailbox = &board->mailboxes[thread];
	const long failure = await_idle(mailbox);

	return failure ? failure : mailbox->result;
}
//@part outside
/* What the test does itself, outside of the process under test and of every domain. */
static long act_outside(long (*action)(const struct arguments *), struct arguments arguments)
{
	long result;

	do
		result = action(&arguments);
	while (--arguments.times > 0 && result >= 0);
	return result;
}

#define outside(action, ...) act_outside(action, (struct arguments){ __VA_ARGS__ })
//@part on
//@needs order
/* Lets a thread act, and returns what came of it. */
static long run(int thread, long (*action)(const struct arguments *), struct arguments arguments)
{
	const long refusal = order(thread, action, arguments);

	return refusal ? refusal : await_result(thread);
}

#define on(thread, action, ...) run(thread, action, (struct arguments){ __VA_ARGS__ })
//@part start
//@needs mapping, require, time, has-ended, words, serve-thread, await-idle
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>
/* Starts the process under test; returns what could not be done. */
static const char *start(const struct variant *variant)
{
	int thread;

	make_board();
//@hook before-fork
	/* What the process leaves behind comes to the test. */
	prctl(PR_SET_CHILD_SUBREAPER, 1);
	board->process = fork();
	if (board->process < 0)
		return "cannot fork";
	if (board->process == 0) {
		board->process = getpid();
		setpgid(0, 0);
		set_up(variant);
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		for (thread = 1; thread < FIRST_THREADS; thread++)
			require("create a thread", start_thread(thread));
		serve(0);
	}
	for (thread = 0; thread < FIRST_THREADS; thread++)
		if (await_idle(&board->mailboxes[thread]))
			return board->problem[0] ? board->problem : "the process does not start";
	return NULL;
}

/* Ends the process under test and all that came of it. */
static void finish(void)
{
	const uint64_t deadline = milliseconds() + DEADLINE;
	pid_t ended = 0;

	if (!board)
		return;
//@hook before-end
	if (board->process > 0) {
		/* It may not have got as far as to lead a group. */
		kill(board->process, SIGKILL);
		kill(-board->process, SIGKILL);
		do {
			ended = waitpid(-board->process, NULL, WNOHANG | __WALL);
			if (ended == 0)
				await_change(&board->mailboxes[0].done, board->mailboxes[0].done);
		} while (ended >= 0 && milliseconds() < deadline);
		waitpid(board->process, NULL, WNOHANG);
	}
//@hook after-end
	munmap(board, sizeof(*board));
	board = NULL;
}
//@part kernel
//@needs landlock
#include <stddef.h>
/* What the kernel is, as far as anything depends on it. */
static int landlock_abi(void)
{
	const long abi = syscall(__NR_landlock_create_ruleset, NULL, 0, CREATE_RULESET_VERSION);

	return abi < 0 ? 0 : abi;
}
//@part errata
//@needs kernel
#include <stdbool.h>
static bool has_erratum(int number)
{
	const long errata = syscall(__NR_landlock_create_ruleset, NULL, 0, CREATE_RULESET_ERRATA);

	return errata > 0 && errata & 1 << (number - 1);
}
//@part release
#include <limits.h>
#include <stdio.h>
#include <sys/utsname.h>
/* The numbers of the running release; the fourth one is that of a release candidate. */
static void read_release(int numbers[4])
{
	struct utsname names;
	char separator;
	int length = 0;

	numbers[0] = numbers[1] = numbers[2] = 0;
	numbers[3] = INT_MAX;
	if (uname(&names))
		return;
	sscanf(names.release, "%d.%d%n.%d%n", &numbers[0], &numbers[1], &length, &numbers[2],
	       &length);
	if (sscanf(names.release + length, "%1[-~]rc%d", &separator, &length) == 2)
		numbers[3] = length;
}
//@part compare-release
//@needs release
/* Compares the first @count numbers of the running release with others: below, equal to or above 0. */
static int compare_release(int count, const int others[4])
{
	int numbers[4], index;

	read_release(numbers);
	for (index = 0; index < 4; index++) {
		/* `= 7.3` means all of 7.3.x. */
		const int own = index < 3 && index >= count ? 0 : numbers[index];

		if (own != others[index])
			return own < others[index] ? -1 : 1;
	}
	return 0;
}
//@part edition
//@needs kernel, release, editions
#include <sys/prctl.h>
#include <sys/wait.h>
#include <errno.h>
/*
 * Version 2 of the patch set left the ABI version as it was: a kernel that knows the flag looks at the
 * descriptor next.
 */
static enum edition edition_of_abi_7(void)
{
	const pid_t child = fork();
	int status;

	if (child == 0) {
		prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
		_exit(syscall(__NR_landlock_restrict_self, -1,
			      LANDLOCK_RESTRICT_SELF_TSYNC) < 0 && errno == EBADF);
	}
	waitpid(child, &status, 0);
	return WIFEXITED(status) && WEXITSTATUS(status) ? PATCH_SET_V2 : NO_TSYNC;
}

static enum edition tsync_edition(void)
{
	const int abi = landlock_abi();
	int numbers[4];

	if (abi < 8)
		return abi == 7 ? edition_of_abi_7() : NO_TSYNC;
	if (abi > 8)
		return abi == 9 ? LINUX_7_1 : abi == 10 ? LINUX_7_2 : LINUX_7_3;
	/* One fix lies between them, e75e38055b9d, which changed no number. */
	read_release(numbers);
	return numbers[0] == 7 && numbers[1] == 0 && numbers[2] < 4 ? LINUX_7_0 : LINUX_7_0_4;
}
//@part attempt
/* Which of several attempts this is, from 0: what threads do at the same time differs from run to run. */
static int attempt;
//@part check
//@needs results
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
static bool has_diverged;

static void print_result(long result)
{
	static const char *const words[] = { "blocked", "hung", "ended", "not reached", "changed" };

	if (result >= BLOCKED && result <= CHANGED)
		printf(" %s", words[result - BLOCKED]);
	else if (result < 0)
		printf(" %ld (%s)", result, strerror(-result));
	else
		printf(" %ld", result);
}

static bool check(const char *where, long result, const long *allowed, int count)
{
	int index;

	for (index = 0; index < count; index++)
		if (result == allowed[index])
			return true;
	has_diverged = true;
	printf("# %s:%s: expected", SPEC, where);
	for (index = 0; index < count; index++)
		print_result(allowed[index]);
	printf(", got");
	print_result(result);
	printf("\n");
	return false;
}

/* Ends the scenario unless a step came to one of these results. */
#define expect(where, result, ...)                                                              \
	do {                                                                                    \
		const long allowed[] = { __VA_ARGS__ };                                         \
                                                                                                \
		if (!check(where, result, allowed, sizeof(allowed) / sizeof(*allowed)))         \
			return;                                                                 \
	} while (0)
//@part is-one-of
#include <stdbool.h>
static bool is_in(long result, const long *allowed, int count)
{
	while (count-- > 0)
		if (result == allowed[count])
			return true;
	return false;
}

#define is_one_of(result, ...)                   \
	is_in(result, (long[]){ __VA_ARGS__ },   \
	      sizeof((long[]){ __VA_ARGS__ }) / sizeof(long))
