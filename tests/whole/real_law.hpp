// The law of content/, read as the program reads it.
#pragma once

#include <adapters/content/content.hpp>

#include <base/expects.hpp>

#include <domain/law/law.hpp>

#include <fstream>
#include <iterator>
#include <string>

inline law::Law real_law() {
    law::Law law;
    Findings findings;
    for (const std::string name : {"periods", "rule-sets", "holidays"}) {
        std::ifstream file(std::string(WAYMARK_CONTENT) + "/law/" + name + ".yaml",
                           std::ios::binary);
        std::string bytes{std::istreambuf_iterator<char>(file), {}};
        law::compile(adapters::content::read("law/" + name + ".yaml", std::move(bytes), findings),
                     law, findings);
    }
    expects(findings.empty(), "the law of content/ compiles");
    return law;
}
