// What a process that handles people's words does for their sake, once, at its start.
#pragma once

namespace adapters::system {

// No core dump, and no other process of the same user may look into our memory. Children inherit
// it until they start another program.
void forbid_core_dumps();

// From now on, memory that is given back (free, realloc, delete) is overwritten with zeros first,
// so that a visitor's words do not lie about in the heap: what a later bug, a swap file or a stolen
// machine could show is what is in use at that moment.
//
// How: this program's own `free` and `realloc` stand before those of the C library, for every
// library in the process; until this call they only pass on. They are one-way and for the whole
// process, the one global state of this program; a page served costs some 10 % more. Not covered:
// the stack, registers, memory mapped by libraries themselves, and pages the system has swapped.
// Under sanitizers, which bring their own, this is compiled out and does nothing.
void zero_freed_memory();

// Gives memory back to the system when a crowd has left: one place for small pieces that all
// threads share, and large ones returned at once.
void keep_memory_small();
// Gives back at once what a large piece of work has left behind, such as compiling an edition.
void give_memory_back();

// Was zero_freed_memory called, in a build that has it?
bool is_freed_memory_zeroed();

} // namespace adapters::system
