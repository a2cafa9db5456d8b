/* SPDX-License-Identifier: MIT */
#define _GNU_SOURCE
#include "credentials.h"
#include "probe.h"
#include "process.h"
#include "words.h"

#include <errno.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

// What a witness is asked, beside the numbers of its questions.
enum { QUESTION_END = UINT32_MAX };

static void bear_witness(struct lki_board *board, struct lki_witness *own, pid_t thread) {
  lki_set_dumpable(true);
  for (uint32_t number = 0;;) {
    number = lki_word_await(board, &own->asked, number);
    if (number == QUESTION_END) lki_exit_process(0);
    own->error = lki_ask_access(thread);
    lki_word_publish(&own->answered, number);
  }
}

int lki_take_witness(struct lki_board *board, int thread) {
  struct lki_witness *witness = &board->mailboxes[thread].witness;
  *witness = (struct lki_witness){0};
  const pid_t itself = lki_thread_id();
  const pid_t child = _Fork();
  if (child == 0) bear_witness(board, witness, itself);
  if (child < 0) return -errno;
  witness->process = child;
  return 0;
}

/// Asks the witness whether it may look into this thread; 0 or an errno.
static int ask(struct lki_board *board, struct lki_witness *witness) {
  const uint32_t number = witness->asked + 1;
  lki_word_publish(&witness->asked, number);
  uint32_t seen = number - 1;
  while (seen != number) seen = lki_word_await(board, &witness->answered, seen);
  return witness->error;
}

static int read_credentials(struct lki_credentials *credentials) {
  uint32_t *uids = credentials->uids, *gids = credentials->gids;
  syscall(SYS_getresuid, &uids[0], &uids[1], &uids[2]);
  syscall(SYS_getresgid, &gids[0], &gids[1], &gids[2]);
  credentials->no_new_privs = lki_get_no_new_privs();
  credentials->securebits = lki_get_securebits();
  return lki_read_capabilities(credentials->capabilities);
}

int lki_inspect(struct lki_board *board, int thread) {
  struct lki_mailbox *mailbox = &board->mailboxes[thread];
  struct lki_witness *witness = &mailbox->witness;
  // A change of uid has closed the process to others, whatever their domain.
  const int dumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0);
  if (dumpable != 1) lki_set_dumpable(true);
  // An answer shows that the witness is set up, so that this thread can look into it as well.
  witness->access_to_thread = ask(board, witness);
  witness->access = lki_ask_access(witness->process);
  if (dumpable == 0) prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
  return read_credentials(&mailbox->credentials);
}

int lki_dismiss_witness(struct lki_board *board, int thread) {
  struct lki_witness *witness = &board->mailboxes[thread].witness;
  lki_word_publish(&witness->asked, QUESTION_END);
  while (waitpid(witness->process, NULL, 0) < 0)
    if (errno != EINTR) return -errno;
  return 0;
}
