//@part serve-together
//@needs board
//@mailbox uint32_t gate;	/* the number of the group that it starts with; 0 for none */
//@mailbox uint32_t repeats;	/* whether it goes on until the group is called off */
//@mailbox uint32_t delay;	/* how many looks at the clock it comes late */
//@board uint32_t arrived;	/* how many threads are at the gate */
//@board uint32_t open_gate, called_off;	/* the numbers of groups */
#include <sched.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
/* Waits until all of a group are here. */
static void pass_gate(const struct mailbox *own)
{
	struct timespec time;
	uint32_t look;

	if (!own->gate)
		return;
	__atomic_add_fetch(&board->arrived, 1, __ATOMIC_ACQ_REL);
	while (load(&board->open_gate) < own->gate)
		sched_yield();
	for (look = 0; look < own->delay; look++)
		clock_gettime(CLOCK_MONOTONIC, &time);
}

/* A thread of the process under test: carries out orders, as often in a row as they say. */
static void serve(int thread)
{
	struct mailbox *own = &board->mailboxes[thread];
	long result;
	int count;

	own->process = getpid();
	publish(&own->thread, syscall(SYS_gettid));
	for (;;) {
		await_order(&own->ordered, own->done);
		pass_gate(own);
		own->result = 0;
		do {
			count = own->arguments.times;
			do
				result = own->action(&own->arguments);
			while (--count > 0 && result >= 0);
			/* The first failure is the result. */
			if (own->result >= 0)
				own->result = result;
		} while (own->repeats && load(&board->called_off) < own->gate);
		publish(&own->done, own->ordered);
	}
}
//@part has-exited
//@needs status
/* Whether a thread is a zombie, or not even that. */
static bool has_exited(const struct mailbox *mailbox)
{
	struct status status;

	return !read_status_of(mailbox, &status);
}
//@part steps
//@needs board
#include <stdbool.h>
/* Steps that begin at the same time. */
struct step {
	int thread;
	long (*action)(const struct arguments *arguments);	/* none: await the last one */
	struct arguments arguments;
	bool blocks;		/* the step is over when the thread sleeps in it */
	bool repeats;		/* repeated until the others have ended */
	bool is_ordered;	/* whether the thread has its order, which one that is not born gets later */
	bool is_over;
	long result;
	unsigned long seen;	/* what the threads looked like, and how often so */
	int looks;
};

static struct step group[STEPS];
static int begun;		/* how many steps the group has */
static uint32_t gate;		/* the number of the last group that had a gate */
static bool is_gone[THREADS];	/* whether a thread has ended by execve(2) of another one */
//@part note-execution
//@needs steps
/* All other threads of a process are gone when one has executed a program. */
static void note_execution(int thread)
{
	int index;

	for (index = 0; index < THREADS; index++)
		if (board->mailboxes[index].process == board->mailboxes[thread].process)
			is_gone[index] = index != thread;
}
//@part note-executions
//@needs note-execution, execute
static void note_executions(void)
{
	int index;

	for (index = 0; index < begun; index++) {
		const int thread = group[index].thread;

		if (thread != OUTSIDE && group[index].action == execute && group[index].is_ordered &&
		    load(&board->mailboxes[thread].done) == board->mailboxes[thread].ordered &&
		    !board->mailboxes[thread].result)
			note_execution(thread);
	}
}
//@part group
//@needs steps, await-idle, status, pause, outside, attempt
#include <signal.h>
#include <stdlib.h>
/* Looks often before it believes that a thread sleeps for good. */
#define LOOKS 5
#define LOOKS_AT_ONE 400
#define LOOKS_FOR_NEWBORN 100

