//@part get_no_new_privs
#include <sys/prctl.h>
static long get_no_new_privs(const struct arguments *arguments)
{
	(void)arguments;
	return prctl(PR_GET_NO_NEW_PRIVS, 0, 0, 0, 0);
}
//@part set_no_new_privs
#include <errno.h>
#include <sys/prctl.h>
static long set_no_new_privs(const struct arguments *arguments)
{
	(void)arguments;
	return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) ? -errno : 0;
}
//@part ask-child
#include <errno.h>
#include <signal.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>
/* What a child with the credentials of this thread answers: a small number, or a negated errno. */
static long ask_child(int (*question)(void))
{
	/* Without the C library, of which other threads may hold locks. */
	const pid_t child = syscall(SYS_clone, SIGCHLD, NULL, NULL, NULL, 0);
	int status;

	if (child == 0) {
		status = question();
		syscall(SYS_exit_group, status < 0 ? 100 - status : status);
	}
	if (child < 0)
		return -errno;
	while (waitpid(child, &status, __WALL) < 0)
		if (errno != EINTR)
			return -errno;
	if (!WIFEXITED(status))
		return -ECHILD;
	status = WEXITSTATUS(status);
	return status < 100 ? status : 100 - status;
}
//@part count_layers
//@needs ask-child, create-ruleset-call
#include <sys/prctl.h>
/* How many layers can still be stacked. */
static int count_free_layers(void)
{
	const int ruleset = call_create_ruleset(
		(struct ruleset_attributes){ LANDLOCK_ACCESS_FS_EXECUTE, 0, 0 });
	int count;

	if (ruleset < 0 || prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0))
		return -errno;
	for (count = 0; count < 32; count++)
		if (syscall(__NR_landlock_restrict_self, ruleset, 0))
			return errno == E2BIG ? count : -errno;
	return -EOVERFLOW;
}

