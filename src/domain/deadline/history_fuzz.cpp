// Whatever is typed as a day: it is refused, or it is a day that can be written again.
#include <domain/deadline/history.hpp>

#include <base/expects.hpp>
#include <base/written_day.hpp>

#include <cstddef>
#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    if (const auto read = deadline::read_day_and_time(text)) {
        expects(read_written_day(read->day.iso()).value() == read->day, "a day is read again");
        expects(!read->minute || (*read->minute >= 0 && *read->minute < 1440),
                "a day has 1440 minutes");
    }
    if (const auto kind = deadline::kind_named(text))
        expects(deadline::word_of(*kind) == text, "a kind is its word");
    return 0;
}
