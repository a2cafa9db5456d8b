/*
 * A small protocol of our own against the shim, so that the shim has tests that always run.
 *
 * The caller hands each sibling a task work, waits until all have prepared credentials, and lets them commit. The
 * memory for the works is one array, made anew in each round; a round that finds nobody new is the last.
 */
#include <linux/task_work.h>
#include "cred.h"

struct round_of_calls {
	const struct cred *before, *after;
	atomic_t failed, preparing, unfinished;
	struct completion prepared, decided, finished;
	bool sets_no_new_privs;
};
struct order {
	struct callback_head work;
	struct task_struct *target;
	struct round_of_calls *round;
	struct order *next;
};

static void leave(struct round_of_calls *round)
{
	if (atomic_dec_and_test(&round->unfinished))
		complete_all(&round->finished);
}

static void follow(struct callback_head *work)
{
	struct round_of_calls *round = container_of(work, struct order, work)->round;
	struct cred *mine;

	if (current_cred() == round->before) {
		mine = (struct cred *)get_cred(round->after);
	} else {
		mine = prepare_creds();
		if (mine)
			landlock_cred_copy(landlock_cred(mine), landlock_cred(round->after));
		else
			atomic_set(&round->failed, -ENOMEM);
	}
	if (atomic_dec_and_test(&round->preparing))
		complete_all(&round->prepared);
	wait_for_completion(&round->decided);
	if (!mine) {
		leave(round);
		return;
	}
	if (atomic_read(&round->failed)) {
		abort_creds(mine);
	} else {
		if (round->sets_no_new_privs)
			task_set_no_new_privs(current);
		commit_creds(mine);
	}
	leave(round);
}

static bool is_known(struct order *orders, struct task_struct *task)
{
	for (; orders; orders = orders->next)
		if (orders->target == task)
			return true;
	return false;
}

/* The first sibling without an order, with a reference; NULL if there is none. */
static struct task_struct *find_new(struct order *orders)
{
	struct task_struct *task;

	guard(rcu)();
	for_each_thread(current, task) {
		if (task == current || task->flags & PF_EXITING || is_known(orders, task))
			continue;
		return get_task_struct(task);
	}
	return NULL;
}

/* Gives orders to all siblings. Returns 0, or an error. */
static int order_all(struct round_of_calls *round, struct order **orders)
{
	struct task_struct *task;
	struct order *order;

	while ((task = find_new(*orders))) {
		order = kzalloc(sizeof(*order), GFP_KERNEL);
		if (!order) {
			put_task_struct(task);
			return -ENOMEM;
		}
		order->target = task;
		order->round = round;
		atomic_inc(&round->preparing);
		atomic_inc(&round->unfinished);
		init_task_work(&order->work, follow);
		if (task_work_add(task, &order->work, TWA_SIGNAL)) {
			atomic_dec(&round->preparing);
			atomic_dec(&round->unfinished);
			put_task_struct(task);
			kfree(order);
			continue;
		}
		order->next = *orders;
		*orders = order;
	}
	return 0;
}

static void call_off(struct round_of_calls *round, struct order *orders)
{
	for (; orders; orders = orders->next) {
		if (!task_work_cancel(orders->target, &orders->work))
			continue;
		if (atomic_dec_and_test(&round->preparing))
			complete_all(&round->prepared);
		leave(round);
	}
}

int landlock_restrict_sibling_threads(const struct cred *before, const struct cred *after, const u32 flags)
{
	struct round_of_calls round = { .before = before, .after = after };
	struct order *orders = NULL, *next;
	int error;

	if (!down_write_trylock(&current->signal->exec_update_lock))
		return restart_syscall();
	init_completion(&round.prepared);
	init_completion(&round.decided);
	init_completion(&round.finished);
	atomic_set(&round.preparing, 1);
	atomic_set(&round.unfinished, 1);
	round.sets_no_new_privs = task_no_new_privs(current) || (flags & LANDLOCK_RESTRICT_SELF_NO_NEW_PRIVS);
	for (;;) {
		next = orders;
		error = order_all(&round, &orders);
		if (error || next == orders)
			break;
		if (!atomic_dec_and_test(&round.preparing) &&
		    wait_for_completion_interruptible(&round.prepared)) {
			error = -ERESTARTNOINTR;
			break;
		}
		atomic_set(&round.preparing, 1);
		reinit_completion(&round.prepared);
	}
	if (error) {
		atomic_set(&round.failed, error);
		call_off(&round, orders);
	}
	complete_all(&round.decided);
	if (!atomic_dec_and_test(&round.unfinished))
		wait_for_completion(&round.finished);
	error = atomic_read(&round.failed);
	while (orders) {
		next = orders->next;
		put_task_struct(orders->target);
		kfree(orders);
		orders = next;
	}
	up_write(&current->signal->exec_update_lock);
	return error;
}
