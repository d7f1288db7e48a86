// Replies as a stranger may send them: whatever they say, a path stays within the limit, holds only
// questions there are, and comes to the same place when its own replies are sent again.
#include <domain/interview/sample_interview.hpp>

#include <base/expects.hpp>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    static const interview::Interview it = sample::tea_interview();
    std::string_view rest(reinterpret_cast<const char*>(bytes), size);
    interview::Replies replies;
    while (!rest.empty() && replies.size() < 100) {
        std::string_view line = rest.substr(0, rest.find('\n'));
        rest.remove_prefix(std::min(rest.size(), line.size() + 1));
        interview::Reply reply;
        reply.question = std::string(line.substr(0, line.find(' ')));
        while (line.find(' ') != std::string_view::npos) {
            line.remove_prefix(line.find(' ') + 1);
            reply.answers.emplace_back(line.substr(0, line.find(' ')));
        }
        replies.push_back(std::move(reply));
    }
    const interview::Path path = interview::path(it, replies);
    expects(path.answered.size() <= interview::most_questions, "a path ends in time");
    expects(path.answered.size() == path.replies.size(), "each question answered has its reply");
    const interview::Path again = interview::path(it, path.replies);
    expects(again.replies == path.replies && again.next == path.next, "replies that fit are kept");
    for (const interview::Issue& issue : interview::found(it, path).issues)
        expects(!issue.because.empty(), "an issue has its reason");
    return 0;
}
