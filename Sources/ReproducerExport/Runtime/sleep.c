// SPDX-License-Identifier: MIT
//@part sleeping
//@needs board
//@argument int own;	/* the acting thread */
//@mailbox int waking;	/* the descriptor by which it is woken */
//@mailbox uint32_t woken;	/* whether somebody has woken it */
//@mailbox uint32_t is_asleep;	/* whether it has not come out of its sleep */
//@mailbox long (*wake)(struct mailbox *mailbox);	/* how it is woken */
#include <errno.h>
#include <stdbool.h>
static long negated(long returned)
{
	return returned < 0 ? -errno : 0;
}

/* Says how this thread is woken from its next sleep. */
static void can_be_woken(struct mailbox *own, long (*wake)(struct mailbox *), int waking)
{
	own->waking = waking;
	own->woken = 0;
	__atomic_store_n(&own->wake, wake, __ATOMIC_RELEASE);
}
//@part wake_thread
//@needs sleeping
//@argument int thread;	/* another thread */
static long wake_thread(const struct arguments *arguments)
{
	struct mailbox *other = &board->mailboxes[arguments->thread];
	long (*const wake)(struct mailbox *) = __atomic_load_n(&other->wake, __ATOMIC_ACQUIRE);

	if (!wake)
		return -ESRCH;
	__atomic_store_n(&other->woken, 1, __ATOMIC_RELEASE);
	return wake(other);
}
//@part bytes
/* More than a pipe of one page or the smallest socket keeps, on any machine. */
static char bytes[64 * 1024 + 1];
//@part sleep-in
//@needs sleeping
#include <sys/socket.h>
#include <unistd.h>
static long wake_by_byte(struct mailbox *other)
{
	const long sent = send(other->waking, "", 1, MSG_NOSIGNAL);

	/* Who has stopped waiting is none of the waker's business. */
	return sent < 0 && errno != EPIPE ? -errno : 0;
}

/* Sleeps in a call on one end of a connection until another thread uses the other end. */
static long sleep_on_socket(const struct arguments *arguments, long (*wake)(struct mailbox *),
			    long (*call)(int own, int other))
{
	int ends[2];
	long result;

	if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends))
		return -errno;
	can_be_woken(&board->mailboxes[arguments->own], wake, ends[1]);
	result = call(ends[0], ends[1]);
	/* The other end stays open: whoever wakes the thread too late must not get another file. */
	close(ends[0]);
	return result;
}
//@part limit
//@needs sleeping
#include <sys/socket.h>
#include <sys/time.h>
/* Gives a socket a timeout that is longer than any step. */
static long limit(int descriptor)
{
	const struct timeval hour = { .tv_sec = 3600 };

	return negated(setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &hour, sizeof(hour)));
}
//@part sleep_in_recv
//@needs sleep-in
static long call_recv(int own, int other)
{
	char byte;

	(void)other;
	return negated(recv(own, &byte, 1, 0));
}

static long sleep_in_recv(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_recv);
}
//@part sleep_in_recv_timeout
//@needs sleep-in, limit
static long call_recv_with_timeout(int own, int other)
{
	const long error = limit(own);
	char byte;

	(void)other;
	return error ? error : negated(recv(own, &byte, 1, 0));
}

static long sleep_in_recv_timeout(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_recv_with_timeout);
}
//@part sleep_in_recv_waitall
//@needs sleep-in
/* Waits for two bytes, of which one is there. */
static long call_recv_waitall(int own, int other)
{
	char two[2];

	if (send(other, "", 1, MSG_NOSIGNAL) < 0)
		return -errno;
	return negated(recv(own, two, sizeof(two), MSG_WAITALL));
}

static long sleep_in_recv_waitall(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_recv_waitall);
}
//@part sleep_in_send
//@needs sleep-in, bytes
/* Sends more than a socket keeps. */
static long call_send(int own, int other)
{
	const int least = 0;

	(void)other;
	if (setsockopt(own, SOL_SOCKET, SO_SNDBUF, &least, sizeof(least)))
		return -errno;
	return negated(send(own, bytes, sizeof(bytes), MSG_NOSIGNAL));
}

static long wake_by_shutdown(struct mailbox *other)
{
	return negated(shutdown(other->waking, SHUT_RDWR));
}

static long sleep_in_send(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_shutdown, call_send);
}
//@part sleep_in_poll
//@needs sleep-in
#include <poll.h>
static long call_poll(int own, int other)
{
	struct pollfd look = { .fd = own, .events = POLLIN };

	(void)other;
	return negated(poll(&look, 1, -1));
}

static long sleep_in_poll(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_poll);
}
//@part sleep_in_ppoll
//@needs sleep-in
#include <poll.h>
#include <sys/syscall.h>
static long call_ppoll(int own, int other)
{
	struct pollfd look = { .fd = own, .events = POLLIN };

	(void)other;
	return negated(syscall(SYS_ppoll, &look, 1, NULL, NULL, 8));
}

