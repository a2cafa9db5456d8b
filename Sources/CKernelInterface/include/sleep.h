/* SPDX-License-Identifier: MIT */
/// Sleeping in a call.
#pragma once

#include "mailbox.h"

/// The calls in which a thread can sleep until another one wakes it.
enum lki_sleep {
  LKI_SLEEP_RECV,
  LKI_SLEEP_POLL,
  LKI_SLEEP_EPOLL_WAIT,
  LKI_SLEEP_SIGTIMEDWAIT,
  LKI_SLEEP_RECV_TIMEOUT,
  LKI_SLEEP_READ,
  LKI_SLEEP_ACCEPT,
  LKI_SLEEP_ACCEPT_TIMEOUT,
  LKI_SLEEP_FLOCK,
  LKI_SLEEP_FUTEX,
  LKI_SLEEP_PPOLL,
  LKI_SLEEP_PSELECT6,
  LKI_SLEEP_NANOSLEEP,
  LKI_SLEEP_PAUSE,
  LKI_SLEEP_SIGSUSPEND,
  LKI_SLEEP_EPOLL_PWAIT,
  LKI_SLEEP_RECV_WAITALL,
  LKI_SLEEP_WRITE,
  LKI_SLEEP_SEND,
  LKI_SLEEP_OPEN_FIFO
};

/// Lets the thread of this mailbox, which calls this, sleep in a call until another thread of its process
/// calls `lki_wake`; 0 or a negated errno.
int lki_sleep_in(struct lki_mailbox *mailbox, enum lki_sleep call);

/// Wakes the thread of this mailbox, which sleeps in a call.
int lki_wake(struct lki_mailbox *mailbox);
