-- TSYNC of Landlock in Linux 7.3 in micro-steps, for Rumur.
--
-- The same protocol as Sources/KernelModel/Interleavings, step by step: one rule that fires here is one step there, and
-- what a state consists of is the same. Threads that do not call are a scalarset, so that Rumur exchanges them as
-- Lockstep does; callers are not. What never changes here (all threads have no_new_privs) is left out.
--
-- Defined in front of this text: THREADS, CALLERS, SIBLINGS (threads that may ever exist and do not call), SPAWNS, EXITS,
-- SIGNALS, FAILURES (of allocations).

type
  Caller: 0..CALLERS - 1;
  Sibling: scalarset(SIBLINGS);
  -- The number of a call, from 1.
  Work: 0..CALLERS;
  Queue: array[0..3] of Work;
  Counter: 0..15;
  Failure: enum { noError, ENOMEM, mustRestart };
  CallState: enum { notCalling, possible, inProgress, over };
  Point: enum {
    unused, user, leaving, deliver, prepare, waitReady, finish, announceFinished, exitWorks, gone,
    cloneCheck, cloneLink,
    callLock, callCount, callGrow, callSchedule, callAdd, callCountDown, callWaitPrepared, callCancel,
    callReady, callFinish, callWaitFinished, callRelease };
  -- Which credentials: those of the start, those of a call, or those that a thread prepared for itself, in turn.
  CredKind: enum { shared, ofCall, ofCaller, ofSibling };
  Cred: record
    kind: CredKind;
    caller: Caller;
    sibling: Sibling;
    isSecond: boolean;
  end;
  Layers: array[Caller] of boolean;
  Thread: record
    point: Point;
    callState: CallState;
    value: Failure;
    hasSignal: boolean;
    seemsSignalled: boolean;
    isNotified: boolean;
    isExiting: boolean;
    hasFailed: boolean;
    cred: Cred;
    prepared: Cred;
    domain: Layers;
    queue: Queue;
    taken: Queue;
  end;
  Call: record
    isAlive: boolean;
    preparing: Counter;
    unfinished: Counter;
    allPrepared: boolean;
    ready: boolean;
    allFinished: boolean;
    failure: Failure;
    oldCred: Cred;
    newCred: Cred;
    newDomain: Layers;
    found: boolean;
    knownCallers: array[Caller] of boolean;
    knownSiblings: array[Sibling] of boolean;
    unseenCallers: array[Caller] of boolean;
    unseenSiblings: array[Sibling] of boolean;
    capacity: Counter;
    counted: Counter;
    hasTarget: boolean;
    isTargetSibling: boolean;
    targetCaller: Caller;
    targetSibling: Sibling;
  end;

var
  callers: array[Caller] of Thread;
  siblings: array[Sibling] of Thread;
  calls: array[Caller] of Call;
  writer: 0..CALLERS;
  succeeded: array[Caller] of boolean;
  spawns: 0..SPAWNS;
  exits: 0..EXITS;
  signals: 0..SIGNALS;
  failures: 0..FAILURES;
  touchedTooLate: boolean;

-- What all parts have in common.

function sameCred(a: Cred; b: Cred): boolean;
begin
  if a.kind != b.kind then return false; end;
  if a.kind = shared then return true; end;
  if a.kind = ofCall then return a.caller = b.caller; end;
  if a.isSecond != b.isSecond then return false; end;
  if a.kind = ofCaller then return a.caller = b.caller; end;
  return a.sibling = b.sibling;
end;

procedure clearCred(var cred: Cred);
begin
  undefine cred;
  cred.kind := shared;
end;

function hasFlags(t: Thread): boolean;
begin
  return t.hasSignal | t.seemsSignalled | t.isNotified;
end;

function isLive(t: Thread): boolean;
begin
  return t.point != unused & !t.isExiting;
end;

function contains(q: Queue; n: Work): boolean;
begin
  return exists i: 0..3 do q[i] = n end;
end;

function hasWorks(q: Queue): boolean;
begin
  return q[0] != 0;
end;

procedure push(var q: Queue; n: Work);
begin
  q[3] := q[2];
  q[2] := q[1];
  q[1] := q[0];
  q[0] := n;
end;