/* The number of layers of this thread's domain: no domain has more than 16. */
static long count_layers(const struct arguments *arguments)
{
	const long count = ask_child(count_free_layers);

	(void)arguments;
	return count < 0 ? count : 16 - count;
}
//@part get_uid
#include <unistd.h>
static long get_uid(const struct arguments *arguments)
{
	(void)arguments;
	return geteuid();
}
//@part get_gid
#include <unistd.h>
static long get_gid(const struct arguments *arguments)
{
	(void)arguments;
	return getegid();
}
//@part get_group
#include <errno.h>
#include <unistd.h>
/* The supplementary group; 0 if there is none. */
static long get_group(const struct arguments *arguments)
{
	gid_t group = 0;

	(void)arguments;
	return getgroups(1, &group) < 0 ? -errno : (long)group;
}
//@part get_fsuid
#include <sys/syscall.h>
#include <unistd.h>
static long get_fsuid(const struct arguments *arguments)
{
	(void)arguments;
	return syscall(SYS_setfsuid, -1);
}
//@part set_fsuid
//@argument long number;
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
/* The call says what was, not whether it worked. */
static long set_fsuid(const struct arguments *arguments)
{
	syscall(SYS_setfsuid, arguments->number);
	return syscall(SYS_setfsuid, -1) == arguments->number ? 0 : -EPERM;
}
//@part get_securebits
#include <sys/prctl.h>
static long get_securebits(const struct arguments *arguments)
{
	(void)arguments;
	return prctl(PR_GET_SECUREBITS, 0, 0, 0, 0);
}
//@part set_securebits
//@argument long number;
#include <errno.h>
#include <sys/prctl.h>
static long set_securebits(const struct arguments *arguments)
{
	return prctl(PR_SET_SECUREBITS, arguments->number, 0, 0, 0) ? -errno : 0;
}
//@part count_handled_signals
//@needs signals
/* How many signals the process of this thread has handled. */
static long count_handled_signals(const struct arguments *arguments)
{
	long count = 0;
	int index;

	(void)arguments;
	for (index = 0; index < THREADS; index++)
		if (board->mailboxes[index].process == getpid())
			count += load(&board->mailboxes[index].handled);
	return count;
}
//@part has_capability
//@needs read-capabilities
//@argument long number;
static long has_capability(const struct arguments *arguments)
{
	const long number = arguments->number;
	struct capability_sets sets;

	if (read_capabilities(&sets))
		return -errno;
	return sets.data[number / 32].effective >> number % 32 & 1;
}
//@part drop_capability
//@needs read-capabilities
//@argument long number;
static long drop_capability(const struct arguments *arguments)
{
	const __u32 kept = ~(1U << arguments->number % 32);
	struct __user_cap_data_struct *data;
	struct capability_sets sets;

	if (read_capabilities(&sets))
		return -errno;
	data = &sets.data[arguments->number / 32];
	data->effective &= kept;
	data->permitted &= kept;
	data->inheritable &= kept;
	return syscall(SYS_capset, &sets.header, sets.data) ? -errno : 0;
}
//@part set_uid
//@argument long number;
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
/* In this thread alone: the C library would change all of them. */
static long set_uid(const struct arguments *arguments)
{
	const long uid = arguments->number;

	return syscall(SYS_setresuid, uid, uid, uid) ? -errno : 0;
}
//@part set_gid
//@argument long number;
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
/* In this thread alone. */
static long set_gid(const struct arguments *arguments)
{
	const long gid = arguments->number;

	return syscall(SYS_setresgid, gid, gid, gid) ? -errno : 0;
}
//@part set_group
//@argument long number;
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>
/* In this thread alone. */
static long set_group(const struct arguments *arguments)
{
	const gid_t group = arguments->number;

	return syscall(SYS_setgroups, 1, &group) ? -errno : 0;
}
//@part create_ruleset
//@needs rulesets, create-ruleset-call
//@argument int ruleset;	/* a ruleset, by its place in rulesets[] */
//@argument struct ruleset_attributes attributes;
#include <errno.h>
static long create_ruleset(const struct arguments *arguments)
{
	const int descriptor = call_create_ruleset(arguments->attributes);

	if (descriptor < 0)
		return -errno;
	rulesets[arguments->ruleset] = descriptor;
	return 0;
}
//@part close_ruleset
//@needs rulesets
//@argument int ruleset;	/* a ruleset, by its place in rulesets[] */
#include <errno.h>
#include <unistd.h>
static long close_ruleset(const struct arguments *arguments)
{
	const long result = close(rulesets[arguments->ruleset]) ? -errno : 0;

	rulesets[arguments->ruleset] = -1;
	return result;
}
//@part descriptor
//@argument int descriptor;	/* one that is no ruleset of the test */
//@argument const int *ruleset_of;	/* the descriptor of a ruleset */
static int descriptor_of(const struct arguments *arguments)
{
	return arguments->ruleset_of ? *arguments->ruleset_of : arguments->descriptor;
}
//@part add_path_rule
//@needs descriptor, path-rule
//@argument const char *path;
//@argument __u64 allowed;
static long add_path_rule(const struct arguments *arguments)
{
	return call_add_path_rule(descriptor_of(arguments), arguments->path, arguments->allowed) ?
		       -errno :
		       0;
}
//@part add_opened_rule
//@needs descriptor, landlock
//@argument const char *path;
//@argument __u64 allowed;
#include <errno.h>
#include <fcntl.h>
static int parent;

/* The allocations of this call are none of the next one's. */
static long open_parent(const struct arguments *arguments)
{
	parent = open(arguments->path, O_PATH | O_CLOEXEC);
	return parent < 0 ? -errno : 0;
}

