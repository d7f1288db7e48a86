// How many last days the library counts in a second: every right, under each regime that knows it,
// in each nation and in none, received on each of a thousand days; then the same with a pause and
// an extension.
//
//     due_bench CONTENT
//
// Writes a line each, `plain` and `eventful`: how many answers, then the microseconds at 50, 90, 99
// and 100 of a hundred, then answers a second. A time is that of a batch, divided: one answer takes
// less than a clock can tell.
#include "content.hpp"

#include <domain/deadline/deadline.hpp>
#include <domain/toolkit/toolkit.hpp>

#include <iostream>

namespace {

using bench::Clock;
using bench::microseconds;
using deadline::History;
using deadline::Kind;

constexpr int days = 1000, batch = 20;

// What each right is counted from.
Kind origin_of(deadline::Right right) {
    using enum deadline::Right;
    switch (right) {
    case judicial_review:
    case compensation: return Kind::grounds_arose;
    case foi_appeal: return Kind::decision_sent;
    case breach_report: return Kind::aware;
    case access:
    case rectification:
    case erasure:
    case restriction:
    case portability:
    case objection:
    case automated_decision:
    case complaint:
    case education_record:
    case health_record:
    case foi:
    case foi_review:
    case eir:
    case eir_review:
    case foisa:
    case foisa_review:
    case regulator_complaint:
    case s166: return Kind::received;
    }
    return Kind::received;
}

std::vector<deadline::Question> every_question() {
    std::vector<std::optional<law::Nation>> nations{std::nullopt};
    nations.insert(nations.end(), law::every_nation.begin(), law::every_nation.end());
    std::vector<deadline::Question> all;
    for (std::size_t right = 0; right < deadline::right_words.size(); ++right)
        for (const deadline::Regime regime :
             deadline::regimes_of(static_cast<deadline::Right>(right)))
            for (const auto& nation : nations)
                all.push_back(
                    {static_cast<deadline::Right>(right), regime, nation, "2026-11-24"_date, {}});
    return all;
}

std::vector<double> times_of(const law::Law& law, const auto& history_of) {
    const auto questions = every_question();
    std::vector<double> times;
    std::size_t counted = 0, next = 0;
    for (int round = 0; round * batch < days * static_cast<int>(questions.size()); ++round) {
        std::vector<deadline::Question> asked;
        for (int i = 0; i < batch; ++i, ++next) {
            asked.push_back(questions[next % questions.size()]);
            const int day = static_cast<int>(next / questions.size()) % days;
            asked.back().history =
                history_of(asked.back().right, ("2024-01-01"_date).plus_days(day));
        }
        const auto began = Clock::now();
        for (const deadline::Question& one : asked)
            if (const auto answer = deadline::last_day(one, law))
                counted += answer->target_due.has_value();
        times.push_back(microseconds(Clock::now() - began) / batch);
    }
    if (counted < next / 2) throw std::runtime_error("half of the last days could not be counted");
    return times;
}

void print(const char* name, std::vector<double> times) {
    double whole = 0;
    for (const double time : times) whole += time;
    const double a_second = 1e6 * static_cast<double>(times.size()) / whole;
    std::ranges::sort(times);
    const auto at = [&](double part) {
        return times[static_cast<std::size_t>(part * static_cast<double>(times.size() - 1))];
    };
    std::cout << fmt::format("{} {} {:.2f} {:.2f} {:.2f} {:.2f} {:.0f}\n", name,
                             times.size() * batch, at(0.5), at(0.9), at(0.99), at(1), a_second);
}

} // namespace

int main(int argc, char** argv) {
    if (argc != 2) return 2;
    const pages::Compiled content = bench::compiled(argv[1]);
    if (!content.toolkit) return 1;
    const law::Law& law = content.toolkit->law;
    print("plain", times_of(law, [](deadline::Right right, Date day) {
              return History{{origin_of(right), day}};
          }));
    print("eventful", times_of(law, [](deadline::Right right, Date day) {
              return History{{origin_of(right), day},
                             {Kind::clarification_asked, day.plus_days(7)},
                             {Kind::clarification_answered, day.plus_days(15)},
                             {Kind::extension_notice, day.plus_days(20)}};
          }));
    return 0;
}