procedure removeAt(var q: Queue; i: 0..3);
begin
  for k: 0..2 do
    if k >= i then q[k] := q[k + 1]; end;
  end;
  q[3] := 0;
end;

procedure removeWork(var q: Queue; n: Work);
var done: boolean;
begin
  done := false;
  for i: 0..3 do
    if !done & q[i] = n then
      removeAt(q, i);
      done := true;
    end;
  end;
end;

function less(n: Counter): Counter;
begin
  if n = 0 then return 15; end;
  return n - 1;
end;

function isPositive(n: Counter): boolean;
begin
  return n != 0 & n < 8;
end;

procedure clearCall(c: Caller);
begin
  undefine calls[c];
  calls[c].isAlive := false;
end;

-- A leader that has exited stays in the list of threads.
function isLinked(t: Thread; isLeader: boolean): boolean;
begin
  return t.point != unused & (t.point != gone | isLeader);
end;

function size(c: Caller): Counter;
var n: Counter;
begin
  n := 0;
  for i: Caller do if calls[c].knownCallers[i] then n := n + 1; end; end;
  for i: Sibling do if calls[c].knownSiblings[i] then n := n + 1; end; end;
  return n;
end;

function isUnseenEmpty(c: Caller): boolean;
begin
  return (forall i: Caller do !calls[c].unseenCallers[i] end)
    & (forall i: Sibling do !calls[c].unseenSiblings[i] end);
end;

function isReferenced(n: Work): boolean;
begin
  return (exists i: Caller do contains(callers[i].queue, n) | contains(callers[i].taken, n) end)
    | (exists i: Sibling do contains(siblings[i].queue, n) | contains(siblings[i].taken, n) end);
end;

-- The call.

procedure beginWalk(c: Caller; p: Point);
begin
  for i: Caller do
    calls[c].unseenCallers[i] :=
      i != c & isLinked(callers[i], i = 0) & !calls[c].knownCallers[i];
  end;
  for i: Sibling do
    calls[c].unseenSiblings[i] := isLinked(siblings[i], false) & !calls[c].knownSiblings[i];
  end;
  calls[c].counted := 0;
  callers[c].point := p;
end;

procedure clearUnseen(c: Caller);
begin
  for i: Caller do calls[c].unseenCallers[i] := false; end;
  for i: Sibling do calls[c].unseenSiblings[i] := false; end;
end;

procedure beginEnd(c: Caller);
begin
  clearUnseen(c);
  calls[c].counted := 0;
  callers[c].point := callReady;
end;

procedure endCounting(c: Caller);
begin
  if calls[c].counted = 0 then beginEnd(c); else callers[c].point := callGrow; end;
end;

procedure beginDiscovery(c: Caller);
begin
  beginWalk(c, callCount);
  if isUnseenEmpty(c) then endCounting(c); end;
end;

procedure beginScheduling(c: Caller);
begin
  calls[c].preparing := 1;
  calls[c].allPrepared := false;
  calls[c].found := false;
  beginWalk(c, callSchedule);
  if isUnseenEmpty(c) then callers[c].point := callCountDown; end;
end;

procedure endRound(c: Caller);
begin
  if calls[c].found & calls[c].failure = noError then beginDiscovery(c); else beginEnd(c); end;
end;

-- prepare_creds() and the merge.
procedure beginCall(c: Caller);
begin
  if isReferenced(c + 1) then touchedTooLate := true; end;
  undefine calls[c];
  calls[c].isAlive := true;
  calls[c].preparing := 0;
  calls[c].unfinished := 1;
  calls[c].allPrepared := false;
  calls[c].ready := false;
  calls[c].allFinished := false;
  calls[c].failure := noError;
  calls[c].oldCred := callers[c].cred;
  undefine calls[c].newCred;
  calls[c].newCred.kind := ofCall;
  calls[c].newCred.caller := c;
  calls[c].newDomain := callers[c].domain;
  calls[c].newDomain[c] := true;
  calls[c].found := false;
  for i: Caller do calls[c].knownCallers[i] := false; end;
  for i: Sibling do calls[c].knownSiblings[i] := false; end;
  clearUnseen(c);
  calls[c].capacity := 0;
  calls[c].counted := 0;
  calls[c].hasTarget := false;
  callers[c].callState := inProgress;
  callers[c].value := noError;
  callers[c].point := callLock;
