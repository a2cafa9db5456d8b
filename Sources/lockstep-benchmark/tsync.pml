/*
 * TSYNC of Landlock in micro-steps, for SPIN.
 *
 * The same protocol as Sources/KernelModel/Interleavings, step by step: one d_step here is one step
 * there, and what a state consists of is the same, so that without reductions both must see the
 * same states (SPIN has one more, from before the processes are started). Control states stand for
 * the points of a thread, as is natural in Promela. What never changes here (all threads have
 * no_new_privs) is left out.
 *
 * Defined from outside: THREADS, CALLERS, SLOTS (threads that may ever exist), SPAWNS, EXITS,
 * SIGNALS, FAILURES (of allocations), READS; EDITION is 2, 3 (versions of the patch set) or 7 (Linux 7.3).
 */

#if EDITION == 7
#define SERIALISED 1
#define LEAVES_EMPTY_SLOT 0
#else
#define SERIALISED 0
#define LEAVES_EMPTY_SLOT 1
#endif
#if EDITION == 2
#define UNQUEUED_IS_ERROR 1
#define INTERRUPTIBLE 0
#define CALLER_IS_UNFINISHED 0
#define NOTICES_FAILED_ALLOCATION 0
#else
#define UNQUEUED_IS_ERROR 0
#define INTERRUPTIBLE 1
#define CALLER_IS_UNFINISHED 1
#define NOTICES_FAILED_ALLOCATION 1
#endif
#if EDITION == 3
#define WAITS_AFTER_CANCELLING 1
#else
#define WAITS_AFTER_CANCELLING 0
#endif

/* The state of a thread. */
#define UNUSED 0
#define LIVE 1
#define GONE 2
/* How far its call is. */
#define POSSIBLE 1
#define IN_PROGRESS 2
#define OVER 3
/* Errors. */
#define NO_ERROR 0
#define ENOMEM 1
#define ESRCH 2
#define RESTART 4

byte status[SLOTS]; bool exiting[SLOTS];
byte callState[SLOTS]; byte value[SLOTS];
bool hasSignal[SLOTS]; bool seemsSignalled[SLOTS]; bool isNotified[SLOTS];
bool hasFailed[SLOTS]; byte cred[SLOTS]; byte prepared[SLOTS]; byte domain[SLOTS];
byte queue[SLOTS]; byte taken[SLOTS];

/* The contexts on the stacks of callers. */
bool isAlive[CALLERS]; byte preparing[CALLERS]; byte unfinished[CALLERS];
bool allPrepared[CALLERS]; bool ready[CALLERS]; bool allFinished[CALLERS];
byte error[CALLERS]; byte oldCred[CALLERS]; byte newCred[CALLERS]; byte newDomain[CALLERS];
bool found[CALLERS]; byte known[CALLERS]; byte emptySlots[CALLERS]; byte capacity[CALLERS];
byte unseen[CALLERS]; byte counted[CALLERS]; byte target[CALLERS]; bool walking[CALLERS];

byte writer; byte readers; byte succeeded; byte faults;
byte spawns = SPAWNS; byte exits = EXITS; byte signals = SIGNALS;
byte failures = FAILURES; byte reads = READS;

#define BIT(t) (1 << (t))
#define HAS_FLAGS(t) (hasSignal[t] || seemsSignalled[t] || isNotified[t])
#define CONTAINS(list, n) \
  (((list) & 3) == (n) || (((list) >> 2) & 3) == (n) || (((list) >> 4) & 3) == (n) \
   || (((list) >> 6) & 3) == (n))
#define IS_POSITIVE(n) ((n) != 0 && (n) < 8)
#define LESS(n) (((n) + 15) & 15)
#define SIZE(c) \
  ((known[c] & 1) + ((known[c] >> 1) & 1) + ((known[c] >> 2) & 1) + ((known[c] >> 3) & 1) \
   + ((known[c] >> 4) & 1) + ((known[c] >> 5) & 1) + emptySlots[c])

/* A leader that has exited stays in the list of threads. */
#define LINKED(t) ((status[t] == LIVE || (status[t] == GONE && (t) == 0)) << (t))
#define IS_LIVE(t) (status[t] == LIVE && !exiting[t])
#define LACKS(t, layer) (IS_LIVE(t) && !(domain[t] & (layer)))
#define HAS(t, layer) (IS_LIVE(t) && (domain[t] & (layer)))

