// An instant. Where a day is meant, use Date.
#pragma once

#include <chrono>

using Moment = std::chrono::sys_seconds;
