// SPDX-License-Identifier: MIT
/*
 * /init of a guest that runs all programs in /tests one after the other, says on the console how each of
 * them ended, and powers off.
 */

#define _GNU_SOURCE
#include <dirent.h>
#include <fcntl.h>
#include <net/if.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/mount.h>
#include <sys/reboot.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/wait.h>
#include <unistd.h>

static void raise_loopback(void)
{
	struct ifreq request = { .ifr_name = "lo" };
	const int descriptor = socket(AF_INET, SOCK_DGRAM, 0);

	ioctl(descriptor, SIOCGIFFLAGS, &request);
	request.ifr_flags |= IFF_UP | IFF_RUNNING;
	ioctl(descriptor, SIOCSIFFLAGS, &request);
	close(descriptor);
}

static void run(const char *name)
{
	char path[300];
	int status;
	const pid_t child = fork();

	if (child == 0) {
		setsid();
		/* More than the slowest takes on an emulated machine. */
		alarm(300);
		snprintf(path, sizeof(path), "/tests/%s", name);
		execl(path, path, NULL);
		_exit(127);
	}
	waitpid(child, &status, 0);
	printf("\nstatus %d %s\n",
	       WIFEXITED(status) ? WEXITSTATUS(status) : 1000 + WTERMSIG(status), name);
	fflush(stdout);
}

int main(void)
{
	struct dirent **entries;
	int count, index, console;

	mount("proc", "/proc", "proc", 0, NULL);
	mount("sysfs", "/sys", "sysfs", 0, NULL);
	mount("tmpfs", "/tmp", "tmpfs", 0, NULL);
	mount("devtmpfs", "/dev", "devtmpfs", 0, NULL);
	mount("debugfs", "/sys/kernel/debug", "debugfs", 0, NULL);
	console = open("/dev/console", O_RDWR);
	dup2(console, 0);
	dup2(console, 1);
	dup2(console, 2);
	raise_loopback();
	count = scandir("/tests", &entries, NULL, alphasort);
	for (index = 0; index < count; index++)
		if (entries[index]->d_name[0] != '.')
			run(entries[index]->d_name);
	printf("all done\n");
	fflush(stdout);
	sync();
	reboot(RB_POWER_OFF);
}