#if SLOTS == 2
#define ALL_LINKED (LINKED(0) | LINKED(1))
#define SOME_LACK(l) (LACKS(0, l) || LACKS(1, l))
#define SOME_HAVE(l) (HAS(0, l) || HAS(1, l))
#define FOR_EACH(option) option(0) option(1)
#elif SLOTS == 3
#define ALL_LINKED (LINKED(0) | LINKED(1) | LINKED(2))
#define SOME_LACK(l) (LACKS(0, l) || LACKS(1, l) || LACKS(2, l))
#define SOME_HAVE(l) (HAS(0, l) || HAS(1, l) || HAS(2, l))
#define FOR_EACH(option) option(0) option(1) option(2)
#elif SLOTS == 4
#define ALL_LINKED (LINKED(0) | LINKED(1) | LINKED(2) | LINKED(3))
#define SOME_LACK(l) (LACKS(0, l) || LACKS(1, l) || LACKS(2, l) || LACKS(3, l))
#define SOME_HAVE(l) (HAS(0, l) || HAS(1, l) || HAS(2, l) || HAS(3, l))
#define FOR_EACH(option) option(0) option(1) option(2) option(3)
#else
#define ALL_LINKED (LINKED(0) | LINKED(1) | LINKED(2) | LINKED(3) | LINKED(4))
#define SOME_LACK(l) (LACKS(0, l) || LACKS(1, l) || LACKS(2, l) || LACKS(3, l) || LACKS(4, l))
#define SOME_HAVE(l) (HAS(0, l) || HAS(1, l) || HAS(2, l) || HAS(3, l) || HAS(4, l))
#define FOR_EACH(option) option(0) option(1) option(2) option(3) option(4)
#endif

#define UNKNOWN(c) (ALL_LINKED & ~BIT(c) & ~known[c])
#define AGAIN(c) (found[c] && error[c] == NO_ERROR && UNKNOWN(c) != 0)

/* The rules: all or nothing, no thread escapes, documented errors only; faults are noted as they
   happen. Deadlocks are found as invalid end states. */
#define IS_FINE(c) \
  (callState[c] != OVER || (value[c] == NO_ERROR && !SOME_LACK(BIT(c))) \
   || (value[c] == ENOMEM && !SOME_HAVE(BIT(c))))
#if CALLERS == 1
#define CHECK assert(IS_FINE(0))
#else
#define CHECK assert(IS_FINE(0) && IS_FINE(1))
#endif
#define FAULT(kind) faults = faults | kind; assert(faults == 0)

#define IS_REFERENCED(n) (CONTAINS(queue[0], n) || CONTAINS(taken[0], n) \
  || CONTAINS(queue[1], n) || CONTAINS(taken[1], n) REFERENCED_2(n) REFERENCED_3(n) REFERENCED_4(n))
#if SLOTS > 2
#define REFERENCED_2(n) || CONTAINS(queue[2], n) || CONTAINS(taken[2], n)
#else
#define REFERENCED_2(n)
#endif
#if SLOTS > 3
#define REFERENCED_3(n) || CONTAINS(queue[3], n) || CONTAINS(taken[3], n)
#else
#define REFERENCED_3(n)
#endif
#if SLOTS > 4
#define REFERENCED_4(n) || CONTAINS(queue[4], n) || CONTAINS(taken[4], n)
#else
#define REFERENCED_4(n)
#endif

