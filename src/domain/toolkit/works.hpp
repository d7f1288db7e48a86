// Kinds of work: whoever teaches English wants to hear of other changes than whoever visits
// detention.
//
// They are not kept in a list of their own. The headings marked {work} on a page of the guide are
// the kinds of work, and what is linked and cited below one says what matters to it.
#pragma once

#include <domain/toolkit/toolkit.hpp>

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace toolkit {

struct Work {
    std::string id; // the anchor of its English heading: "english-classes"
    Text title;     // in the language asked for, or in English
    std::string language;
    std::set<std::string, std::less<>> pages;  // "/understand/evisa"
    std::set<std::string, std::less<>> claims; // cited below its heading
};

// In the order of the pages. A translated page gives its titles if it has as many kinds of work.
std::vector<Work> kinds_of_work(const Toolkit& toolkit, std::string_view language);

// Does a change of these claims and pages ("understand/banks") matter to it? A claim does that it
// cites, or that one of its pages rests on.
bool concerns(const Toolkit& toolkit, const Work& work, const std::vector<claim::ClaimName>& claims,
              const std::vector<std::string>& pages);

} // namespace toolkit