static long sleep_in_ppoll(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_ppoll);
}
//@part sleep_in_pselect6
//@needs sleep-in
#include <sys/select.h>
#include <sys/syscall.h>
static long call_pselect6(int own, int other)
{
	fd_set set;

	(void)other;
	if (own >= FD_SETSIZE)
		return -EBADF;
	FD_ZERO(&set);
	FD_SET(own, &set);
	return negated(syscall(SYS_pselect6, own + 1, &set, NULL, NULL, NULL, NULL));
}

static long sleep_in_pselect6(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_pselect6);
}
//@part epoll
//@needs sleep-in
#include <signal.h>
#include <sys/epoll.h>
static long wait_by_epoll(int descriptor, const sigset_t *mask)
{
	struct epoll_event event = { .events = EPOLLIN };
	const int epoll = epoll_create1(EPOLL_CLOEXEC);
	long result;

	if (epoll < 0)
		return -errno;
	result = negated(epoll_ctl(epoll, EPOLL_CTL_ADD, descriptor, &event));
	if (!result)
		result = negated(mask ? epoll_pwait(epoll, &event, 1, -1, mask) :
					epoll_wait(epoll, &event, 1, -1));
	close(epoll);
	return result;
}
//@part sleep_in_epoll_wait
//@needs epoll
static long call_epoll_wait(int own, int other)
{
	(void)other;
	return wait_by_epoll(own, NULL);
}

static long sleep_in_epoll_wait(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_epoll_wait);
}
//@part sleep_in_epoll_pwait
//@needs epoll
static long call_epoll_pwait(int own, int other)
{
	sigset_t none;

	(void)other;
	sigemptyset(&none);
	return wait_by_epoll(own, &none);
}

static long sleep_in_epoll_pwait(const struct arguments *arguments)
{
	return sleep_on_socket(arguments, wake_by_byte, call_epoll_pwait);
}
//@part accept
//@needs sleeping, limit
#include <sys/un.h>
#include <unistd.h>
static long wake_by_connection(struct mailbox *other)
{
	struct sockaddr_un name;
	socklen_t size = sizeof(name);
	int connection;
	long result;

	if (getsockname(other->waking, (struct sockaddr *)&name, &size))
		return -errno;
	connection = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
	if (connection < 0)
		return -errno;
	result = negated(connect(connection, (struct sockaddr *)&name, size));
	close(connection);
	return result;
}

/* Waits for a connection to a name that the kernel chooses; see Autobind in unix(7). */
static long await_connection(const struct arguments *arguments, bool has_timeout)
{
	const struct sockaddr_un nameless = { .sun_family = AF_UNIX };
	const int listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
	int connection;
	long result;

	if (listener < 0)
		return -errno;
	result = negated(bind(listener, (const struct sockaddr *)&nameless,
			      sizeof(nameless.sun_family)));
	if (!result)
		result = negated(listen(listener, 1));
	if (!result && has_timeout)
		result = limit(listener);
	if (result)
		return result;
	can_be_woken(&board->mailboxes[arguments->own], wake_by_connection, listener);
	connection = accept(listener, NULL, NULL);
	if (connection < 0)
		return -errno;
	close(connection);
	return 0;
}
//@part sleep_in_accept
//@needs accept
static long sleep_in_accept(const struct arguments *arguments)
{
	return await_connection(arguments, false);
}
//@part sleep_in_accept_timeout
//@needs accept
static long sleep_in_accept_timeout(const struct arguments *arguments)
{
	return await_connection(arguments, true);
}
//@part sleep_in_read
//@needs sleeping
#include <fcntl.h>
#include <unistd.h>
static long wake_by_writing(struct mailbox *other)
{
	return negated(write(other->waking, "", 1));
}

static long sleep_in_read(const struct arguments *arguments)
{
	int ends[2];
	long result;
	char byte;

	if (pipe2(ends, O_CLOEXEC))
		return -errno;
	can_be_woken(&board->mailboxes[arguments->own], wake_by_writing, ends[1]);
	result = negated(read(ends[0], &byte, 1));
	close(ends[0]);
	return result;
}
//@part sleep_in_write
//@needs sleeping, bytes
#include <fcntl.h>
#include <unistd.h>
static long wake_by_reading(struct mailbox *other)
{
	return negated(read(other->waking, bytes, sizeof(bytes)));
}

/* Writes one byte more than the smallest pipe holds. */
static long sleep_in_write(const struct arguments *arguments)
{
	int ends[2], size;
	long result;

	if (pipe2(ends, O_CLOEXEC))
		return -errno;
	can_be_woken(&board->mailboxes[arguments->own], wake_by_reading, ends[0]);
	size = fcntl(ends[1], F_SETPIPE_SZ, 4096);
	if (size < 0 || size >= (int)sizeof(bytes))
		return -EINVAL;
	result = negated(write(ends[1], bytes, size + 1));
	close(ends[1]);
	return result;
}
//@part sleep_in_flock
//@needs sleeping
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>
static long wake_by_unlocking(struct mailbox *other)
{
	return negated(flock(other->waking, LOCK_UN));
}