inline clearCall(c) {
  isAlive[c] = 0; preparing[c] = 0; unfinished[c] = 0; allPrepared[c] = 0; ready[c] = 0;
  allFinished[c] = 0; error[c] = 0; oldCred[c] = 0; newCred[c] = 0; newDomain[c] = 0; found[c] = 0;
  known[c] = 0; emptySlots[c] = 0; capacity[c] = 0; unseen[c] = 0; counted[c] = 0; target[c] = 0;
  walking[c] = 0
}
/* prepare_creds() and the merge. */
inline beginCall() {
  if :: IS_REFERENCED(me + 1) -> FAULT(1) :: else fi;
  clearCall(me);
  isAlive[me] = 1; oldCred[me] = cred[me]; newCred[me] = 7 + me;
  newDomain[me] = domain[me] | BIT(me); unfinished[me] = CALLER_IS_UNFINISHED;
  callState[me] = IN_PROGRESS; value[me] = NO_ERROR
}
inline failCall() { failures--; callState[me] = IN_PROGRESS; value[me] = ENOMEM }
inline beginCount() { unseen[me] = UNKNOWN(me); counted[me] = 0; walking[me] = 1 }
inline endCount() { unseen[me] = 0; counted[me] = 0; walking[me] = 0 }
inline takeWorks() { taken[me] = queue[me]; queue[me] = 0 }
inline dealWithSignals() { hasSignal[me] = 0; seemsSignalled[me] = 0 }
inline beginExit() {
  exits--; exiting[me] = 1;
  if :: callState[me] != OVER -> callState[me] = 0; value[me] = 0 :: else fi
}
inline endWork() { taken[me] = taken[me] >> 2; prepared[me] = 0; hasFailed[me] = 0 }
inline countPrepared(c) {
  preparing[c] = LESS(preparing[c]);
  if :: preparing[c] == 0 -> allPrepared[c] = 1 :: else fi
}
inline removeWork(t, n) {
  if
  :: (queue[t] & 3) == n -> queue[t] = queue[t] >> 2
  :: else ->
    if
    :: ((queue[t] >> 2) & 3) == n -> queue[t] = (queue[t] & 3) | ((queue[t] >> 4) << 2)
    :: else ->
      if
      :: ((queue[t] >> 4) & 3) == n -> queue[t] = (queue[t] & 15) | ((queue[t] >> 6) << 4)
      :: else -> queue[t] = queue[t] & 63
      fi
    fi
  fi
}
inline cancelWork(t) {
  if
  :: CONTAINS(queue[t], me + 1) ->
    removeWork(t, me + 1); countPrepared(me);
    unfinished[me] = LESS(unfinished[me]);
    if :: unfinished[me] == 0 -> allFinished[me] = 1 :: else fi
  :: else
  fi
}
inline addWork(t) {
  if
  :: status[t] == GONE ->
    known[me] = known[me] & ~BIT(t);
    emptySlots[me] = emptySlots[me] + LEAVES_EMPTY_SLOT;
    if :: UNQUEUED_IS_ERROR -> error[me] = ESRCH :: else fi;
    preparing[me] = LESS(preparing[me]); unfinished[me] = LESS(unfinished[me])
  :: else ->
    queue[t] = ((queue[t] << 2) | (me + 1)) & 255; isNotified[t] = 1
  fi;
  target[me] = 0
}
inline giveSlot(t) {
  unseen[me] = unseen[me] & ~BIT(t); found[me] = 1; known[me] = known[me] | BIT(t);
  preparing[me] = (preparing[me] + 1) & 15; unfinished[me] = (unfinished[me] + 1) & 15;
  target[me] = t
}
inline linkChild(t) {
  status[t] = LIVE; cred[t] = cred[me]; domain[t] = domain[me];
  if :: walking[0] -> unseen[0] = unseen[0] | BIT(t) :: else fi;
#if CALLERS > 1
  if :: walking[1] -> unseen[1] = unseen[1] | BIT(t) :: else fi;
#endif
  CHECK
}
inline leaveProcess() {
  status[me] = GONE; hasSignal[me] = 0; seemsSignalled[me] = 0; isNotified[me] = 0;
  hasFailed[me] = 0; cred[me] = 0; prepared[me] = 0; domain[me] = 0; taken[me] = 0;
  if :: callState[me] != OVER -> callState[me] = 0; value[me] = 0 :: else fi
}

#define COUNT(t) \
  :: d_step { unseen[me] != BIT(t) && (unseen[me] & BIT(t)) -> \
      unseen[me] = unseen[me] & ~BIT(t); counted[me] = counted[me] + !exiting[t] }; goto count \
  :: d_step { unseen[me] == BIT(t) && (counted[me] > 0 || !exiting[t]) -> \
      unseen[me] = 0; counted[me] = counted[me] + !exiting[t]; walking[me] = 0 }; goto grow \
  :: d_step { unseen[me] == BIT(t) && counted[me] == 0 && exiting[t] -> endCount() }; goto letGo

#define LOOK(t) \
  :: d_step { unseen[me] != BIT(t) && (unseen[me] & BIT(t)) && exiting[t] -> \
      unseen[me] = unseen[me] & ~BIT(t) }; goto schedule \
  :: d_step { unseen[me] == BIT(t) && exiting[t] -> unseen[me] = 0; walking[me] = 0 }; \
    goto countDown \
  :: d_step { (unseen[me] & BIT(t)) && !exiting[t] && SIZE(me) >= capacity[me] -> \
      found[me] = 1; unseen[me] = 0; walking[me] = 0 }; goto countDown \
  :: d_step { (unseen[me] & BIT(t)) && !exiting[t] && SIZE(me) < capacity[me] -> \
      giveSlot(t) }; goto add

