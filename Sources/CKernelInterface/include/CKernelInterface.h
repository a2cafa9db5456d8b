/* SPDX-License-Identifier: MIT */
/// What the agent asks of the kernel and cannot well say in Swift.
///
/// The C library broadcasts some calls to all threads (setresuid) and hides others (exit of one
/// thread, Landlock), but a scenario is about what one thread does. So these functions make the
/// system calls themselves. Unless it says otherwise, a function returns a number that is not
/// negative, or the negated errno, and is safe in any thread and in a child after fork: it takes no
/// lock and allocates nothing.
///
/// The layouts of Landlock's structures are spelled out from its documented user-space interface
/// (landlock(7)), because the header of an older system lacks the newer fields.
#pragma once

#include "calls.h"
#include "credentials.h"
#include "execute.h"
#include "failures.h"
#include "gates.h"
#include "guest.h"
#include "hold.h"
#include "Injector.h"
#include "landlock.h"
#include "mailbox.h"
#include "measure.h"
#include "pipes.h"
#include "probe.h"
#include "process.h"
#include "process_access.h"
#include "signals.h"
#include "sleep.h"
#include "sockets.h"
#include "zygote.h"