end;

procedure failCall(c: Caller);
begin
  failures := failures - 1;
  callers[c].callState := inProgress;
  callers[c].value := ENOMEM;
  callers[c].point := leaving;
end;

-- Threads.

procedure leave(var t: Thread);
begin
  if hasFlags(t) then t.point := leaving; else t.point := user; end;
end;

procedure takeWorks(var t: Thread);
begin
  t.taken := t.queue;
  for i: 0..3 do t.queue[i] := 0; end;
  t.point := prepare;
end;

procedure dealWithSignals(var t: Thread);
begin
  t.hasSignal := false;
  t.seemsSignalled := false;
  if t.callState != inProgress then leave(t); else t.point := leaving; end;
end;

-- At a point at which flags are looked at: works, or else signals.
procedure take(var t: Thread);
begin
  if t.point != deliver then t.isNotified := false; end;
  if hasWorks(t.queue) then takeWorks(t); else dealWithSignals(t); end;
end;

function restarts(t: Thread): boolean;
begin
  return !hasWorks(t.queue) & t.callState = inProgress & t.value = mustRestart;
end;

procedure endWork(var t: Thread);
begin
  removeAt(t.taken, 0);
  clearCred(t.prepared);
  t.hasFailed := false;
  if t.taken[0] != 0 then
    t.point := prepare;
  else
    if t.isExiting then t.point := exitWorks; else t.point := deliver; end;
  end;
end;

procedure countPrepared(c: Caller);
begin
  calls[c].preparing := less(calls[c].preparing);
  if calls[c].preparing = 0 then calls[c].allPrepared := true; end;
end;

procedure countFinished(var t: Thread; c: Caller);
begin
  calls[c].unfinished := less(calls[c].unfinished);
  if calls[c].unfinished = 0 then t.point := announceFinished; else endWork(t); end;
end;

-- Whether the context of the running work is still there.
procedure touch(var t: Thread; c: Caller);
begin
  if !calls[c].isAlive then
    touchedTooLate := true;
    endWork(t);
  end;
end;

procedure failPreparation(var t: Thread; c: Caller);
begin
  failures := failures - 1;
  calls[c].failure := ENOMEM;
  t.hasFailed := true;
  countPrepared(c);
  t.point := finish;
end;

-- `own` are the credentials that the thread prepares if it does not share those of the call.
procedure prepareWork(var t: Thread; own: Cred);
var c: Caller;
begin
  c := t.taken[0] - 1;
  if !calls[c].isAlive then
    touch(t, c);
  else
    if sameCred(t.cred, calls[c].oldCred) then
      t.prepared := calls[c].newCred;
    else
      t.prepared := own;
    end;
    countPrepared(c);
    t.point := waitReady;
  end;
end;

procedure decide(var t: Thread);
var c: Caller;
begin
  c := t.taken[0] - 1;
  if !calls[c].isAlive then
    touch(t, c);
  else
    if calls[c].failure = noError then
      t.cred := t.prepared;
      t.domain := calls[c].newDomain;
    end;
    clearCred(t.prepared);
    countFinished(t, c);
  end;
end;

procedure finishWork(var t: Thread);
var c: Caller;
begin
  c := t.taken[0] - 1;
  if calls[c].isAlive then countFinished(t, c); else touch(t, c); end;
end;

procedure announce(var t: Thread);
var c: Caller;
begin
  c := t.taken[0] - 1;
  if calls[c].isAlive then
    calls[c].allFinished := true;
    endWork(t);
  else
    touch(t, c);
  end;
end;

procedure beginExit(var t: Thread);
begin
  exits := exits - 1;
  t.isExiting := true;
  t.point := exitWorks;
  if t.callState != over then
    t.callState := notCalling;
    t.value := noError;
  end;
end;

procedure clearThread(var t: Thread);
begin
  t.point := unused;
  t.callState := notCalling;
  t.value := noError;
  t.hasSignal := false;
  t.seemsSignalled := false;
  t.isNotified := false;
  t.isExiting := false;
  t.hasFailed := false;
  clearCred(t.cred);
  clearCred(t.prepared);
  for i: Caller do t.domain[i] := false; end;
  for i: 0..3 do
    t.queue[i] := 0;
    t.taken[i] := 0;
  end;
end;