#if WAITS_AFTER_CANCELLING
#define CANCELLED waitCancelled
#else
#define CANCELLED letGo
#endif

#define CANCEL(t) \
  :: d_step { unseen[me] != BIT(t) && (unseen[me] & BIT(t)) -> \
      unseen[me] = unseen[me] & ~BIT(t); cancelWork(t) }; goto cancel \
  :: d_step { unseen[me] == BIT(t) -> unseen[me] = 0; cancelWork(t) }; goto CANCELLED

/* The end of a work, after `what`. */
#define END_WORK(guard, what) \
  :: d_step { (guard) && (taken[me] >> 2) != 0 -> what; endWork() }; goto prepare \
  :: d_step { (guard) && (taken[me] >> 2) == 0 && exiting[me] -> what; endWork() }; goto exitWorks \
  :: d_step { (guard) && (taken[me] >> 2) == 0 && !exiting[me] -> what; endWork() }; goto deliver

/* A call begins or begins anew, after `what`. */
#if SERIALISED
#define BEGIN_CALL(guard, what) \
  :: d_step { (guard) && failures > 0 -> what; failCall() }; goto leaving \
  :: d_step { (guard) -> what; beginCall() }; goto lock
#else
#define BEGIN_CALL(guard, what) \
  :: d_step { (guard) && failures > 0 -> what; failCall() }; goto leaving \
  :: d_step { (guard) && (ALL_LINKED & ~BIT(me)) != 0 -> what; beginCall(); beginCount() }; \
    goto count \
  :: d_step { (guard) && (ALL_LINKED & ~BIT(me)) == 0 -> what; beginCall() }; goto letGo
#endif

#define RESTARTS (callState[me] == IN_PROGRESS && value[me] == RESTART)
#define CALL ((taken[me] & 3) - 1)