static long add_opened_rule(const struct arguments *arguments)
{
	const struct {
		__u64 allowed_access;
		__s32 parent_fd;
	} __attribute__((packed)) attributes = { arguments->allowed, parent };

	return syscall(__NR_landlock_add_rule, descriptor_of(arguments), 1, &attributes, 0) ?
		       -errno :
		       0;
}
//@part add_port_rule
//@needs descriptor, port-rule, ports
//@argument int port;
//@argument __u64 allowed;
static long add_port_rule(const struct arguments *arguments)
{
	const __u16 port = board->ports[arguments->port];

	return call_add_port_rule(descriptor_of(arguments), port, arguments->allowed) ? -errno : 0;
}
//@part restrict_self
//@needs descriptor, landlock
//@argument __u32 flags;
#include <errno.h>
static long restrict_self(const struct arguments *arguments)
{
	return syscall(__NR_landlock_restrict_self, descriptor_of(arguments), arguments->flags) ?
		       -errno :
		       0;
}
//@part psx_restrict_self
//@needs descriptor, landlock, board
//@mailbox uint32_t enforced;	/* the number of the last call of restrict_all_self() it answered */
//@mailbox int enforcement;	/* and what came of that */
//@mailbox uint32_t leaving;	/* it is about to exit */
//@board uint32_t enforcements;	/* how many calls there were */
#include <errno.h>
#include <signal.h>
#include <stdbool.h>
/* What a program does without TSYNC: each thread restricts itself in the handler of a signal. */
#define SIGNAL_OF_ENFORCEMENT (SIGRTMIN + 4)

static struct {
	uint32_t is_taken;
	uint32_t number;
	int ruleset;
} enforcement;

static bool is_here(struct mailbox *mailbox)
{
	return load(&mailbox->thread) && mailbox->process == getpid() && !load(&mailbox->leaving);
}

/* Waits long, so that a thread in here is seen to sleep; nobody says that a thread exits. */
static void await_answer(uint32_t *word, uint32_t seen)
{
	const struct timespec second = { .tv_sec = 1 };

	syscall(SYS_futex, word, FUTEX_WAIT, seen, &second, NULL, 0);
}

static void enforce(int signal)
{
	const uint32_t thread = syscall(SYS_gettid), number = load(&enforcement.number);
	const int error = errno;
	int index;

	(void)signal;
	for (index = 0; index < THREADS; index++) {
		struct mailbox *mailbox = &board->mailboxes[index];

		if (mailbox->thread != thread || mailbox->process != getpid() ||
		    mailbox->enforced == number)
			continue;
		mailbox->enforcement =
			syscall(__NR_landlock_restrict_self, enforcement.ruleset, 0) ? -errno : 0;
		publish(&mailbox->enforced, number);
	}
	errno = error;
}

static void handle_enforcement(void)
{
	const struct sigaction action = { .sa_handler = enforce, .sa_flags = SA_RESTART };

	require("handle a signal", sigaction(SIGNAL_OF_ENFORCEMENT, &action, NULL));
}

