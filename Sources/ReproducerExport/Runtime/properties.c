// SPDX-License-Identifier: MIT
//@part returned
#include <errno.h>
static long returned(long number)
{
	return number < 0 ? -errno : number;
}
//@part is-done
#include <errno.h>
static long is_done(long number)
{
	return number < 0 ? -errno : 0;
}
//@part get_pdeath_signal
#include <errno.h>
#include <sys/prctl.h>
static long get_pdeath_signal(const struct arguments *arguments)
{
	int signal = 0;

	(void)arguments;
	return prctl(PR_GET_PDEATHSIG, &signal, 0, 0, 0) ? -errno : signal;
}
//@part set_pdeath_signal
//@needs is-done
//@argument long number;
#include <sys/prctl.h>
static long set_pdeath_signal(const struct arguments *arguments)
{
	return is_done(prctl(PR_SET_PDEATHSIG, arguments->number, 0, 0, 0));
}
//@part get_dumpable
#include <errno.h>
#include <sys/prctl.h>
/* 2 is for root's eyes only, so it is as little for others as 0. */
static long get_dumpable(const struct arguments *arguments)
{
	const int dumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);

	(void)arguments;
	return dumpable < 0 ? -errno : dumpable == 1;
}
//@part set_dumpable
//@needs is-done
//@argument long number;
#include <sys/prctl.h>
static long set_dumpable(const struct arguments *arguments)
{
	return is_done(prctl(PR_SET_DUMPABLE, arguments->number, 0, 0, 0));
}
//@part get_ambient
//@needs returned
#include <linux/capability.h>
#include <sys/prctl.h>
/* Whether the ambient set has one capability. */
static long get_ambient(const struct arguments *arguments)
{
	(void)arguments;
	return returned(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_IS_SET, CAP_CHOWN, 0, 0));
}
//@part set_ambient
//@needs is-done, read-capabilities
//@argument long number;
#include <linux/capability.h>
#include <sys/prctl.h>
/* Puts a capability into the ambient set, which the inheritable one must hold as well, or takes it out of both. */
static long set_ambient(const struct arguments *arguments)
{
	const __u32 bit = 1U << CAP_CHOWN;
	struct capability_sets sets;

	if (!arguments->number && prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_LOWER, CAP_CHOWN, 0, 0))
		return -errno;
	if (read_capabilities(&sets))
		return -errno;
	if (arguments->number)
		sets.data[0].inheritable |= bit;
	else
		sets.data[0].inheritable &= ~bit;
	if (syscall(SYS_capset, &sets.header, sets.data))
		return -errno;
	return arguments->number ?
		       is_done(prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, CAP_CHOWN, 0, 0)) :
		       0;
}
//@part get_bounding
//@needs returned
#include <linux/capability.h>
#include <sys/prctl.h>
/* Whether the bounding set has one capability. */
static long get_bounding(const struct arguments *arguments)
{
	(void)arguments;
	return returned(prctl(PR_CAPBSET_READ, CAP_CHOWN, 0, 0, 0));
}
//@part set_bounding
//@needs is-done
//@argument long number;
#include <linux/capability.h>
#include <sys/prctl.h>
/* Nothing gives a capability back to the bounding set. */
static long set_bounding(const struct arguments *arguments)
{
	return arguments->number ? -EINVAL : is_done(prctl(PR_CAPBSET_DROP, CAP_CHOWN, 0, 0, 0));
}
//@part keyring-name
/* How the names of session keyrings begin; a number follows. */
#define KEYRING_PREFIX "landlock-"
//@part get_keyring
//@needs keyring-name
#include <errno.h>
#include <linux/keyctl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
/* The number in the name of the session keyring; 0 if the test has not made it. */
static long get_keyring(const struct arguments *arguments)
{
	char description[256] = "";	/* type, uid, gid, permissions, name */
	const char *name;
	long size;

	(void)arguments;
	size = syscall(SYS_keyctl, KEYCTL_DESCRIBE, KEY_SPEC_SESSION_KEYRING, description,
		       sizeof(description));
	if (size < 0)
		return -errno;
	if (size > (long)sizeof(description))
		return -EOVERFLOW;
	name = strrchr(description, ';');
	if (!name || strncmp(name + 1, KEYRING_PREFIX, strlen(KEYRING_PREFIX)))
		return 0;
	return atoi(name + 1 + strlen(KEYRING_PREFIX));
}
//@part set_keyring
//@needs keyring-name, is-done
//@argument long number;
#include <errno.h>
#include <linux/keyctl.h>
#include <stdio.h>
#include <sys/syscall.h>
#include <unistd.h>
/* Makes a session keyring for this thread. */
static long set_keyring(const struct arguments *arguments)
{
	char name[sizeof(KEYRING_PREFIX) + 20];

	if (arguments->number <= 0)
		return -EINVAL;
	snprintf(name, sizeof(name), KEYRING_PREFIX "%ld", arguments->number);
	return is_done(syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, name));
}
//@part has-keyrings
#include <linux/keyctl.h>
#include <stdbool.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
static bool has_keyrings(void)
{
	const pid_t child = fork();
	int status;

	if (child == 0)
		_exit(syscall(SYS_keyctl, KEYCTL_JOIN_SESSION_KEYRING, NULL) < 0);
	waitpid(child, &status, 0);
	return status == 0;
}
//@part pending-signals
#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>
/* Signals that nobody else uses, as the kernel counts them; its sets of signals have 8 bytes. */
enum { FIRST_PENDING = 61, LAST_PENDING = 63 };