/* Whether the thread of a step sleeps, and nothing is about to wake it. */
static bool has_blocked(struct step *step)
{
	const bool is_done = load(&board->mailboxes[step->thread].done) ==
			     board->mailboxes[step->thread].ordered;
	bool is_busy = false, is_still = true;
	unsigned long seen = 0;
	struct status status;
	int index, enough;

	for (index = 0; index < begun; index++)
		is_busy |= group[index].repeats;
	for (index = 0; index < THREADS; index++) {
		if ((is_busy && index != step->thread) || !load(&board->mailboxes[index].thread) ||
		    is_gone[index] || !read_status_of(&board->mailboxes[index], &status))
			continue;
		seen = seen * 31 + status.switches * 7 + status.state;
		if (status.state == 'R')
			is_still = false;
		if (index == step->thread && !strchr("SDt", status.state))
			is_still = false;
	}
	enough = is_busy ? LOOKS_AT_ONE : is_done ? LOOKS_FOR_NEWBORN : LOOKS;
	step->looks = !is_still ? 0 : seen == step->seen ? step->looks + 1 : 1;
	step->seen = seen;
	return step->looks >= enough;
}

/* Gives a thread its order, which it carries out when the gate opens. */
static void order_step(struct step *step, uint32_t own_gate)
{
	struct mailbox *mailbox = &board->mailboxes[step->thread];
	long refusal;

	step->is_ordered = true;
	refusal = is_gone[step->thread] ? ENDED : await_idle(mailbox);
	if (refusal || has_ended(mailbox->process)) {
		step->result = refusal ? refusal : ENDED;
		step->is_over = true;
		return;
	}
	mailbox->gate = own_gate;
	mailbox->repeats = step->repeats;
	mailbox->delay = begun > 1 && attempt ? random() % 4 * (random() % 2000) : 0;
	mailbox->action = step->action;
	mailbox->arguments = step->arguments;
	publish(&mailbox->ordered, mailbox->ordered + 1);
}

/* Whether a step is over; then it has its result. */
static bool is_over(struct step *step)
{
	struct mailbox *mailbox = &board->mailboxes[step->thread];

	if (step->is_over || step->thread == OUTSIDE)
		return step->is_over;
	if (!step->is_ordered && load(&mailbox->thread))
		order_step(step, 0);
	if (step->is_over || !step->is_ordered)
		return step->is_over;
//@hook executions
	step->is_over = true;
	if (load(&mailbox->done) == mailbox->ordered)
		step->result = mailbox->result;
//@hook is-over
	else if (is_gone[step->thread] || has_ended(mailbox->process))
		step->result = ENDED;
	else if (step->blocks && has_blocked(step))
		step->result = BLOCKED;
	else
		step->is_over = false;
	return step->is_over;
}

/* Waits until the steps are over that are repeated, or that are not. */
static void await_steps(bool repeated)
{
	const uint64_t deadline = milliseconds() + DEADLINE;
	int index, open;

	for (;;) {
		for (index = open = 0; index < begun; index++)
			if (group[index].repeats == repeated && !is_over(&group[index]))
				open++;
		if (!open || milliseconds() >= deadline)
			break;
		if (begun == 1 && !group[0].blocks)
			await_change(&board->mailboxes[group[0].thread].done,
				     board->mailboxes[group[0].thread].ordered - 1);
		else
			pause_shortly();
	}
	for (index = 0; index < begun; index++) {
		if (group[index].repeats != repeated || group[index].is_over)
			continue;
		group[index].result = HUNG;
		group[index].is_over = true;
	}
}

/* Lets the threads come to the gate, and opens it. */
static void open_gate(uint32_t expected)
{
	const uint64_t deadline = milliseconds() + DEADLINE;

	while (begun > 1 && load(&board->arrived) < expected && milliseconds() < deadline)
		sched_yield();
	publish(&board->open_gate, gate);
}

/* What the test does itself meanwhile. */
static void act_in_group(void)
{
	int index;

	for (index = 0; index < begun; index++) {
		struct step *step = &group[index];

		if (step->thread != OUTSIDE)
			continue;
		step->result = act_outside(step->action, step->arguments);
		step->is_over = !step->repeats;
	}
}

/* Carries out all steps that were begun. */
static void together(void)
{
	uint32_t ordered = 0;
	int index;

	gate++;
	board->arrived = 0;
	for (index = 0; index < begun; index++) {
		struct step *step = &group[index];

		step->is_ordered = step->thread == OUTSIDE || !step->action;
		/* Who is still to be born of a step that has blocked acts when it is there. */
		if (step->is_ordered || (begun > 1 && !load(&board->mailboxes[step->thread].thread)))
			continue;
		order_step(step, begun > 1 ? gate : 0);
		ordered += !step->is_over;
	}
	open_gate(ordered);
	act_in_group();
	await_steps(false);
	publish(&board->called_off, gate);
	for (index = 0; index < begun; index++)
		if (group[index].thread == OUTSIDE)
			group[index].is_over = true;
	await_steps(true);
	begun = 0;
}