static long psx_restrict_self(const struct arguments *arguments)
{
	const uint32_t thread = syscall(SYS_gettid);
	long result = 0;
	int index;

	while (__atomic_exchange_n(&enforcement.is_taken, 1, __ATOMIC_ACQUIRE))
		await_answer(&enforcement.is_taken, 1);
	enforcement.ruleset = descriptor_of(arguments);
	publish(&enforcement.number, __atomic_add_fetch(&board->enforcements, 1, __ATOMIC_ACQ_REL));
	/* If the caller fails, the others are left alone. */
	if (syscall(__NR_landlock_restrict_self, enforcement.ruleset, 0))
		result = -errno;
	for (index = 0; index < THREADS && !result; index++)
		if (is_here(&board->mailboxes[index]) && board->mailboxes[index].thread != thread)
			syscall(SYS_tgkill, getpid(), board->mailboxes[index].thread,
				SIGNAL_OF_ENFORCEMENT);
	for (index = 0; index < THREADS && !result; index++) {
		struct mailbox *mailbox = &board->mailboxes[index];

		if (mailbox->thread == thread)
			continue;
		for (;;) {
			const uint32_t enforced = load(&mailbox->enforced);

			if (!is_here(mailbox) || enforced == enforcement.number)
				break;
			await_answer(&mailbox->enforced, enforced);
		}
		if (is_here(mailbox))
			result = mailbox->enforcement;
	}
	publish(&enforcement.is_taken, 0);
	return result;
}
//@part spawn
//@needs serve-thread
//@argument int thread;	/* another thread */
static long spawn(const struct arguments *arguments)
{
	return start_thread(arguments->thread);
}
//@part fork_process
//@needs serve
//@argument int thread;	/* another thread */
#include <errno.h>
#include <unistd.h>
static long fork_process(const struct arguments *arguments)
{
	const pid_t child = fork();

	if (child == 0)
		serve(arguments->thread);
	return child < 0 ? -errno : 0;
}
//@part await-birth
//@needs await-idle
/* Waits until a new thread takes orders. */
static void await_birth(int thread)
{
	await_idle(&board->mailboxes[thread]);
}
//@part exit_thread
//@mailbox uint32_t leaving;	/* it is about to exit */
//@needs board
/* Ends this thread alone. */
static long exit_thread(const struct arguments *arguments)
{
	int index;

	(void)arguments;
	for (index = 0; index < THREADS; index++)
		if (board->mailboxes[index].thread == (uint32_t)syscall(SYS_gettid))
			board->mailboxes[index].leaving = 1;
	return syscall(SYS_exit, 0);
}
//@part churn
#include <pthread.h>
static void *end_at_once(void *nothing)
{
	return nothing;
}

