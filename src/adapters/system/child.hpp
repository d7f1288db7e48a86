// Runs something in a child process, so that limits and other users do not stay. Private to tests.
#pragma once

#include <sys/wait.h>
#include <unistd.h>

// Did `act` return true in a child? An exception counts as false.
template <class Act> bool in_child(const Act& act) {
    const pid_t child = fork();
    if (child == 0) {
        bool good = false;
        try {
            good = act();
        } catch (...) {
            good = false;
        }
        _exit(good ? 0 : 1);
    }
    int status = 1;
    return child > 0 && waitpid(child, &status, 0) == child && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}