static struct step *add(int thread, long (*action)(const struct arguments *),
			struct arguments arguments)
{
	struct step *step = &group[begun++];

	memset(step, 0, sizeof(*step));
	step->thread = thread;
	step->action = action;
	step->arguments = arguments;
	return step;
}

//@part run-group
//@needs group
static long run(int thread, long (*action)(const struct arguments *), struct arguments arguments)
{
	struct step *step = add(thread, action, arguments);

	together();
	return step->result;
}

/* Lets a thread act, and returns what came of it. */
#define on(thread, action, ...) run(thread, action, (struct arguments){ __VA_ARGS__ })
//@part forget-group
#include <string.h>
static void forget_group(void)
{
	memset(is_gone, 0, sizeof(is_gone));
	begun = gate = 0;
}
//@part begin
/* Lets a thread act together with the next ones. */
#define begin(thread, action, ...) add(thread, action, (struct arguments){ __VA_ARGS__ })
//@part repeat
/* The same, again and again until the others have ended. */
#define repeat(thread, action, ...) add_repeated(thread, action, (struct arguments){ __VA_ARGS__ })

static struct step *add_repeated(int thread, long (*action)(const struct arguments *),
				 struct arguments arguments)
{
	struct step *step = add(thread, action, arguments);

	step->repeats = true;
	return step;
}
//@part block-on
/* The same, where the thread may fall asleep. */
#define block_on(thread, action, ...) block(add(thread, action, (struct arguments){ __VA_ARGS__ }))

static long block(struct step *step)
{
	step->blocks = true;
	together();
	return step->result;
}
//@part begin-blocking
/* The same, where the thread may fall asleep. */
#define begin_blocking(thread, action, ...) \
	add_blocking(thread, action, (struct arguments){ __VA_ARGS__ })

static struct step *add_blocking(int thread, long (*action)(const struct arguments *),
				 struct arguments arguments)
{
	struct step *step = add(thread, action, arguments);

	step->blocks = true;
	return step;
}
//@part finish-step
//@needs run-group
/* What came of the action in which a thread has blocked. */
static long finish_step(int thread)
{
	return run(thread, NULL, (struct arguments){});
}
//@part begin-finish
static struct step *begin_finish(int thread)
{
	return add(thread, NULL, (struct arguments){});
}
//@part park
//@needs board
//@argument int own;	/* the acting thread */
//@mailbox uint32_t released;	/* whether it may leave the gate */
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <sys/wait.h>
/* The child that keeps a thread in vfork(2), until it is released. */
static int keep_gate(void *mailbox)
{
	sigset_t all;

	sigfillset(&all);
	sigprocmask(SIG_BLOCK, &all, NULL);
	await_order(&((struct mailbox *)mailbox)->released, 0);
	syscall(SYS_exit_group, 0);
	return 0;
}

/* Sleeps where neither signals nor task works reach this thread. */
static long park(const struct arguments *arguments)
{
	static char stacks[THREADS][16384] __attribute__((aligned(16)));
	struct mailbox *own = &board->mailboxes[arguments->own];
	const pid_t child = clone(keep_gate, stacks[arguments->own] + sizeof(*stacks),
				  CLONE_VM | CLONE_VFORK | SIGCHLD, own);

	if (child < 0)
		return -errno;
	while (waitpid(child, NULL, 0) < 0)
		if (errno != EINTR)
			return -errno;
	own->released = 0;
	return 0;
}
//@part release_thread
//@argument int thread;	/* another thread */
//@mailbox uint32_t released;	/* whether it may leave the gate */
/* Opens the gate of a thread that is parked or held. */
static long release_thread(const struct arguments *arguments)
{
	publish(&board->mailboxes[arguments->thread].released, 1);
	return 0;
}
//@part hold_thread
//@needs board, time, pause
//@argument int thread;	/* another thread */
//@argument int held;	/* the number of the call at which it is held */
//@mailbox uint32_t released;	/* whether it may leave the gate */
//@mailbox uint32_t is_debugged, is_held, restarts;	/* by a debugger that holds it */
//@mailbox pid_t debugger;
#include <errno.h>
#include <signal.h>
#include <stddef.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>
#ifndef SYS_clone3
#define SYS_clone3 435
#endif

