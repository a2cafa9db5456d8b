#!/usr/bin/env python3
"""A toy simulator of Landlock behind Lockstep's protocol for engines, written from its schema.

It knows a small part of Landlock: rulesets without rules, enforced by one thread or by all, and what they deny. Everything
else is `unsupported`. Standard library only.

With an argument it has a fault, for the tests of those who look for faults; see FAULTS.
"""

import json
import os
import sys
import time

VERSION = 1
MOST_LAYERS = 16
PROFILE = {"abi": 11, "release": "7.3", "edition": "7.3", "errata": [1, 2, 3, 4], "cpus": 1}
RIGHT = {"reading": "READ_FILE", "writing": "WRITE_FILE"}

# What can be wrong with this engine. The first group is of its protocol, the last one of its Landlock.
FAULTS = [
    "speaks-first", "no-profile", "any-version", "no-hello-needed", "wrong-id", "reverses", "chokes-on-keys",
    "short-lines", "guesses-actions", "guesses-words", "forgets", "dies-of-no-json", "dies-of-no-object",
    "silent-about-messages", "silent-about-types", "dies-of-missing-keys", "answers-empty-lines", "stays",
    "outlives-input", "hangs", "dies", "no-result", "too-few-results",
    "keeps-sibling-domains",
]


class Unsupported(Exception):
    """The program has something that this engine does not know."""


class Wrong(Exception):
    """The line is no message."""


class Thread:
    """What a thread holds."""

    def __init__(self, no_new_privs):
        self.no_new_privs = no_new_privs
        self.layers = ()


def closed(mapping, known, what):
    """Refuses keys that are not known."""
    for key in mapping:
        if key not in known:
            raise Unsupported(f"knowledge of the key '{key}' of {what}")


class Simulation:
    """One run of a program."""

    def __init__(self, program, fault):
        self.fault = fault
        closed(program, {"process", "threads", "rulesets", "steps"}, "a program")
        process = program.get("process", {})
        closed(process, {"no_new_privs"}, "a process")
        self.threads = {
            name: Thread(process.get("no_new_privs", False)) for name in program["threads"]
        }
        self.rulesets = {}
        for name, ruleset in program.get("rulesets", {}).items():
            closed(ruleset, {"handled_access_fs"}, "a ruleset")
            self.rulesets[name] = frozenset(ruleset.get("handled_access_fs", []))
        self.steps = program["steps"]

    def run(self):
        """The results of all steps."""
        return [self.step(step) for step in self.steps]

    def step(self, step):
        (name, action), = step.items()
        if name not in self.threads:
            raise Unsupported(f"what '{name}' does")
        if isinstance(action, str):
            action = {action: True}
        thread = self.threads[name]
        if "restrict_self" in action:
            closed(action, {"restrict_self", "flags", "times"}, "restrict_self")
            return self.repeated(action, lambda: self.restrict(thread, action))
        if "open" in action:
            closed(action, {"open", "for"}, "open")
            return self.open(thread, action)
        if "get" in action:
            if self.fault != "guesses-words":
                closed(action, {"get"}, "get")
            return self.get(thread, action["get"])
        if "set_no_new_privs" in action:
            closed(action, {"set_no_new_privs"}, "set_no_new_privs")
            thread.no_new_privs = True
            return "ok"
        if self.fault == "guesses-actions":
            return "ok"
        raise Unsupported("an engine with the action " + ", ".join(sorted(action)))

    @staticmethod
    def repeated(action, do):
        """The first failure, or the last result."""
        result = "ok"
        for _ in range(action.get("times", 1)):
            result = do()
            if result != "ok":
                break
        return result

    def restrict(self, thread, action):
        flags = action.get("flags", [])
        if any(flag != "TSYNC" for flag in flags):
            raise Unsupported("an engine with the flags " + ", ".join(map(str, flags)))
        if action["restrict_self"] not in self.rulesets:
            raise Unsupported("an engine with descriptors that are no rulesets")
        if not thread.no_new_privs:
            return "EPERM"
        if len(thread.layers) == MOST_LAYERS:
            return "E2BIG"
        domain = thread.layers + (self.rulesets[action["restrict_self"]],)
        if "TSYNC" in flags:
            for sibling in self.threads.values():
                if self.fault == "keeps-sibling-domains" and sibling.layers:
                    continue
                sibling.layers = domain
                sibling.no_new_privs = True
        thread.layers = domain
        return "ok"

    @staticmethod
    def open(thread, action):
        if action["open"] != "file":
            raise Unsupported("an engine with more files")
        right = RIGHT[action["for"]]
        return "EACCES" if any(right in layer for layer in thread.layers) else "ok"

    @staticmethod
    def get(thread, attribute):
        if attribute == "no_new_privs":
            return thread.no_new_privs
        if attribute == "layers":
            return len(thread.layers)
        raise Unsupported(f"an engine that knows the {attribute} of a thread")


