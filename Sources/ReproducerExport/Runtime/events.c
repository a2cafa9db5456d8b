// SPDX-License-Identifier: MIT
//@part events
//@needs board, time
//@mailbox uint32_t former;	/* its number before it executed this program */
#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
/* What is counted: all but the last one are reported by tracepoints of Landlock's (Linux 7.3). */
enum { CREATE_DOMAIN, ENFORCE_DOMAIN, FREE_DOMAIN, DENIAL, COMPLETE_ENFORCEMENT };

static const struct {
	int kind;
	const char *name;
} tracepoints[] = {
	{ CREATE_DOMAIN, "landlock_create_domain" },
	{ ENFORCE_DOMAIN, "landlock_enforce_domain" },
	{ FREE_DOMAIN, "landlock_free_domain" },
	{ DENIAL, "landlock_deny_access_fs" },
	{ DENIAL, "landlock_deny_access_net" },
	{ DENIAL, "landlock_deny_ptrace" },
	{ DENIAL, "landlock_deny_scope_signal" },
	{ DENIAL, "landlock_deny_scope_abstract_unix_socket" },
};

enum { TRACEPOINTS = sizeof(tracepoints) / sizeof(*tracepoints) };

struct event {
	int kind;
	pid_t thread;
	bool is_complete;	/* the domain is enforced, says the event */
	bool is_of_same_exec, is_logged;
	char domain[24], parent[24];
	char blockers[192];	/* the names of the rights that are denied */
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
				 tracepoints[index].name);
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
		snprintf(name, sizeof(name), "events/landlock/%s/enable", tracepoints[index].name);
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

/* Copies the value of a field, such as " domain="; an empty one if the event has no such field. */
static void read_field(const char *line, const char *name, char *value, size_t size)
{
	const char *const field = strstr(line, name);
	const size_t length = field ? strcspn(field + strlen(name), " ") : 0;

	snprintf(value, size, "%.*s", (int)length, field ? field + strlen(name) : "");
}

/* Notes an event: COMM-TID [CPU] FLAGS TIME: NAME: KEY=VALUE ... */
static void note_event(char *line)
{
	struct event *event = &events[recorded];
	char *fields = NULL, *thread, name[64];
	int index;

	is_lost |= strstr(line, "LOST") || recorded == sizeof(events) / sizeof(*events);
	for (index = 0; index < TRACEPOINTS && !fields && !is_lost; index++) {
		snprintf(name, sizeof(name), ": %s: ", tracepoints[index].name);
		fields = strstr(line, name);
		event->kind = tracepoints[index].kind;
	}
	if (!fields)
		return;
	read_field(fields, " domain=", event->domain, sizeof(event->domain));
	read_field(fields, " parent=", event->parent, sizeof(event->parent));
	read_field(fields, " blockers=", event->blockers, sizeof(event->blockers));
	event->is_complete = strstr(fields, " complete=1");
	event->is_of_same_exec = strstr(fields, " same_exec=1");
	event->is_logged = strstr(fields, " logged=1");
	*fields = '\0';
	/* The name of a program may hold any character, but not behind its thread's number. */
	thread = strrchr(line, '[');
	if (thread)
		*thread = '\0';
	thread = strrchr(line, '-');
	if (!event->domain[0] || !thread) {
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
//@part own-events
//@needs events
/* Whether an event is of a thread of the process under test. */
static bool is_own(const struct event *event)
{
	const uint32_t number = event->thread;
	int thread;

	for (thread = 0; thread < THREADS; thread++) {
		const struct mailbox *mailbox = &board->mailboxes[thread];

		if (mailbox->process == board->process &&
		    (mailbox->thread == number || mailbox->former == number))
			return true;
	}
	return false;
}

/* Whether the domain of an event is in another one, from the @first on; of an own thread or of anybody. */
static bool appears(const struct event *event, int kind, int first, bool is_anybody)
{
	int index;

	for (index = first; index < recorded; index++)
		if (events[index].kind == kind && !strcmp(events[index].domain, event->domain) &&
		    (is_anybody || is_own(&events[index])))
			return true;
	return false;
}
//@part count_events
//@needs own-events, pause, restrict_self
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

		if (event->kind == FREE_DOMAIN || !is_own(event))
			continue;
		if (kind == COMPLETE_ENFORCEMENT) {
			count += event->kind == ENFORCE_DOMAIN && event->is_complete &&
				 !appears(event, ENFORCE_DOMAIN, index + 1, false);
		} else if (kind != FREE_DOMAIN) {
			count += event->kind == kind;
		} else if (event->kind == CREATE_DOMAIN &&
			   !appears(event, ENFORCE_DOMAIN, 0, false)) {
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
//@part await_freed_domains
//@needs own-events, pause
/* How many domains that the process under test made are freed, as soon as there are so many or time is up. */
static long await_freed_domains(long awaited)
{
	const uint64_t deadline = milliseconds() + 2000;

	for (;;) {
		long count = 0;
		int index;

		read_events();
		if (is_lost)
			return -EIO;
		for (index = 0; index < recorded; index++)
			count += events[index].kind == CREATE_DOMAIN && is_own(&events[index]) &&
				 appears(&events[index], FREE_DOMAIN, 0, true);
		if (count >= awaited || milliseconds() >= deadline)
			return count;
		pause_shortly();
	}
}
//@part last_denial
//@needs events
/* What a denial is asked for. */
enum { SAME_EXEC, LOGGED, DEPTH, BLOCKERS };

/* The rights by their names in events. */
static const struct {
	const char *name;
	int bit;
} rights[] = {
//@hook rights
};

/* The bits of rights, such as "read_file|write_file". */
static long bits_of(char *names)
{
	char *name, *rest = names;
	unsigned int index;
	long bits = 0;

	while ((name = strtok_r(rest, "|", &rest)))
		for (index = 0; index < sizeof(rights) / sizeof(*rights); index++)
			if (!strcmp(rights[index].name, name))
				bits |= 1L << rights[index].bit;
	return bits;
}

/* The number of layers of a domain: those around it were made before it. */
static long depth_of(const char *domain)
{
	long depth = 0;
	int index;

	for (index = recorded - 1; index >= 0; index--) {
		if (events[index].kind != CREATE_DOMAIN || strcmp(events[index].domain, domain))
			continue;
		depth++;
		domain = events[index].parent;
	}
	return depth;
}

/* A fact of the last access that was denied to a thread. */
static long last_denial(int thread, int fact)
{
	int index;

	read_events();
	if (is_lost)
		return -EIO;
	for (index = recorded - 1; index >= 0; index--) {
		struct event *event = &events[index];
		char blockers[sizeof(event->blockers)];

		if (event->kind != DENIAL ||
		    (uint32_t)event->thread != board->mailboxes[thread].thread)
			continue;
		if (fact == SAME_EXEC || fact == LOGGED)
			return fact == LOGGED ? event->is_logged : event->is_of_same_exec;
		memcpy(blockers, event->blockers, sizeof(blockers));
		return fact == DEPTH ? depth_of(event->domain) : bits_of(blockers);
	}
	return -ENOENT;
}