/* What the kernel returns from a call that it is about to begin anew; only a debugger sees it. */
#define ERESTARTNOINTR 513

/* Waits until a thread is released; false if it is killed meanwhile, and reaps it then, as nobody else can. */
static bool await_release(struct mailbox *other)
{
	while (!load(&other->released)) {
		if (waitpid(other->thread, NULL, __WALL | WNOHANG))
			return false;
		await_change(&other->released, 0);
	}
	return true;
}

/* C libraries make threads by one of two calls. */
static bool is_call(long number, int held)
{
	return number == held || (held == SYS_clone3 && number == SYS_clone);
}

/* Follows a thread until the held call has returned for good. */
static void follow(struct mailbox *other, int held)
{
	const pid_t thread = other->thread;
	long deliver = 0, result;
	bool was_held = false;
	int status;

	for (;;) {
		if (ptrace(PTRACE_SYSCALL, thread, NULL, (void *)deliver))
			return;
		deliver = 0;
		if (waitpid(thread, &status, __WALL) < 0 || !WIFSTOPPED(status))
			return;
		if (WSTOPSIG(status) != (SIGTRAP | 0x80)) {
			/* A stop of the whole process is none of the debugger's business. */
			if (status >> 16 == 0)
				deliver = WSTOPSIG(status);
			continue;
		}
		if (!is_call(ptrace(PTRACE_PEEKUSER, thread,
				    offsetof(struct user_regs_struct, orig_rax), NULL), held))
			continue;
		result = ptrace(PTRACE_PEEKUSER, thread, offsetof(struct user_regs_struct, rax),
				NULL);
		if (result == -ENOSYS && !was_held) {
			was_held = true;
			publish(&other->is_held, 1);
			if (!await_release(other))
				return;
			publish(&other->is_held, 0);
		} else if (result == -ERESTARTNOINTR) {
			publish(&other->restarts, other->restarts + 1);
		} else if (result != -ENOSYS && was_held) {
			ptrace(PTRACE_DETACH, thread, NULL, NULL);
			return;
		}
	}
}

/* Lets a debugger stop a thread at the entry of its next call of one kind. */
static long hold_thread(const struct arguments *arguments)
{
	struct mailbox *other = &board->mailboxes[arguments->thread];
	const uint64_t deadline = milliseconds() + 2000;
	const pid_t test = getpid();

	other->released = other->is_debugged = 0;
	other->debugger = fork();
	if (other->debugger == 0) {
		prctl(PR_SET_PDEATHSIG, SIGKILL);
		if (getppid() != test || ptrace(PTRACE_SEIZE, other->thread, NULL,
						(void *)PTRACE_O_TRACESYSGOOD) ||
		    ptrace(PTRACE_INTERRUPT, other->thread, NULL, NULL) ||
		    waitpid(other->thread, NULL, __WALL) < 0)
			_exit(1);
		publish(&other->is_debugged, 1);
		follow(other, arguments->held);
		_exit(0);
	}
	while (!load(&other->is_debugged))
		if (milliseconds() < deadline)
			pause_shortly();
		else
			return HUNG;
	return 0;
}

/* A thread that is debugged cannot be reaped by anybody but its debugger. */
static void end_debuggers(void)
{
	int index;

	for (index = 0; index < THREADS; index++) {
		if (board->mailboxes[index].debugger <= 0)
			continue;
		kill(board->mailboxes[index].debugger, SIGKILL);
		waitpid(board->mailboxes[index].debugger, NULL, 0);
	}
}
//@part was_restarted
//@argument int thread;	/* another thread */
//@mailbox uint32_t is_debugged, is_held, restarts;	/* by a debugger that holds it */
/* Whether the kernel has begun the held call of a thread anew. */
static long was_restarted(const struct arguments *arguments)
{
	return load(&board->mailboxes[arguments->thread].restarts) > 0;
}