proctype Thread(byte me) {
end_user:
  if
  :: d_step { HAS_FLAGS(me) && queue[me] != 0 -> isNotified[me] = 0; takeWorks() }; goto prepare
  :: d_step { HAS_FLAGS(me) && queue[me] == 0 -> isNotified[me] = 0; dealWithSignals() };
    goto end_user
  BEGIN_CALL(callState[me] == POSSIBLE, skip)
  :: d_step { status[me] == LIVE && exits > 0 -> beginExit() }; goto exitWorks
  :: d_step { status[me] == LIVE && spawns > 0 -> spawns-- }; goto cloneCheck
  :: d_step { status[me] == LIVE && me >= CALLERS && reads > 0 -> reads-- }; goto readLock
  fi;

leaving:
  if
  :: d_step { HAS_FLAGS(me) && queue[me] != 0 -> isNotified[me] = 0; takeWorks() }; goto prepare
  BEGIN_CALL(HAS_FLAGS(me) && queue[me] == 0 && RESTARTS, isNotified[me] = 0; dealWithSignals())
  :: d_step { HAS_FLAGS(me) && queue[me] == 0 && !RESTARTS && callState[me] == IN_PROGRESS ->
      isNotified[me] = 0; dealWithSignals() }; goto leaving
  :: d_step { HAS_FLAGS(me) && queue[me] == 0 && callState[me] != IN_PROGRESS ->
      isNotified[me] = 0; dealWithSignals() }; goto end_user
  :: d_step { !HAS_FLAGS(me) ->
      if :: callState[me] == IN_PROGRESS -> callState[me] = OVER; CHECK :: else fi };
    goto end_user
  fi;

deliver:
  if
  :: d_step { queue[me] != 0 -> takeWorks() }; goto prepare
  BEGIN_CALL(queue[me] == 0 && RESTARTS, dealWithSignals())
  :: d_step { queue[me] == 0 && !RESTARTS && callState[me] == IN_PROGRESS -> dealWithSignals() };
    goto leaving
  :: d_step { queue[me] == 0 && callState[me] != IN_PROGRESS && isNotified[me] ->
      dealWithSignals() }; goto leaving
  :: d_step { queue[me] == 0 && callState[me] != IN_PROGRESS && !isNotified[me] ->
      dealWithSignals() }; goto end_user
  fi;

  /* The task work: restrict_one_thread(). */
prepare:
  if
  :: d_step { isAlive[CALL] && cred[me] == oldCred[CALL] ->
      prepared[me] = newCred[CALL]; countPrepared(CALL) }; goto waitReady
  :: d_step { isAlive[CALL] && cred[me] != oldCred[CALL] && failures > 0 ->
      failures--; error[CALL] = ENOMEM; hasFailed[me] = 1; countPrepared(CALL) }; goto finish
  :: d_step { isAlive[CALL] && cred[me] != oldCred[CALL] ->
      prepared[me] = (cred[me] == me + 1 -> me + 10 : me + 1); countPrepared(CALL) };
    goto waitReady
  END_WORK(!isAlive[CALL], FAULT(1))
  fi;
waitReady:
  if
  :: d_step { isAlive[CALL] && ready[CALL] && unfinished[CALL] == 1 ->
      if :: error[CALL] == NO_ERROR -> cred[me] = prepared[me]; domain[me] = newDomain[CALL]; CHECK
      :: else fi;
      prepared[me] = 0; unfinished[CALL] = 0 }; goto announceFinished
  END_WORK(isAlive[CALL] && ready[CALL] && unfinished[CALL] != 1,
      if :: error[CALL] == NO_ERROR -> cred[me] = prepared[me]; domain[me] = newDomain[CALL]; CHECK
      :: else fi;
      unfinished[CALL] = LESS(unfinished[CALL]))
  END_WORK(!isAlive[CALL], FAULT(1))
  fi;
finish:
  if
  :: d_step { isAlive[CALL] && unfinished[CALL] == 1 -> unfinished[CALL] = 0 };
    goto announceFinished
  END_WORK(isAlive[CALL] && unfinished[CALL] != 1, unfinished[CALL] = LESS(unfinished[CALL]))
  END_WORK(!isAlive[CALL], FAULT(1))
  fi;
announceFinished:
  if
  END_WORK(isAlive[CALL], allFinished[CALL] = 1)
  END_WORK(!isAlive[CALL], FAULT(1))
  fi;

  /* The end of a thread: do_exit(). */
exitWorks:
  if
  :: d_step { queue[me] != 0 -> takeWorks() }; goto prepare
  :: d_step { queue[me] == 0 -> leaveProcess() }; goto end_gone
  fi;

  /* clone(2), and reading under exec_update_lock. */
cloneCheck:
  if
  :: d_step { HAS_FLAGS(me) -> spawns++ }; goto leaving
  :: d_step { !HAS_FLAGS(me) -> skip }; goto cloneLink
  fi;
cloneLink:
  if
#define LINK(t, earlier) \
  :: d_step { !hasSignal[me] && status[t] == UNUSED && (earlier) && HAS_FLAGS(me) -> linkChild(t) }; \
    goto leaving \
  :: d_step { !hasSignal[me] && status[t] == UNUSED && (earlier) && !HAS_FLAGS(me) -> linkChild(t) }; \
    goto end_user
#if SLOTS > THREADS
  LINK(THREADS, true)
#endif
  :: d_step { hasSignal[me] -> spawns++ }; goto leaving
  fi;
readLock:
  if :: d_step { writer == 0 -> readers = readers | BIT(me) } fi;
  if
  :: d_step { HAS_FLAGS(me) -> readers = readers & ~BIT(me) }; goto leaving
  :: d_step { !HAS_FLAGS(me) -> readers = readers & ~BIT(me) }; goto end_user
  fi;

  /* The call: landlock_restrict_sibling_threads(). */
lock:
  if
  :: d_step { writer == 0 && readers == 0 && UNKNOWN(me) != 0 -> writer = me + 1; beginCount() };
    goto count
  :: d_step { writer == 0 && readers == 0 && UNKNOWN(me) == 0 -> writer = me + 1 }; goto letGo
  :: d_step { (writer != 0 || readers != 0) && queue[me] != 0 ->
      clearCall(me); value[me] = RESTART; seemsSignalled[me] = 1; isNotified[me] = 0;
      takeWorks() }; goto prepare
  :: d_step { (writer != 0 || readers != 0) && queue[me] == 0 && failures > 0 ->
      clearCall(me); isNotified[me] = 0; dealWithSignals(); failCall() }; goto leaving
  :: d_step { (writer != 0 || readers != 0) && queue[me] == 0 ->
      isNotified[me] = 0; dealWithSignals(); beginCall() }; goto lock
  fi;
count:
  if
  FOR_EACH(COUNT)
  fi;
grow:
  if
  :: d_step { failures > 0 && SIZE(me) + counted[me] > capacity[me] ->
      failures--; error[me] = ENOMEM;
      if :: !NOTICES_FAILED_ALLOCATION -> FAULT(2) :: else fi;
      endCount() }; goto letGo
  :: d_step { UNKNOWN(me) != 0 ->
      if :: SIZE(me) + counted[me] > capacity[me] -> capacity[me] = SIZE(me) + counted[me] :: else fi;
      preparing[me] = 1; allPrepared[me] = 0; found[me] = 0; beginCount() }; goto schedule
  :: d_step { UNKNOWN(me) == 0 ->
      if :: SIZE(me) + counted[me] > capacity[me] -> capacity[me] = SIZE(me) + counted[me] :: else fi;
      preparing[me] = 1; allPrepared[me] = 0; found[me] = 0; endCount() }; goto countDown
  fi;
schedule:
  if
  FOR_EACH(LOOK)
  fi;
add:
  if
  :: d_step { unseen[me] != 0 -> addWork(target[me]) }; goto schedule
  :: d_step { unseen[me] == 0 -> addWork(target[me]); walking[me] = 0 }; goto countDown
  fi;
countDown:
  if
  :: d_step { IS_POSITIVE(LESS(preparing[me])) -> preparing[me] = LESS(preparing[me]) };
    goto waitPrepared
  :: d_step { !IS_POSITIVE(LESS(preparing[me])) && AGAIN(me) ->
      preparing[me] = LESS(preparing[me]); beginCount() }; goto count
  :: d_step { !IS_POSITIVE(LESS(preparing[me])) && !AGAIN(me) ->
      preparing[me] = LESS(preparing[me]); endCount() }; goto letGo
  fi;
waitPrepared:
  if
  :: d_step { allPrepared[me] && AGAIN(me) -> beginCount() }; goto count
  :: d_step { allPrepared[me] && !AGAIN(me) -> endCount() }; goto letGo
#if INTERRUPTIBLE
  :: d_step { !allPrepared[me] && HAS_FLAGS(me) && known[me] != 0 ->
      error[me] = RESTART; unseen[me] = known[me];
      if :: emptySlots[me] > 0 -> FAULT(2) :: else fi }; goto cancel
  :: d_step { !allPrepared[me] && HAS_FLAGS(me) && known[me] == 0 ->
      error[me] = RESTART; unseen[me] = 0;
      if :: emptySlots[me] > 0 -> FAULT(2) :: else fi }; goto CANCELLED
#endif
  fi;
#if INTERRUPTIBLE
cancel:
  if
  FOR_EACH(CANCEL)
  fi;
#endif
#if WAITS_AFTER_CANCELLING
waitCancelled:
  if
  :: d_step { allPrepared[me] && AGAIN(me) -> beginCount() }; goto count
  :: d_step { allPrepared[me] && !AGAIN(me) -> endCount() }; goto letGo
  fi;
#endif
letGo:
  if
  :: d_step { true ->
      ready[me] = 1;
      if :: error[me] == NO_ERROR -> succeeded = succeeded | BIT(me) :: else fi }
  fi;
  if
#if CALLER_IS_UNFINISHED
  :: d_step { IS_POSITIVE(LESS(unfinished[me])) -> unfinished[me] = LESS(unfinished[me]) };
    goto waitFinished
  :: d_step { !IS_POSITIVE(LESS(unfinished[me])) -> unfinished[me] = LESS(unfinished[me]) };
    goto release
#else
  :: d_step { SIZE(me) > 0 -> skip }; goto waitFinished
  :: d_step { SIZE(me) == 0 -> skip }; goto release
#endif
  fi;
waitFinished:
  if :: d_step { allFinished[me] -> skip } fi;
release:
  if
  :: d_step { true ->
      if :: emptySlots[me] > 0 && UNQUEUED_IS_ERROR -> FAULT(2) :: else fi;
      if :: writer == me + 1 -> writer = 0 :: else fi;
      value[me] = error[me];
      if
      :: error[me] == NO_ERROR ->
        cred[me] = newCred[me]; domain[me] = newDomain[me]; succeeded = succeeded | BIT(me); CHECK
      :: else
      fi;
      clearCall(me) }
  fi;
  goto leaving;

end_gone:
  false
}

#define SIGNAL(t) \
  :: d_step { signals > 0 && IS_LIVE(t) && !hasSignal[t] -> signals--; hasSignal[t] = 1 }

proctype Outside() {
end_outside:
  do
  FOR_EACH(SIGNAL)
  od
}

#define START(t) \
  if :: t < THREADS -> status[t] = LIVE :: else fi; \
  if :: t < CALLERS -> callState[t] = POSSIBLE :: else fi; \
  run Thread(t);

init {
  atomic {
    FOR_EACH(START)
    run Outside()
  }
}
