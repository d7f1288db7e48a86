// pugixml, as far as writing a DOCX needs it. Escaping is pugixml's; letters that XML cannot hold
// become U+FFFD.
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

namespace adapters::document {

inline pugi::xml_node add(pugi::xml_node parent, const char* name) {
    return parent.append_child(name);
}

inline pugi::xml_node set(pugi::xml_node node, const char* name, const std::string& value) {
    node.append_attribute(name).set_value(value.c_str());
    return node;
}

inline pugi::xml_node set(pugi::xml_node node, const char* name, const char* value) {
    node.append_attribute(name).set_value(value);
    return node;
}

inline pugi::xml_node set(pugi::xml_node node, const char* name, int value) {
    node.append_attribute(name).set_value(value);
    return node;
}

// <w:name w:val="value"/>
template <class Value>
pugi::xml_node add_value(pugi::xml_node parent, const char* name, const Value& value) {
    return set(add(parent, name), "w:val", value);
}

// Without the two code points that UTF-8 can say and XML cannot (XML 1.0, section 2.2).
std::string xml_words(std::string_view words);

std::string printed(const pugi::xml_document&);

} // namespace adapters::document