procedure endThread(var t: Thread);
var state: CallState; value: Failure;
begin
  state := t.callState;
  value := t.value;
  clearThread(t);
  t.point := gone;
  t.isExiting := true;
  if state = over then
    t.callState := over;
    t.value := value;
  end;
end;

procedure linkChild(child: Sibling; maker: Thread);
begin
  siblings[child].point := user;
  siblings[child].cred := maker.cred;
  siblings[child].domain := maker.domain;
  for c: Caller do
    switch callers[c].point
    case callCount, callSchedule, callAdd: calls[c].unseenSiblings[child] := true;
    end;
  end;
end;

function needsPrepared(t: Thread): boolean;
begin
  return t.point = prepare & calls[t.taken[0] - 1].isAlive
    & !sameCred(t.cred, calls[t.taken[0] - 1].oldCred);
end;

function mayDecide(t: Thread): boolean;
begin
  return t.point = waitReady
    & (!calls[t.taken[0] - 1].isAlive | calls[t.taken[0] - 1].ready);
end;

-- What a thread does with its flags: in user mode only if there are any, at the end of a system call likewise, behind
-- works in any case.
function looksAtFlags(t: Thread): boolean;
begin
  return (t.point = user | t.point = leaving) & hasFlags(t) | t.point = deliver;
end;

procedure abandon(c: Caller);
begin
  clearCall(c);
  callers[c].value := mustRestart;
  callers[c].point := leaving;
end;

-- Gives up the lock, and commits or aborts.
procedure release(c: Caller);
var failure: Failure;
begin
  if writer = c + 1 then writer := 0; end;
  failure := calls[c].failure;
  if failure = noError then
    callers[c].cred := calls[c].newCred;
    callers[c].domain := calls[c].newDomain;
    succeeded[c] := true;
  end;
  clearCall(c);
  callers[c].value := failure;
  callers[c].point := leaving;
end;

startstate
var existing: 0..SIBLINGS;
begin
  for c: Caller do
    clearThread(callers[c]);
    callers[c].point := user;
    callers[c].callState := possible;
    clearCall(c);
    succeeded[c] := false;
  end;
  existing := 0;
  for s: Sibling do
    clearThread(siblings[s]);
    if existing < THREADS - CALLERS then
      siblings[s].point := user;
      existing := existing + 1;
    end;
  end;
  writer := 0;
  spawns := SPAWNS;
  exits := EXITS;
  signals := SIGNALS;
  failures := FAILURES;
  touchedTooLate := false;
end;

-- What every thread does.

ruleset c: Caller do
  rule "caller: flags" looksAtFlags(callers[c]) & !restarts(callers[c]) ==> begin take(callers[c]); end;
  rule "caller: restart" looksAtFlags(callers[c]) & restarts(callers[c]) ==>
  begin
    take(callers[c]);
    beginCall(c);
  end;
  rule "caller: restart fails"
    looksAtFlags(callers[c]) & restarts(callers[c]) & failures > 0
  ==> begin
    take(callers[c]);
    failCall(c);
  end;
  rule "caller: return" callers[c].point = leaving & !hasFlags(callers[c]) ==>
  begin
    callers[c].point := user;
    if callers[c].callState = inProgress then callers[c].callState := over; end;
  end;
  rule "caller: prepare" callers[c].point = prepare ==>
  var own: Cred;
  begin
    own.kind := ofCaller;
    own.caller := c;
    own.isSecond := callers[c].cred.kind = ofCaller & callers[c].cred.caller = c
      & !callers[c].cred.isSecond;
    prepareWork(callers[c], own);
  end;
  rule "caller: prepare fails" needsPrepared(callers[c]) & failures > 0 ==>
  begin
    failPreparation(callers[c], callers[c].taken[0] - 1);
  end;
  rule "caller: decide" mayDecide(callers[c]) ==> begin decide(callers[c]); end;
  rule "caller: finish" callers[c].point = finish ==> begin finishWork(callers[c]); end;
  rule "caller: announce" callers[c].point = announceFinished ==> begin announce(callers[c]); end;
  rule "caller: exit" callers[c].point = user & exits > 0 ==> begin beginExit(callers[c]); end;
  rule "caller: works in exit" callers[c].point = exitWorks & hasWorks(callers[c].queue) ==>
  begin
    takeWorks(callers[c]);
  end;
  rule "caller: gone" callers[c].point = exitWorks & !hasWorks(callers[c].queue) ==>
  begin
    endThread(callers[c]);
  end;
  rule "caller: clone" callers[c].point = user & spawns > 0 ==>
  begin
    spawns := spawns - 1;
    callers[c].point := cloneCheck;
  end;
  rule "caller: clone, signals" callers[c].point = cloneCheck ==>
  begin
    if hasFlags(callers[c]) then
      spawns := spawns + 1;
      leave(callers[c]);
    else
      callers[c].point := cloneLink;
    end;
  end;
  rule "caller: clone given up" callers[c].point = cloneLink & callers[c].hasSignal ==>
  begin
    spawns := spawns + 1;
    leave(callers[c]);
  end;
  ruleset child: Sibling do
    rule "caller: link"
      callers[c].point = cloneLink & !callers[c].hasSignal & siblings[child].point = unused
    ==> begin
      leave(callers[c]);
      linkChild(child, callers[c]);
    end;
  end;
  rule "signal to caller" signals > 0 & isLive(callers[c]) & !callers[c].hasSignal ==>
  begin
    signals := signals - 1;
    callers[c].hasSignal := true;
  end;
