// The id of a sentence is a literal, so that tools/strings can prove that the sentence is there.
#include <base/message.hpp>

#include <string>

MessageId sentence(const std::string& words) {
#ifdef WRONG
    return operator""_msg(words.data(), words.size());
#else
    return words.empty() ? "check.summary"_msg : "check.affected"_msg;
#endif
}
