// SPDX-License-Identifier: MIT
//@part events
//@needs board, time, pause, restrict_self
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
/* What is counted: the first three are tracepoints of Landlock's (Linux 7.3). */
enum { CREATE_DOMAIN, ENFORCE_DOMAIN, FREE_DOMAIN, TRACEPOINTS, COMPLETE_ENFORCEMENT = TRACEPOINTS };

static const char *const tracepoints[TRACEPOINTS] = {
	"landlock_create_domain", "landlock_enforce_domain", "landlock_free_domain"
};

struct event {
	int tracepoint;
	pid_t thread;
	bool is_complete;	/* the domain is enforced, says the event */
	char domain[24];
};

static struct event events[4096];
static int recorded;
static bool is_lost;		/* an event, because the kernel or the test had no place for it */
static int trace_pipe = -1;
static char trace_folder[96];	/* the buffer of the kernel's that is the test's own */

/* Where tracefs is; NULL if it does not have all tracepoints. */
static const char *tracefs(void)
{
	static const char *const mounts[] = { "/sys/kernel/tracing", "/sys/kernel/debug/tracing" };
	char path[128];
	int mount, index;

	for (mount = 0; mount < 2; mount++) {
		for (index = 0; index < TRACEPOINTS; index++) {
			snprintf(path, sizeof(path), "%s/events/landlock/%s/enable", mounts[mount],
				 tracepoints[index]);
			if (access(path, W_OK))
				break;
		}
		if (index == TRACEPOINTS)
			return mounts[mount];
	}
	return NULL;
}

static bool can_count_events(void)
{
	return geteuid() == 0 && tracefs();
}

static bool set_trace(const char *name, const char *value)
{
	char path[192];
	int file;
	bool is_set;

	snprintf(path, sizeof(path), "%s/%s", trace_folder, name);
	file = open(path, O_WRONLY | O_TRUNC | O_CLOEXEC);
	is_set = file >= 0 && write(file, value, strlen(value)) > 0;
	close(file);
	return is_set;
}

static bool record_events(void)
{
	const char *const mount = tracefs();
	char name[128];
	bool records;
	int index;

	recorded = is_lost = 0;
	if (!mount)
		return false;
	snprintf(trace_folder, sizeof(trace_folder), "%s/instances/landlock-%d", mount, getpid());
	if (mkdir(trace_folder, 0700) && errno != EEXIST)
		return false;
	/* This clock is a counter, so that the order of events on several CPUs is theirs. */
	records = set_trace("trace_clock", "counter") && set_trace("buffer_size_kb", "512");
	snprintf(name, sizeof(name), "%s/trace_pipe", trace_folder);
	trace_pipe = open(name, O_RDONLY | O_NONBLOCK | O_CLOEXEC);
	for (index = 0; index < TRACEPOINTS; index++) {
		snprintf(name, sizeof(name), "events/landlock/%s/enable", tracepoints[index]);
		records = set_trace(name, "1") && records;
	}
	return records && trace_pipe >= 0;
}

static void forget_events(void)
{
	close(trace_pipe);
	if (rmdir(trace_folder))
		perror(trace_folder);
}

/* Notes an event: COMM-TID [CPU] FLAGS TIME: NAME: KEY=VALUE ... */
static void note_event(char *line)
{
	struct event *event = &events[recorded];
	char *name = NULL, *domain, *thread;
	int index;

	is_lost |= strstr(line, "LOST") || recorded == sizeof(events) / sizeof(*events);
	for (index = 0; index < TRACEPOINTS && !name; index++) {
		name = strstr(line, tracepoints[index]);
		event->tracepoint = index;
	}
	if (!name || is_lost)
		return;
	domain = strstr(name, " domain=");
	event->is_complete = strstr(name, " complete=1");
	*name = '\0';
	/* The name of a program may hold any character, but not behind its thread's number. */
	thread = strrchr(line, '[');
	if (thread)
		*thread = '\0';
	thread = strrchr(line, '-');
	if (!domain || !thread || sscanf(domain, " domain=%23s", event->domain) != 1) {
		is_lost = true;
		return;
	}
	event->thread = atoi(thread + 1);
	recorded++;
}

static void read_events(void)
{
	static char text[16384];
	static size_t kept;
	ssize_t count;
	char *end;

	while ((count = read(trace_pipe, text + kept, sizeof(text) - 1 - kept)) > 0) {
		kept += count;
		text[kept] = '\0';
		while ((end = strchr(text, '\n'))) {
			*end++ = '\0';
			note_event(text);
			kept -= end - text;
			memmove(text, end, kept + 1);
		}
	}
}

/* Whether an event is of a thread of the process under test. */
static bool is_own(const struct event *event)
{
	int thread;

	for (thread = 0; thread < THREADS; thread++)
		if (board->mailboxes[thread].process == board->process &&
		    board->mailboxes[thread].thread == (uint32_t)event->thread)
			return true;
	return false;
}

/* Whether the domain of an event is in another one, from the @first on; of an own thread or of anybody. */
static bool appears(const struct event *event, int tracepoint, int first, bool is_anybody)
{
	int index;

	for (index = first; index < recorded; index++)
		if (events[index].tracepoint == tracepoint &&
		    !strcmp(events[index].domain, event->domain) &&
		    (is_anybody || is_own(&events[index])))
			return true;
	return false;
}

/* How many attempts to restrict the process are under way, each of which has a domain that it may enforce. */
static int count_attempts(void)
{
	int thread, count = 0;

	for (thread = 0; thread < THREADS; thread++)
		count += board->mailboxes[thread].action == restrict_self &&
			 load(&board->mailboxes[thread].done) != board->mailboxes[thread].ordered;
	return count;
}

/* How often something happened in the process under test. */
static long count_now(int kind, int *missing)
{
	long count = 0;
	int index;

	for (index = 0; index < recorded; index++) {
		const struct event *event = &events[index];
		const bool is_enforced = event->tracepoint == ENFORCE_DOMAIN;

		if (event->tracepoint == FREE_DOMAIN || !is_own(event))
			continue;
		if (kind == CREATE_DOMAIN || kind == ENFORCE_DOMAIN) {
			count += event->tracepoint == kind;
		} else if (kind == COMPLETE_ENFORCEMENT) {
			count += is_enforced && event->is_complete &&
				 !appears(event, ENFORCE_DOMAIN, index + 1, false);
		} else if (!is_enforced && !appears(event, ENFORCE_DOMAIN, 0, false)) {
			const bool is_freed = appears(event, FREE_DOMAIN, 0, true);

			count += is_freed;
			*missing += !is_freed;
		}
	}
	return count;
}

/* The same; waits for domains that are to be freed, which the kernel does some time later. */
static long count_events(int kind)
{
	const uint64_t deadline = milliseconds() + 2000;

	for (;;) {
		int missing = 0;
		long count;

		read_events();
		count = count_now(kind, &missing);
		if (is_lost)
			return -EIO;
		if (missing <= count_attempts() || milliseconds() >= deadline)
			return count;
		pause_shortly();
	}
}