/* A thread that ends as soon as it is there. */
static long churn(const struct arguments *arguments)
{
	pthread_t thread;
	int error = pthread_create(&thread, NULL, end_at_once, NULL);

	(void)arguments;
	if (!error)
		error = pthread_join(thread, NULL);
	return -error;
}
//@part open_file
//@argument const char *path;
//@argument int mode;
#include <errno.h>
#include <fcntl.h>
#include <unistd.h>
static long open_file(const struct arguments *arguments)
{
	const int file = open(arguments->path, arguments->mode | O_CLOEXEC);

	if (file < 0)
		return -errno;
	close(file);
	return 0;
}
//@part truncate_file
//@argument const char *path;
#include <errno.h>
#include <unistd.h>
static long truncate_file(const struct arguments *arguments)
{
	return truncate(arguments->path, 0) ? -errno : 0;
}
//@part make_directory
//@argument const char *path;
#include <errno.h>
#include <sys/stat.h>
static long make_directory(const struct arguments *arguments)
{
	return mkdir(arguments->path, 0777) ? -errno : 0;
}
//@part make_node
//@argument const char *path;
//@argument int mode;
#include <errno.h>
#include <sys/stat.h>
static long make_node(const struct arguments *arguments)
{
	return mknod(arguments->path, arguments->mode, 0) ? -errno : 0;
}
//@part make_symlink
//@argument const char *path;
#include <errno.h>
#include <unistd.h>
static long make_symlink(const struct arguments *arguments)
{
	return symlink("file", arguments->path) ? -errno : 0;
}
//@part remove_file
//@argument const char *path;
#include <errno.h>
#include <unistd.h>
static long remove_file(const struct arguments *arguments)
{
	return unlink(arguments->path) ? -errno : 0;
}
//@part remove_directory
//@argument const char *path;
#include <errno.h>
#include <unistd.h>
static long remove_directory(const struct arguments *arguments)
{
	return rmdir(arguments->path) ? -errno : 0;
}
//@part rename_file
//@argument const char *path;
//@argument const char *to;
#include <errno.h>
#include <stdio.h>
static long rename_file(const struct arguments *arguments)
{
	return rename(arguments->path, arguments->to) ? -errno : 0;
}
//@part bind-port
//@needs ports
#include <errno.h>
#include <unistd.h>
static long bind_port(int type, __u16 port)
{
	const struct sockaddr_in address = loopback(port);
	const int descriptor = open_socket(type);
	long result = 0;

	if (descriptor < 0)
		return -errno;
	if (bind(descriptor, (const struct sockaddr *)&address, sizeof(address)))
		result = -errno;
	close(descriptor);
	return result;
}
//@part connect-port
//@needs ports
#include <errno.h>
#include <unistd.h>
static long connect_port(int type, __u16 port)
{
	const struct sockaddr_in address = loopback(port);
	const int descriptor = open_socket(type);
	long result = 0;

	if (descriptor < 0)
		return -errno;
	if (connect(descriptor, (const struct sockaddr *)&address, sizeof(address)))
		result = -errno;
	close(descriptor);
	return result;
}
//@part bind_tcp
//@needs bind-port
//@argument int port;
static long bind_tcp(const struct arguments *arguments)
{
	return bind_port(SOCK_STREAM, board->ports[arguments->port]);
}
//@part bind_udp
//@needs bind-port
//@argument int port;
static long bind_udp(const struct arguments *arguments)
{
	return bind_port(SOCK_DGRAM, board->ports[arguments->port]);
}
//@part connect_tcp
//@needs connect-port
//@argument int port;
static long connect_tcp(const struct arguments *arguments)
{
	return connect_port(SOCK_STREAM, board->ports[arguments->port]);
}
//@part connect_udp
//@needs connect-port
//@argument int port;
static long connect_udp(const struct arguments *arguments)
{
	return connect_port(SOCK_DGRAM, board->ports[arguments->port]);
}
//@part unix-sockets
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
static long listen_at(const struct sockaddr_un *address, socklen_t size)
{
	/* It stays open. */
	const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	long result = 0;

	if (descriptor < 0)
		return -errno;
	if (bind(descriptor, (const struct sockaddr *)address, size) || listen(descriptor, 64)) {
		result = -errno;
		close(descriptor);
	}
	return result;
}
//@part unix-connections
#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
static long connect_to(const struct sockaddr_un *address, socklen_t size)
{
	const int descriptor = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	long result = 0;

	if (descriptor < 0)
		return -errno;
	if (connect(descriptor, (const struct sockaddr *)address, size))
		result = -errno;
	close(descriptor);
	return result;
}
//@part abstract-address
//@needs board
#include <stddef.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
/* The name of an abstract socket that no other test has. */
static socklen_t abstract_address(const char *name, struct sockaddr_un *address)
{
	int length;

	address->sun_family = AF_UNIX;
	address->sun_path[0] = '\0';
	length = snprintf(address->sun_path + 1, sizeof(address->sun_path) - 1, "landlock-%d-%s",
			  board->test, name);
	return offsetof(struct sockaddr_un, sun_path) + 1 + length;
}
//@part path-address
#include <stdio.h>
#include <sys/socket.h>
#include <sys/un.h>
static socklen_t path_address(const char *path, struct sockaddr_un *address)
{
	address->sun_family = AF_UNIX;
	snprintf(address->sun_path, sizeof(address->sun_path), "%s", path);
	return sizeof(*address);
}
//@part listen_abstract
//@needs unix-sockets, abstract-address
//@argument const char *path;
static long listen_abstract(const struct arguments *arguments)
{
	struct sockaddr_un address;

	return listen_at(&address, abstract_address(arguments->path, &address));
}
//@part connect_abstract
//@needs unix-connections, abstract-address
//@argument const char *path;
static long connect_abstract(const struct arguments *arguments)
{
	struct sockaddr_un address;

	return connect_to(&address, abstract_address(arguments->path, &address));
}
//@part listen_unix
//@needs unix-sockets, path-address
//@argument const char *path;
static long listen_unix(const struct arguments *arguments)
{
	struct sockaddr_un address;

	return listen_at(&address, path_address(arguments->path, &address));
}
//@part connect_unix
//@needs unix-connections, path-address
//@argument const char *path;
static long connect_unix(const struct arguments *arguments)
{
	struct sockaddr_un address;

	return connect_to(&address, path_address(arguments->path, &address));
}
