#include <domain/ecosystem/standing.hpp>

#include <domain/ecosystem/sample_map.hpp>

#include <doctest/doctest.h>

using namespace ecosystem;

TEST_CASE("a flow stands on a day as its dates and its status say") {
    struct Row {
        const char* since;
        const char* until;
        Status status;
        Date day;
        Standing expected;
    };
    const Row rows[] = {
        {"2010", "", Status::active, "2009-12-31"_date, Standing::not_begun},
        {"2010", "", Status::active, "2010-01-01"_date, Standing::active},
        {"2010", "", Status::disputed, "2026-11-24"_date, Standing::disputed},
        {"2017-01-01", "2018-11-09", Status::ended, "2018-06-01"_date, Standing::active},
        {"2017-01-01", "2018-11-09", Status::ended, "2018-11-09"_date, Standing::active},
        {"2017-01-01", "2018-11-09", Status::ended, "2018-11-10"_date, Standing::ended},
        {"2017-01-01", "2018", Status::ended, "2018-12-31"_date, Standing::active},
        {"2017-01-01", "2018", Status::ended, "2019-01-01"_date, Standing::ended},
        {"", "", Status::ended, "2018-06-01"_date, Standing::ended},
        {"", "", Status::active, "1999-01-01"_date, Standing::active},
        {"2027-01", "", Status::planned, "2026-11-24"_date, Standing::planned},
        {"2025-01", "", Status::planned, "2026-11-24"_date, Standing::planned},
        {"2025-01", "", Status::suspended, "2026-11-24"_date, Standing::suspended},
    };
    for (const Row& row : rows) {
        CAPTURE(row.since);
        CAPTURE(row.until);
        CAPTURE(row.day.iso());
        CHECK(word_of(standing(sample::flow("f", "a", "b", row.status, row.since, row.until),
                               row.day)) == word_of(row.expected));
    }
}

TEST_CASE("data may move along what runs and what is disputed, and along nothing else") {
    CHECK(may_move(Standing::active));
    CHECK(may_move(Standing::disputed));
    for (const Standing other :
         {Standing::suspended, Standing::planned, Standing::ended, Standing::not_begun})
        CHECK_FALSE(may_move(other));
}
