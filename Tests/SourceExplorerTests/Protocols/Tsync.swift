// SPDX-License-Identifier: MIT

// The small protocol of tsync.c beside this file, once more in Embedded Swift: an implementation in another language
// that imports the shim's functions.

/// What the caller and the threads that follow it share, on memory of the caller.
struct Calls {
  var before: UnsafePointer<cred>
  var after: UnsafePointer<cred>
  var failed = atomic_t()
  var preparing = atomic_t()
  var unfinished = atomic_t()
  var prepared = completion()
  var decided = completion()
  var finished = completion()
  var setsNoNewPrivs = false
}

/// The work of one thread; the kernel knows it by its first field.
struct Order {
  var work = callback_head()
  var target: UnsafeMutablePointer<task_struct>
  var calls: UnsafeMutablePointer<Calls>
  var next: UnsafeMutablePointer<Order>?
}

/// The address of a field of memory that has one for good.
func at<Value>(_ field: inout Value) -> UnsafeMutablePointer<Value> {
  withUnsafeMutablePointer(to: &field) { $0 }
}

func countDown(
  _ counter: UnsafeMutablePointer<atomic_t>, completing barrier: UnsafeMutablePointer<completion>
) {
  if atomic_dec_and_test(counter) { complete_all(barrier) }
}

func follow(_ work: UnsafeMutablePointer<callback_head>?) {
  let calls = UnsafeMutableRawPointer(work!).assumingMemoryBound(to: Order.self).pointee.calls
  var mine: UnsafeMutablePointer<cred>?
  if current_cred() == calls.pointee.before {
    mine = UnsafeMutablePointer(mutating: get_cred(calls.pointee.after))
  } else {
    mine = prepare_creds()
    if let mine {
      landlock_cred_copy(landlock_cred(mine), landlock_cred(calls.pointee.after))
    } else {
      atomic_set(at(&calls.pointee.failed), -ENOMEM)
    }
  }
  countDown(at(&calls.pointee.preparing), completing: at(&calls.pointee.prepared))
  wait_for_completion(at(&calls.pointee.decided))
  if let mine {
    if atomic_read(at(&calls.pointee.failed)) != 0 {
      abort_creds(mine)
    } else {
      if calls.pointee.setsNoNewPrivs { task_set_no_new_privs(lockstep_current()) }
      commit_creds(mine)
    }
  }
  countDown(at(&calls.pointee.unfinished), completing: at(&calls.pointee.finished))
}

func findNew(_ orders: UnsafeMutablePointer<Order>?) -> UnsafeMutablePointer<task_struct>? {
  let me = lockstep_current()
  rcu_read_lock()
  defer { rcu_read_unlock() }
  var next = lockstep_next_thread(me, nil)
  while let raw = next {
    let task = raw.assumingMemoryBound(to: task_struct.self)
    var known = false
    var order = orders
    while let one = order {
      if one.pointee.target == task { known = true }
      order = one.pointee.next
    }
    if task != me!, lockstep_task_flags(task) & UInt32(PF_EXITING) == 0, !known {
      return get_task_struct(task)
    }
    next = lockstep_next_thread(me, task)
  }
  return nil
}

func orderAll(
  _ calls: UnsafeMutablePointer<Calls>, _ orders: inout UnsafeMutablePointer<Order>?
) -> Int32 {
  while let task = findNew(orders) {
    guard let memory = kzalloc(MemoryLayout<Order>.size, UInt32(GFP_KERNEL)) else {
      put_task_struct(task)
      return -ENOMEM
    }
    let order = memory.assumingMemoryBound(to: Order.self)
    order.initialize(to: Order(target: task, calls: calls, next: nil))
    atomic_inc(at(&calls.pointee.preparing))
    atomic_inc(at(&calls.pointee.unfinished))
    init_task_work(at(&order.pointee.work), follow)
    if task_work_add(task, at(&order.pointee.work), TWA_SIGNAL) != 0 {
      atomic_dec(at(&calls.pointee.preparing))
      atomic_dec(at(&calls.pointee.unfinished))
      put_task_struct(task)
      kfree(memory)
      continue
    }
    order.pointee.next = orders
    orders = order
  }
  return 0
}

func callOff(_ calls: UnsafeMutablePointer<Calls>, _ orders: UnsafeMutablePointer<Order>?) {
  var order = orders
  while let one = order {
    order = one.pointee.next
    guard task_work_cancel(one.pointee.target, at(&one.pointee.work)) else { continue }
    countDown(at(&calls.pointee.preparing), completing: at(&calls.pointee.prepared))
    countDown(at(&calls.pointee.unfinished), completing: at(&calls.pointee.finished))
  }
}

/// The call, in the thread that calls.
@_cdecl("landlock_restrict_sibling_threads")
public func restrictSiblings(
  _ before: UnsafePointer<cred>, _ after: UnsafePointer<cred>, _ flags: UInt32
) -> Int32 {
  let me = lockstep_current()
  guard down_write_trylock(lockstep_exec_update_lock(me)) != 0 else { return restart_syscall() }
  var orders: UnsafeMutablePointer<Order>?
  var error: Int32 = -ENOMEM
  // What is shared lies in memory of its own: the address of a Swift variable is valid in one call only.
  if let memory = kzalloc(MemoryLayout<Calls>.size, UInt32(GFP_KERNEL)) {
    let calls = memory.assumingMemoryBound(to: Calls.self)
    calls.initialize(to: Calls(before: before, after: after))
    init_completion(at(&calls.pointee.prepared))
    init_completion(at(&calls.pointee.decided))
    init_completion(at(&calls.pointee.finished))
    atomic_set(at(&calls.pointee.preparing), 1)
    atomic_set(at(&calls.pointee.unfinished), 1)
    calls.pointee.setsNoNewPrivs = task_no_new_privs(me) || flags & (1 << 4) != 0
    while true {
      let known = orders
      error = orderAll(calls, &orders)
      if error != 0 || known == orders { break }
      if !atomic_dec_and_test(at(&calls.pointee.preparing)),
        wait_for_completion_interruptible(at(&calls.pointee.prepared)) != 0
      {
        error = -ERESTARTNOINTR
        break
      }
      atomic_set(at(&calls.pointee.preparing), 1)
      reinit_completion(at(&calls.pointee.prepared))
    }
    if error != 0 {
      atomic_set(at(&calls.pointee.failed), error)
      callOff(calls, orders)
    }
    complete_all(at(&calls.pointee.decided))
    if !atomic_dec_and_test(at(&calls.pointee.unfinished)) {
      wait_for_completion(at(&calls.pointee.finished))
    }
    error = atomic_read(at(&calls.pointee.failed))
    while let order = orders {
      orders = order.pointee.next
      put_task_struct(order.pointee.target)
      kfree(order)
    }
    kfree(memory)
  }
  up_write(lockstep_exec_update_lock(me))
  return error
}