class Engine:
    """The protocol."""

    def __init__(self, fault):
        self.fault = fault
        self.is_greeted = False
        self.count = 0
        self.held = []

    @staticmethod
    def say(word, **message):
        print(json.dumps({word: message}), flush=True)

    def hello(self, message):
        version = message["protocol"]
        if version != VERSION and self.fault != "any-version":
            self.say("error", message=f"this engine speaks version {VERSION}, and not {version}")
            return
        self.is_greeted = True
        profile = {} if self.fault == "no-profile" else PROFILE
        self.say(
            "hello", protocol=version, engine="toy 1", kind="simulator", deterministic=True,
            profile=profile)

    def run(self, message):
        if not self.is_greeted and self.fault != "no-hello-needed":
            raise Wrong("a program came before hello")
        number, program = message["id"], message["program"]
        if not isinstance(number, int) or not isinstance(program, dict):
            raise Wrong("a value is of the wrong type")
        if self.fault == "chokes-on-keys" and "zz_new" in message:
            raise Wrong("there is a key that I do not know")
        self.count += 1
        if self.fault == "hangs" and self.count == 2:
            time.sleep(3600)
        if self.fault == "dies" and self.count == 2:
            print("toy: out of luck", file=sys.stderr, flush=True)
            os._exit(9)
        try:
            results = Simulation(program, self.fault).run()
        except Unsupported as need:
            self.say("unsupported", id=number, reason=str(need))
            return
        if self.fault == "forgets":
            results[0] = self.count
        if self.fault == "no-result":
            results[0] = "fine"
        if self.fault == "too-few-results":
            results.pop()
        self.say("outcome", id=number + (self.fault == "wrong-id"), results=results)

    def read(self, line):
        """Serves one line; false to end."""
        if not line.strip():
            if self.fault == "answers-empty-lines":
                self.say("error", message="the line is empty")
            return True
        if self.fault == "short-lines" and len(line) > 100_000:
            self.say("error", message="the line is too long")
            return True
        try:
            message = json.loads(line)
        except ValueError as error:
            if self.fault == "dies-of-no-json":
                raise
            self.say("error", message=f"that is no JSON: {error}")
            return True
        if not isinstance(message, dict) or len(message) != 1:
            if self.fault == "dies-of-no-object":
                raise ValueError("no object")
            self.say("error", message="a message is an object with one key")
            return True
        (word, body), = message.items()
        try:
            if word == "quit":
                return self.fault == "stays"
            if word == "hello":
                self.hello(body)
            elif word == "run":
                if self.fault == "reverses" and body["id"] in (7, 3):
                    self.held.insert(0, body)
                    for held in self.held if len(self.held) == 2 else []:
                        self.run(held)
                else:
                    self.run(body)
            elif self.fault != "silent-about-messages":
                self.say("error", message=f"there is no message '{word}'")
        except (Wrong, KeyError, TypeError) as error:
            if self.fault == "dies-of-missing-keys" and isinstance(error, KeyError):
                raise
            if self.fault == "silent-about-types" and isinstance(error, Wrong):
                return True
            self.say("error", message=f"that is no '{word}': {error!r}")
        return True


def main():
    engine = Engine(sys.argv[1] if len(sys.argv) > 1 else None)
    if engine.fault is not None and engine.fault not in FAULTS:
        sys.exit(f"there is no fault {engine.fault}")
    if engine.fault == "speaks-first":
        print("toy simulator, welcome", flush=True)
    for line in sys.stdin:
        if not engine.read(line):
            return
    if engine.fault == "outlives-input":
        time.sleep(3600)


main()