/* Both ends of a pipe are of one inode, and each end has a lock of its own. */
static long sleep_in_flock(const struct arguments *arguments)
{
	int ends[2];
	long result;

	if (pipe2(ends, O_CLOEXEC))
		return -errno;
	can_be_woken(&board->mailboxes[arguments->own], wake_by_unlocking, ends[1]);
	result = negated(flock(ends[1], LOCK_EX));
	if (!result)
		result = negated(flock(ends[0], LOCK_EX));
	close(ends[0]);
	return result;
}
//@part sleep_in_futex
//@needs sleeping
#include <linux/futex.h>
#include <sys/syscall.h>
#include <unistd.h>
static long wake_by_futex(struct mailbox *other)
{
	return negated(syscall(SYS_futex, &other->woken, FUTEX_WAKE, 1, NULL, NULL, 0));
}

static long sleep_in_futex(const struct arguments *arguments)
{
	struct mailbox *own = &board->mailboxes[arguments->own];
	long result;

	can_be_woken(own, wake_by_futex, -1);
	result = negated(syscall(SYS_futex, &own->woken, FUTEX_WAIT, 0, NULL, NULL, 0));
	/* It was woken before it slept again. */
	return result == -EAGAIN ? 0 : result;
}
//@part sleep_in_open_fifo
//@needs sleeping
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdbool.h>
#include <unistd.h>
static long open_fifo(int mode)
{
	char path[96];
	int descriptor;

	snprintf(path, sizeof(path), "%s/fifo", board->directory);
	descriptor = open(path, mode | O_CLOEXEC);
	if (descriptor >= 0)
		close(descriptor);
	return negated(descriptor);
}

/* While the sleeper's open begins anew, nobody has the other end for a moment. */
static long wake_by_opening(struct mailbox *other)
{
	for (;;) {
		const bool is_over = load(&other->done) == other->ordered;
		const long returned = open_fifo(O_WRONLY | O_NONBLOCK);

		if (returned != -ENXIO || is_over)
			return returned;
		sched_yield();
	}
}

/* Sleeps until somebody opens the other end. */
static long sleep_in_open_fifo(const struct arguments *arguments)
{
	can_be_woken(&board->mailboxes[arguments->own], wake_by_opening, -1);
	return open_fifo(O_RDONLY);
}
//@part wake-by-signal
//@needs sleeping, time, pause
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
/*
 * A signal that comes after the kernel has decided to begin a call anew, and before it has begun, does
 * not end it: so the signal is sent until the thread is awake.
 */
static long wake_by_signal(struct mailbox *other)
{
	const uint64_t deadline = milliseconds() + 2000;

	do {
		if (syscall(SYS_tgkill, other->process, other->thread, SIGUSR2))
			return -errno;
		pause_shortly();
	} while (load(&other->is_asleep) && milliseconds() < deadline);
	return 0;
}
//@part sleep_in_sigtimedwait
//@needs sleeping
#include <signal.h>
#include <sys/syscall.h>
#include <unistd.h>
static long wake_by_pending_signal(struct mailbox *other)
{
	return negated(syscall(SYS_tgkill, other->process, other->thread, SIGUSR2));
}

static long sleep_in_sigtimedwait(const struct arguments *arguments)
{
	sigset_t signals;

	sigemptyset(&signals);
	sigaddset(&signals, SIGUSR2);
	pthread_sigmask(SIG_BLOCK, &signals, NULL);
	can_be_woken(&board->mailboxes[arguments->own], wake_by_pending_signal, -1);
	return negated(sigtimedwait(&signals, NULL, NULL));
}
//@part sleep-until-signal
//@needs wake-by-signal
static void ignore(int signal)
{
	(void)signal;
}

/* Sleeps in a call that only a signal ends; the signal of the one who wakes is no interruption. */
static long sleep_until_signal(const struct arguments *arguments, long (*call)(void))
{
	const struct sigaction action = { .sa_handler = ignore };
	struct mailbox *own = &board->mailboxes[arguments->own];
	long result;

	if (sigaction(SIGUSR2, &action, NULL))
		return -errno;
	own->is_asleep = 1;
	can_be_woken(own, wake_by_signal, -1);
	result = call();
	__atomic_store_n(&own->is_asleep, 0, __ATOMIC_RELEASE);
	return result == -EINTR && load(&own->woken) ? 0 : result;
}
//@part sleep_in_nanosleep
//@needs sleep-until-signal
#include <time.h>
static long call_nanosleep(void)
{
	const struct timespec hour = { .tv_sec = 3600 };

	return -clock_nanosleep(CLOCK_MONOTONIC, 0, &hour, NULL);
}

static long sleep_in_nanosleep(const struct arguments *arguments)
{
	return sleep_until_signal(arguments, call_nanosleep);
}
//@part sleep_in_pause
//@needs sleep-until-signal
static long call_pause(void)
{
	return negated(pause());
}

static long sleep_in_pause(const struct arguments *arguments)
{
	return sleep_until_signal(arguments, call_pause);
}
//@part sleep_in_sigsuspend
//@needs sleep-until-signal
static long call_sigsuspend(void)
{
	sigset_t none;

	sigemptyset(&none);
	return negated(sigsuspend(&none));
}

static long sleep_in_sigsuspend(const struct arguments *arguments)
{
	return sleep_until_signal(arguments, call_sigsuspend);
}
