// The address a request asks for, as it came over the wire, read strictly.
//
// libmicrohttpd would decode it early and leniently (%00 ends the string), so we take the raw bytes
// and read them ourselves. Anything a careful browser does not send is refused rather than mended:
// two readings of one address are how path tricks work.
#pragma once

#include <web/form.hpp>

#include <string>
#include <string_view>

namespace web {

struct Target {
    std::string path; // "/act/complain": decoded, valid UTF-8, opens with '/'
    Form query;
};

// Refuses: anything but an absolute path (so also http://… and *), a broken percent sign, bytes
// that are not UTF-8, control characters and NUL, space, '#', a backslash, an encoded '/', empty
// segments ("//"), and the segments "." and "..", each also when percent-encoded.
// Errors: web.malformed-target, and those of Form::parse for the query.
Result<Target> read_target(std::string_view raw);

} // namespace web