static unsigned long long bit_of_signal(int signal)
{
	return 1ULL << (signal - 1);
}
//@part get_pending_signals
//@needs pending-signals
/* How many of these signals wait for this thread. */
static long get_pending_signals(const struct arguments *arguments)
{
	unsigned long long pending = 0;
	long count = 0;
	int signal;

	(void)arguments;
	if (syscall(SYS_rt_sigpending, &pending, sizeof(pending)))
		return -errno;
	for (signal = FIRST_PENDING; signal <= LAST_PENDING; signal++)
		count += (pending & bit_of_signal(signal)) != 0;
	return count;
}
//@part set_pending_signals
//@needs pending-signals
//@argument long number;
/* Makes a signal wait for this thread, or takes it. */
static long let_wait(int signal, bool waits)
{
	const unsigned long long set = bit_of_signal(signal);
	const struct timespec none = { 0 };
	unsigned long long pending = 0;

	if (syscall(SYS_rt_sigprocmask, SIG_BLOCK, &set, NULL, sizeof(set)) ||
	    syscall(SYS_rt_sigpending, &pending, sizeof(pending)))
		return -errno;
	if (((pending & set) != 0) == waits)
		return 0;
	if (waits)
		return syscall(SYS_tgkill, getpid(), syscall(SYS_gettid), signal) ? -errno : 0;
	return syscall(SYS_rt_sigtimedwait, &set, NULL, &none, sizeof(set)) < 0 ? -errno : 0;
}

/* Lets so many of these signals wait for this thread, and no others of them. */
static long set_pending_signals(const struct arguments *arguments)
{
	const long count = arguments->number;
	long result = 0;
	int signal;

	if (count < 0 || count > LAST_PENDING - FIRST_PENDING + 1)
		return -EINVAL;
	for (signal = FIRST_PENDING; signal <= LAST_PENDING && !result; signal++)
		result = let_wait(signal, signal < FIRST_PENDING + count);
	return result;
}
//@part kept-descriptor
/* The descriptor of a file that the process keeps open; -1 for none. */
static int kept_descriptor = -1;
//@part get_descriptor
//@needs kept-descriptor
#include <stdbool.h>
#include <unistd.h>
/* Whether the file that the process keeps open can be read. */
static long get_descriptor(const struct arguments *arguments)
{
	char byte;

	(void)arguments;
	return kept_descriptor >= 0 && pread(kept_descriptor, &byte, 1, 0) >= 0;
}
//@part set_descriptor
//@needs kept-descriptor
//@argument long number;
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
/* Opens a file and keeps it open, or closes it. */
static long set_descriptor(const struct arguments *arguments)
{
	if (arguments->number && kept_descriptor < 0) {
		kept_descriptor = open("file", O_RDONLY | O_CLOEXEC);
		return kept_descriptor < 0 ? -errno : 0;
	}
	if (!arguments->number && kept_descriptor >= 0) {
		close(kept_descriptor);
		kept_descriptor = -1;
	}
	return 0;
}
//@part kept-page
/* A page of a file that the process keeps mapped; NULL for none. */
static void *kept_page;

#define BYTES_OF_PAGE 4096
//@part get_mapping
//@needs kept-page
#include <sys/mman.h>
/* Whether the page of a file that the process keeps mapped is there. */
static long get_mapping(const struct arguments *arguments)
{
	unsigned char is_in_memory;

	(void)arguments;
	return kept_page && !mincore(kept_page, BYTES_OF_PAGE, &is_in_memory);
}
//@part set_mapping
//@needs kept-page
//@argument long number;
#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>
static long map_file(void)
{
	const int file = open("file", O_RDONLY | O_CLOEXEC);
	void *page;
	int error;

	if (file < 0)
		return -errno;
	page = mmap(NULL, BYTES_OF_PAGE, PROT_READ, MAP_SHARED, file, 0);
	error = errno;
	close(file);
	if (page == MAP_FAILED)
		return -error;
	kept_page = page;
	return 0;
}

/* Maps a page of a file and keeps it, or takes it away. */
static long set_mapping(const struct arguments *arguments)
{
	if (arguments->number)
		return kept_page ? 0 : map_file();
	if (kept_page)
		munmap(kept_page, BYTES_OF_PAGE);
	kept_page = NULL;
	return 0;
}
//@part get_processes
//@needs ask-child
#include <errno.h>
#include <sys/resource.h>
static int end_child(void)
{
	return 0;
}

/* How many processes and threads the user of this thread has: the limit at which there may be just no other one. */
static long get_processes(const struct arguments *arguments)
{
	struct rlimit limit, before;
	long count = -EOVERFLOW;

	(void)arguments;
	if (getrlimit(RLIMIT_NPROC, &before))
		return -errno;
	limit = before;
	for (limit.rlim_cur = 0; limit.rlim_cur <= 1000 && limit.rlim_cur <= before.rlim_max;
	     limit.rlim_cur++) {
		if (setrlimit(RLIMIT_NPROC, &limit)) {
			count = -errno;
			break;
		}
		count = ask_child(end_child);
		if (count == -EAGAIN)
			continue;
		/* The child counts as well; a user without a limit has one at once. */
		if (!count)
			count = limit.rlim_cur ? (long)limit.rlim_cur - 1 : -EPERM;
		break;
	}
	return setrlimit(RLIMIT_NPROC, &before) ? -errno : count;
}
