/* SPDX-License-Identifier: MIT */
/// The first process of a guest.
#pragma once

/// Mounts a file system of the kernel's own at `path`.
int lki_mount(const char *type, const char *path);

/// Powers the machine off; returns only if that fails.
int lki_power_off(void);

/// Makes `path` a writable device node for the character device `major:minor`.
int lki_make_character_device(const char *path, unsigned int major, unsigned int minor);

/// Puts a terminal into raw mode without flow control at its highest common speed; nothing for what
/// is no terminal.
int lki_make_raw(int descriptor);

/// Brings the loopback interface up.
int lki_raise_loopback(void);