end;

ruleset s: Sibling do
  rule "sibling: flags" looksAtFlags(siblings[s]) ==> begin take(siblings[s]); end;
  rule "sibling: return" siblings[s].point = leaving & !hasFlags(siblings[s]) ==>
  begin
    siblings[s].point := user;
  end;
  rule "sibling: prepare" siblings[s].point = prepare ==>
  var own: Cred;
  begin
    own.kind := ofSibling;
    own.sibling := s;
    own.isSecond := siblings[s].cred.kind = ofSibling & siblings[s].cred.sibling = s
      & !siblings[s].cred.isSecond;
    prepareWork(siblings[s], own);
  end;
  rule "sibling: prepare fails" needsPrepared(siblings[s]) & failures > 0 ==>
  begin
    failPreparation(siblings[s], siblings[s].taken[0] - 1);
  end;
  rule "sibling: decide" mayDecide(siblings[s]) ==> begin decide(siblings[s]); end;
  rule "sibling: finish" siblings[s].point = finish ==> begin finishWork(siblings[s]); end;
  rule "sibling: announce" siblings[s].point = announceFinished ==> begin announce(siblings[s]); end;
  rule "sibling: exit" siblings[s].point = user & exits > 0 ==> begin beginExit(siblings[s]); end;
  rule "sibling: works in exit" siblings[s].point = exitWorks & hasWorks(siblings[s].queue) ==>
  begin
    takeWorks(siblings[s]);
  end;
  rule "sibling: gone" siblings[s].point = exitWorks & !hasWorks(siblings[s].queue) ==>
  begin
    endThread(siblings[s]);
  end;
  rule "sibling: clone" siblings[s].point = user & spawns > 0 ==>
  begin
    spawns := spawns - 1;
    siblings[s].point := cloneCheck;
  end;
  rule "sibling: clone, signals" siblings[s].point = cloneCheck ==>
  begin
    if hasFlags(siblings[s]) then
      spawns := spawns + 1;
      leave(siblings[s]);
    else
      siblings[s].point := cloneLink;
    end;
  end;
  rule "sibling: clone given up" siblings[s].point = cloneLink & siblings[s].hasSignal ==>
  begin
    spawns := spawns + 1;
    leave(siblings[s]);
  end;
  ruleset child: Sibling do
    rule "sibling: link"
      siblings[s].point = cloneLink & !siblings[s].hasSignal & siblings[child].point = unused
    ==> begin
      leave(siblings[s]);
      linkChild(child, siblings[s]);
    end;
  end;
  rule "signal to sibling" signals > 0 & isLive(siblings[s]) & !siblings[s].hasSignal ==>
  begin
    signals := signals - 1;
    siblings[s].hasSignal := true;
  end;
end;

-- The call: landlock_restrict_sibling_threads().

