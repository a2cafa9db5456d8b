//@part capabilities
#include <errno.h>
#include <linux/capability.h>
#include <linux/types.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>
struct capability_sets {
	struct __user_cap_header_struct header;
	struct __user_cap_data_struct data[2];
};

//@part read-capabilities
//@needs capabilities
static long read_capabilities(struct capability_sets *sets)
{
	memset(sets, 0, sizeof(*sets));
	sets->header.version = _LINUX_CAPABILITY_VERSION_3;
	return syscall(SYS_capget, &sets->header, sets->data);
}
//@part become
//@needs require, capabilities
#include <fcntl.h>
#include <linux/types.h>
#include <sched.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>
static void set_capabilities(__u64 capabilities)
{
	struct capability_sets sets = { .header.version = _LINUX_CAPABILITY_VERSION_3 };

	/* A kernel without ambient capabilities has none to clear. */
	prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_CLEAR_ALL, 0, 0, 0);
	sets.data[0].effective = sets.data[0].permitted = capabilities;
	sets.data[1].effective = sets.data[1].permitted = capabilities >> 32;
	require("set the capabilities", syscall(SYS_capset, &sets.header, sets.data));
}

/* Becomes a user, with these capabilities alone; who is not root stays who it is. */
static void become(unsigned int uid, __u64 capabilities)
{
	if (geteuid() == 0) {
		require("leave all groups", syscall(SYS_setgroups, 0, NULL));
		require("set the gid", syscall(SYS_setresgid, uid, uid, uid));
		prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0);
		require("set the uid", syscall(SYS_setresuid, uid, uid, uid));
		prctl(PR_SET_KEEPCAPS, 0, 0, 0, 0);
	}
	set_capabilities(capabilities);
	/* A change of credentials closes the process to others of its user. */
	prctl(PR_SET_DUMPABLE, 1, 0, 0, 0);
}
//@part user-namespace
//@needs require
static void write_text(const char *path, const char *text)
{
	const int file = open(path, O_WRONLY | O_CLOEXEC);

	require("open a file of the user namespace", file);
	require("write a file of the user namespace", write(file, text, strlen(text)));
	close(file);
}

