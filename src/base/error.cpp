#include <base/error.hpp>

Error Error::in(std::string place) const {
    Error told = *this;
    told.where_.insert(told.where_.begin(), std::move(place));
    return told;
}

Error Error::hint(MessageId hint, std::vector<Argument> arguments) const {
    Error told = *this;
    told.hint_ = Message{hint, std::move(arguments)};
    return told;
}