ruleset c: Caller do
  rule "call" callers[c].point = user & callers[c].callState = possible ==>
  begin
    beginCall(c);
  end;
  rule "call fails" callers[c].point = user & callers[c].callState = possible & failures > 0 ==>
  begin
    failCall(c);
  end;
  rule "lock" callers[c].point = callLock & writer = 0 ==>
  begin
    writer := c + 1;
    beginDiscovery(c);
  end;
  rule "lock is busy: works" callers[c].point = callLock & writer != 0 & hasWorks(callers[c].queue) ==>
  begin
    abandon(c);
    callers[c].seemsSignalled := true;
    take(callers[c]);
  end;
  rule "lock is busy" callers[c].point = callLock & writer != 0 & !hasWorks(callers[c].queue) ==>
  begin
    abandon(c);
    callers[c].seemsSignalled := true;
    take(callers[c]);
    beginCall(c);
  end;
  rule "lock is busy: fails"
    callers[c].point = callLock & writer != 0 & !hasWorks(callers[c].queue) & failures > 0
  ==> begin
    abandon(c);
    callers[c].seemsSignalled := true;
    take(callers[c]);
    failCall(c);
  end;
  ruleset t: Caller do
    rule "count caller" callers[c].point = callCount & calls[c].unseenCallers[t] ==>
    begin
      calls[c].unseenCallers[t] := false;
      if !callers[t].isExiting then calls[c].counted := calls[c].counted + 1; end;
      if isUnseenEmpty(c) then endCounting(c); end;
    end;
    rule "look at caller" callers[c].point = callSchedule & calls[c].unseenCallers[t] ==>
    begin
      calls[c].unseenCallers[t] := false;
      if callers[t].isExiting then
        if isUnseenEmpty(c) then callers[c].point := callCountDown; end;
      else
        calls[c].found := true;
        if size(c) >= calls[c].capacity then
          clearUnseen(c);
          callers[c].point := callCountDown;
        else
          calls[c].knownCallers[t] := true;
          calls[c].preparing := calls[c].preparing + 1;
          calls[c].unfinished := calls[c].unfinished + 1;
          calls[c].hasTarget := true;
          calls[c].isTargetSibling := false;
          calls[c].targetCaller := t;
          callers[c].point := callAdd;
        end;
      end;
    end;
    rule "cancel work of caller" callers[c].point = callCancel & calls[c].unseenCallers[t] ==>
    begin
      calls[c].unseenCallers[t] := false;
      if contains(callers[t].queue, c + 1) then
        removeWork(callers[t].queue, c + 1);
        countPrepared(c);
        calls[c].unfinished := less(calls[c].unfinished);
        if calls[c].unfinished = 0 then calls[c].allFinished := true; end;
      end;
      if isUnseenEmpty(c) then beginEnd(c); end;
    end;
  end;
  ruleset t: Sibling do
    rule "count sibling" callers[c].point = callCount & calls[c].unseenSiblings[t] ==>
    begin
      calls[c].unseenSiblings[t] := false;
      if !siblings[t].isExiting then calls[c].counted := calls[c].counted + 1; end;
      if isUnseenEmpty(c) then endCounting(c); end;
    end;
    rule "look at sibling" callers[c].point = callSchedule & calls[c].unseenSiblings[t] ==>
    begin
      calls[c].unseenSiblings[t] := false;
      if siblings[t].isExiting then
        if isUnseenEmpty(c) then callers[c].point := callCountDown; end;
      else
        calls[c].found := true;
        if size(c) >= calls[c].capacity then
          clearUnseen(c);
          callers[c].point := callCountDown;
        else
          calls[c].knownSiblings[t] := true;
          calls[c].preparing := calls[c].preparing + 1;
          calls[c].unfinished := calls[c].unfinished + 1;
          calls[c].hasTarget := true;
          calls[c].isTargetSibling := true;
          calls[c].targetSibling := t;
          callers[c].point := callAdd;
        end;
      end;
    end;
    rule "cancel work of sibling" callers[c].point = callCancel & calls[c].unseenSiblings[t] ==>
    begin
      calls[c].unseenSiblings[t] := false;
      if contains(siblings[t].queue, c + 1) then
        removeWork(siblings[t].queue, c + 1);
        countPrepared(c);
        calls[c].unfinished := less(calls[c].unfinished);
        if calls[c].unfinished = 0 then calls[c].allFinished := true; end;
      end;
      if isUnseenEmpty(c) then beginEnd(c); end;
    end;
  end;
  rule "allocate works" callers[c].point = callGrow ==>
  begin
    if size(c) + calls[c].counted > calls[c].capacity then
      calls[c].capacity := size(c) + calls[c].counted;
    end;
    beginScheduling(c);
  end;
  rule "allocate works: fails"
    callers[c].point = callGrow & failures > 0 & size(c) + calls[c].counted > calls[c].capacity
  ==> begin
    failures := failures - 1;
    calls[c].failure := ENOMEM;
    beginEnd(c);
  end;
  rule "queue work" callers[c].point = callAdd ==>
  var isGone: boolean;
  begin
    if calls[c].isTargetSibling then
      isGone := siblings[calls[c].targetSibling].point = gone;
      if isGone then
        calls[c].knownSiblings[calls[c].targetSibling] := false;
      else
        push(siblings[calls[c].targetSibling].queue, c + 1);
        siblings[calls[c].targetSibling].isNotified := true;
      end;
    else
      isGone := callers[calls[c].targetCaller].point = gone;
      if isGone then
        calls[c].knownCallers[calls[c].targetCaller] := false;
      else
        push(callers[calls[c].targetCaller].queue, c + 1);
        callers[calls[c].targetCaller].isNotified := true;
      end;
    end;
    if isGone then
      calls[c].preparing := less(calls[c].preparing);
      calls[c].unfinished := less(calls[c].unfinished);
    end;
    calls[c].hasTarget := false;
    undefine calls[c].isTargetSibling;
    undefine calls[c].targetSibling;
    undefine calls[c].targetCaller;
    if isUnseenEmpty(c) then
      callers[c].point := callCountDown;
    else
      callers[c].point := callSchedule;
    end;
  end;
  rule "all works queued" callers[c].point = callCountDown ==>
  begin
    calls[c].preparing := less(calls[c].preparing);
    if isPositive(calls[c].preparing) then
      callers[c].point := callWaitPrepared;
    else
      endRound(c);
    end;
  end;
  rule "go on" callers[c].point = callWaitPrepared & calls[c].allPrepared ==> begin endRound(c); end;
  rule "interrupted"
    callers[c].point = callWaitPrepared & !calls[c].allPrepared & hasFlags(callers[c])
  ==> begin
    calls[c].failure := mustRestart;
    calls[c].unseenCallers := calls[c].knownCallers;
    calls[c].unseenSiblings := calls[c].knownSiblings;
    if isUnseenEmpty(c) then beginEnd(c); else callers[c].point := callCancel; end;
  end;
  rule "let siblings go" callers[c].point = callReady ==>
  begin
    calls[c].ready := true;
    if calls[c].failure = noError then succeeded[c] := true; end;
    callers[c].point := callFinish;
  end;
  rule "all let go" callers[c].point = callFinish ==>
  begin
    calls[c].unfinished := less(calls[c].unfinished);
    if isPositive(calls[c].unfinished) then
      callers[c].point := callWaitFinished;
    else
      callers[c].point := callRelease;
    end;
  end;
  rule "all have finished" callers[c].point = callWaitFinished & calls[c].allFinished ==>
  begin
    callers[c].point := callRelease;
  end;
  rule "unlock" callers[c].point = callRelease ==> begin release(c); end;
end;

-- A state in which nothing that has begun is unfinished is no deadlock.
rule "quiet"
  (forall c: Caller do callers[c].point = gone | callers[c].point = user & !hasFlags(callers[c]) end)
  & (forall s: Sibling do
    siblings[s].point = gone | siblings[s].point = unused
    | siblings[s].point = user & !hasFlags(siblings[s]) end)
==> begin end;

invariant "context-lifetime" !touchedTooLate;

invariant "all-or-nothing, no-thread-escapes, documented-errors"
  forall c: Caller do callers[c].callState = over -> (
    callers[c].value = noError
    & (forall i: Caller do isLive(callers[i]) -> callers[i].domain[c] end)
    & (forall i: Sibling do isLive(siblings[i]) -> siblings[i].domain[c] end)
    | callers[c].value = ENOMEM
    & (forall i: Caller do isLive(callers[i]) -> !callers[i].domain[c] end)
    & (forall i: Sibling do isLive(siblings[i]) -> !siblings[i].domain[c] end))
  end;