static void enter_user_namespace(void)
{
	const unsigned int uid = geteuid(), gid = getegid();
	char text[64];

	require("make a user namespace", unshare(CLONE_NEWUSER));
	write_text("/proc/self/setgroups", "deny");
	snprintf(text, sizeof(text), "%u %u 1", uid, uid);
	write_text("/proc/self/uid_map", text);
	snprintf(text, sizeof(text), "%u %u 1", gid, gid);
	write_text("/proc/self/gid_map", text);
}
//@part can-use-namespaces
#include <sched.h>
#include <stdbool.h>
#include <sys/wait.h>
#include <unistd.h>
/* Whether an ordinary user may make a user namespace. */
static bool has_user_namespaces(void)
{
	const pid_t child = fork();
	int status;

	if (child == 0) {
		if (geteuid() == 0 && setuid(1000))
			_exit(1);
		_exit(unshare(CLONE_NEWUSER) ? 1 : 0);
	}
	waitpid(child, &status, 0);
	return status == 0;
}
//@part directory
//@needs require
//@board char directory[64];	/* where the process under test lives */
#include <fcntl.h>
#include <ftw.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>
/* The files that a scenario finds; they are everybody's, so that nothing but Landlock denies an access. */
static void make_directory_of_scenario(void)
{
	static const char *const directories[] = { "dir", "dir/subdir", "other", "empty" };
	static const char *const files[] = { "file", "dir/file", "dir/subdir/file", "other/file" };
	const int here = open(".", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	const mode_t mask = umask(0);
	unsigned int index;
	int file;

	strcpy(board->directory, "/tmp/landlock-XXXXXX");
	if (here < 0 || !mkdtemp(board->directory) || chmod(board->directory, 0777) ||
	    chdir(board->directory)) {
		perror("cannot make a directory");
		exit(1);
	}
	for (index = 0; index < sizeof(directories) / sizeof(*directories); index++)
		if (mkdir(directories[index], 0777))
			perror(directories[index]);
	for (index = 0; index < sizeof(files) / sizeof(*files); index++) {
		file = open(files[index], O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
		if (file < 0 || write(file, "landlock\n", 9) != 9)
			perror(files[index]);
		close(file);
	}
	umask(mask);
	if (fchdir(here))
		perror("cannot go back");
	close(here);
}

static int remove_entry(const char *path, const struct stat *status, int kind, struct FTW *place)
{
	(void)status;
	(void)kind;
	(void)place;
	remove(path);
	return 0;
}

static void remove_directory_of_scenario(void)
{
	nftw(board->directory, remove_entry, 8, FTW_DEPTH | FTW_PHYS);
}
//@part rulesets
/* The descriptors of the rulesets; -1 for none. */
static int rulesets[RULESETS];
//@part make-ruleset
//@needs require, rulesets, create-ruleset-call
static void make_ruleset(int ruleset, struct ruleset_attributes attributes)
{
	rulesets[ruleset] = call_create_ruleset(attributes);
	require("make a ruleset", rulesets[ruleset]);
}
//@part path-rule
//@needs landlock
#include <fcntl.h>
static long call_add_path_rule(int ruleset, const char *path, __u64 allowed)
{
	struct {
		__u64 allowed_access;
		__s32 parent_fd;
	} __attribute__((packed)) attributes = { allowed, open(path, O_PATH | O_CLOEXEC) };
	long returned;
	int error;

	if (attributes.parent_fd < 0)
		return -1;
	returned = syscall(__NR_landlock_add_rule, ruleset, 1, &attributes, 0);
	error = errno;
	close(attributes.parent_fd);
	errno = error;
	return returned;
}
//@part port-rule
//@needs landlock
static long call_add_port_rule(int ruleset, __u64 port, __u64 allowed)
{
	const struct {
		__u64 allowed_access;
		__u64 port;
	} attributes = { allowed, port };

	return syscall(__NR_landlock_add_rule, ruleset, 2, &attributes, 0);
}
//@part file-descriptor
//@needs directory
/* A descriptor that is no ruleset's. */
static int file_descriptor;
//@part signals
//@needs require
//@mailbox uint32_t handled;	/* how many signals it has handled */
#include <signal.h>
/*
 * A signal counts where it was handled; a thread that is too young for a mailbox counts it in another
 * one of its process, which makes no difference to the sum.
 */
static void count_signal(int signal)
{
	const uint32_t thread = syscall(SYS_gettid);
	const pid_t process = getpid();
	struct mailbox *counting = NULL;
	int index;

	(void)signal;
	for (index = 0; index < THREADS; index++) {
		struct mailbox *mailbox = &board->mailboxes[index];

		if (mailbox->process != process)
			continue;
		if (!counting || mailbox->thread == thread)
			counting = mailbox;
	}
	if (counting)
		__atomic_fetch_add(&counting->handled, 1, __ATOMIC_RELAXED);
}

static void handle_signals(int flags)
{
	const struct sigaction action = { .sa_handler = count_signal, .sa_flags = flags };

	require("handle SIGUSR1", sigaction(SIGUSR1, &action, NULL));
	require("handle SIGIO", sigaction(SIGIO, &action, NULL));
	require("handle SIGURG", sigaction(SIGURG, &action, NULL));
}
//@part status
#include <stdio.h>
#include <string.h>
/* What /proc says of a thread. */
struct status {
	char state;
	unsigned long long pending, shared, blocked;
	unsigned long switches;
};

/* False if the thread is not there any more. */
static bool read_status_of(const struct mailbox *mailbox, struct status *status)
{
	unsigned long number;
	char line[256];
	FILE *file;

	memset(status, 0, sizeof(*status));
	snprintf(line, sizeof(line), "/proc/%d/task/%u/status", mailbox->process, mailbox->thread);
	file = fopen(line, "re");
	if (!file)
		return false;
	while (fgets(line, sizeof(line), file)) {
		sscanf(line, "State: %c", &status->state);
		sscanf(line, "SigPnd: %llx", &status->pending);
		sscanf(line, "ShdPnd: %llx", &status->shared);
		sscanf(line, "SigBlk: %llx", &status->blocked);
		if (sscanf(line, "voluntary_ctxt_switches: %lu", &number) == 1 ||
		    sscanf(line, "nonvoluntary_ctxt_switches: %lu", &number) == 1)
			status->switches += number;
	}
	fclose(file);
	return status->state && status->state != 'Z' && status->state != 'X';
}
//@part settle
//@needs status, time, pause, await-idle
#include <signal.h>
/*
 * Waits until each signal that was sent has been handled: a second one that comes before that is lost,
 * and a process that was killed dies some time later.
 */
static void settle(void)
{
	const unsigned long long awaited = 1ULL << (SIGUSR1 - 1) | 1ULL << (SIGIO - 1) |
					   1ULL << (SIGURG - 1) | 1ULL << (SIGSTOP - 1) |
					   1ULL << (SIGKILL - 1);
	const uint64_t deadline = milliseconds() + DEADLINE;
	bool is_busy, is_unreachable;
	struct status status;
	int thread, looks = 0;

	do {
		is_busy = is_unreachable = false;
		for (thread = 0; thread < THREADS; thread++) {
			struct mailbox *mailbox = &board->mailboxes[thread];
			unsigned long long open;

			if (!load(&mailbox->thread) || !read_status_of(mailbox, &status))
				continue;
			open = (status.pending | status.shared) & ~status.blocked & awaited;
			/* Who sleeps without being reached by signals handles them when it wakes up. */
			if (status.state == 'D' || status.state == 't')
				is_unreachable = true;
			else if (status.state == 'R')
				is_busy = true;
			else if (open && status.state == 'S')
				is_busy |= status.pending & ~status.blocked & awaited ||
					   !is_unreachable;
		}
		looks = is_busy ? 0 : looks + 1;
		/* A thread that takes back what it has prepared is unreachable for a moment as well. */
		if (looks > (is_unreachable ? 4 : 0))
			return;
		pause_shortly();
	} while (milliseconds() < deadline);
}
//@part ports
//@board __u16 ports[PORTS];	/* on the loopback interface */
#include <linux/types.h>
#include <netinet/in.h>
#include <sys/socket.h>
static struct sockaddr_in loopback(__u16 port)
{
	struct sockaddr_in address = { .sin_family = AF_INET, .sin_port = htons(port) };

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	return address;
}

/* Sockets that may bind to a port on which another one does not listen. */
static int open_socket(int type)
{
	const int descriptor = socket(AF_INET, type | SOCK_CLOEXEC, 0);
	const int on = 1;

	if (descriptor >= 0)
		setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on));
	return descriptor;
}
//@part reserve-ports
//@needs ports
/* Ports that nobody else uses; the first two listen. */
static int reserved[PORTS];

