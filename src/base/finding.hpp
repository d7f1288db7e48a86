// One thing that is wrong with content: where, how bad, which rule, and what to do.
#pragma once

#include <base/error.hpp>
#include <base/tree.hpp>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

enum class Severity {
    error,   // the content cannot be published
    warning, // it can, but should not stay so
    debt     // work that waits: a review overdue, a translation missing. Counted, listed when asked
};

struct Finding {
    Place place;
    int width = 1; // bytes to underline
    Severity severity = Severity::error;
    std::string_view rule; // "page/unmarked-unverified", a literal
    Message what;
    std::optional<Message> hint;
};

using Findings = std::vector<Finding>;

// By file, line and column; stable, so that two findings at one place keep their order.
void sort_by_place(Findings&);
std::size_t count(const Findings&, Severity);