static void reserve_ports(void)
{
	struct sockaddr_in address = loopback(0);
	socklen_t size = sizeof(address);
	int port;

	for (port = 0; port < PORTS; port++) {
		address.sin_port = 0;
		reserved[port] = open_socket(SOCK_STREAM);
		if (bind(reserved[port], (struct sockaddr *)&address, size) ||
		    (port <= LISTENING_TOO && listen(reserved[port], 64)) ||
		    getsockname(reserved[port], (struct sockaddr *)&address, &size)) {
			perror("cannot reserve a port");
			exit(1);
		}
		board->ports[port] = ntohs(address.sin_port);
	}
}

static void free_ports(void)
{
	int port;

	for (port = 0; port < PORTS; port++)
		close(reserved[port]);
}
//@part has-loopback
#include <netinet/in.h>
#include <stdbool.h>
#include <sys/socket.h>
#include <unistd.h>
static bool has_loopback(void)
{
	struct sockaddr_in address = { .sin_family = AF_INET };
	socklen_t size = sizeof(address);
	const int listener = socket(AF_INET, SOCK_STREAM, 0), client = socket(AF_INET, SOCK_STREAM, 0);
	bool works;

	address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
	works = listener >= 0 && client >= 0 && !bind(listener, (struct sockaddr *)&address, size) &&
		!listen(listener, 1) && !getsockname(listener, (struct sockaddr *)&address, &size) &&
		!connect(client, (struct sockaddr *)&address, size);
	close(listener);
	close(client);
	return works;
}
//@part pipes
//@board int pipes[PIPES][2];	/* their reader gets SIGIO */
#include <fcntl.h>
#include <unistd.h>
static void make_pipes(void)
{
	int index;

	for (index = 0; index < PIPES; index++) {
		if (pipe2(board->pipes[index], O_NONBLOCK)) {
			perror("cannot make a pipe");
			exit(1);
		}
	}
}

static void close_pipes(void)
{
	int index;

	for (index = 0; index < PIPES; index++) {
		close(board->pipes[index][0]);
		close(board->pipes[index][1]);
	}
}
