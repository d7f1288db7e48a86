#include <pages/offline/unhosting.hpp>

#include <pages/offline/files.hpp>

#include <base/expects.hpp>
#include <pages/site.hpp>

#include <algorithm>
#include <optional>
#include <vector>

namespace offline {

namespace {

// Browsers take a disk for no origin at all, so 'self' alone would forbid our own files there.
constexpr std::string_view head_of_a_file =
    "\n  <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
    "'self' file:; img-src 'self' file:; font-src 'self' file:; script-src 'self' file:; "
    "form-action 'self' file:; base-uri 'none'\">"
    "\n  <meta name=\"referrer\" content=\"no-referrer\">";
constexpr std::string_view after_which = "<meta charset=\"utf-8\">";

struct Attribute {
    std::string name;
    std::optional<std::string> value; // as it stands, escaped
};

struct Tag {
    std::string name;
    std::vector<Attribute> attributes;

    std::string* value(std::string_view wanted) {
        const auto found = std::ranges::find(attributes, wanted, &Attribute::name);
        return found == attributes.end() || !found->value ? nullptr : &*found->value;
    }
    void drop(std::string_view wanted) {
        std::erase_if(attributes, [&](const Attribute& one) { return one.name == wanted; });
    }
    void set(std::string name_, std::optional<std::string> value_) {
        drop(name_);
        attributes.push_back({std::move(name_), std::move(value_)});
    }
    std::string text() const {
        std::string all = "<" + name;
        for (const Attribute& one : attributes) {
            all += " " + one.name;
            if (one.value) all += "=\"" + *one.value + "\"";
        }
        return all + ">";
    }
};

bool is_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
           c == ':' || c == '_';
}

// Reads the tag that opens at `from`, where a '<' with a letter behind it stands; `to` is behind
// its '>'.
Tag read_tag(std::string_view page, std::size_t from, std::size_t& to) {
    const auto name_at = [&](std::size_t& at) {
        const std::size_t first = at;
        while (at < page.size() && is_name(page[at])) ++at;
        return std::string(page.substr(first, at - first));
    };
    std::size_t at = from + 1;
    Tag tag{name_at(at), {}};
    while (at < page.size() && page[at] != '>') {
        if (!is_name(page[at])) {
            if (page[at] == '/') tag.attributes.push_back({"/", std::nullopt});
            ++at;
            continue;
        }
        Attribute attribute{name_at(at), std::nullopt};
        if (page.substr(at, 2) == "=\"") {
            const std::size_t end = page.find('"', at + 2);
            expects(end != std::string_view::npos, "our templates close every quote");
            attribute.value = std::string(page.substr(at + 2, end - at - 2));
            at = end + 1;
        }
        tag.attributes.push_back(std::move(attribute));
    }
    expects(at < page.size(), "our templates close every tag");
    to = at + 1;
    return tag;
}

// data-page="/changes": a script does nothing without it.
bool is_address_for_script(const Attribute& one) {
    return one.name.starts_with("data-") && one.value && one.value->starts_with('/');
}

// The part of an address before its query and its fragment.
std::string_view path_of(std::string_view address) {
    return address.substr(0, address.find_first_of("?#"));
}

class Unhosting {
public:
    Unhosting(const Page& page, const Surroundings& around)
        : page_(page), around_(around), file_(file_of(page.address)),
          words_(around.words_in(page.language)) {}

    std::string done(std::string_view html) {
        add(html);
        expects(has_head_, "a page says its character set");
        return std::move(out_);
    }

private:
    void add(std::string_view html) {
        for (std::size_t at = 0; at < html.size();) {
            const std::size_t tag = next_tag(html, at);
            out_ += html.substr(at, tag - at);
            if (tag == html.size()) break;
            at = one(html, tag);
        }
    }

    // Where the next opening tag is, or the end.
    static std::size_t next_tag(std::string_view html, std::size_t from) {
        for (std::size_t at = html.find('<', from); at != std::string_view::npos;
             at = html.find('<', at + 1))
            if (at + 1 < html.size() && is_name(html[at + 1])) return at;
        return html.size();
    }

    // Writes what stands for the tag at `from`; gives where to go on.
    std::size_t one(std::string_view html, std::size_t from) {
        std::size_t to = 0;
        Tag tag = read_tag(html, from, to);
        if (tag.name == "form") return form(html, tag, to);
        bool is_changed = std::erase_if(tag.attributes, is_address_for_script) > 0;
        for (const std::string_view name : {"href", "src"})
            if (std::string* value = tag.value(name); value && value->starts_with('/')) {
                *value = link(*value);
                is_changed = true;
            }
        if (is_changed) out_ += tag.text();
        else out_ += html.substr(from, to - from);
        if (html.substr(from, to - from) == after_which) add_head();
        return to;
    }

    void add_head() {
        out_ += head_of_a_file;
        const std::string up = up_from(file_);
        out_ += "\n  <script src=\"" + up + "assets/offline.js\" data-up=\"" + up +
                "\" defer></script>";
        has_head_ = true;
    }

    std::size_t form(std::string_view html, Tag& tag, std::size_t to) {
        constexpr std::string_view close = "</form>";
        const std::size_t end = html.find(close, to);
        expects(end != std::string_view::npos, "our templates close every form");
        const std::string* role = tag.value("role");
        const std::string* kind = tag.value("class");
        const std::string_view inside = html.substr(to, end - to);
        if (role && *role == "search") search(tag, inside);
        else if (kind && *kind == "filter") narrowing(tag, inside);
        else {
            add(words_.takes_program.bytes());
            return end + close.size();
        }
        out_ += close;
        return end + close.size();
    }

    // Without a name the field is not sent, so the words stay out of the address; with script the
    // form is never sent at all.
    void search(Tag& tag, std::string_view inside) {
        tag.drop("data-suggest");
        tag.set("method", "get");
        tag.set("action", link(std::string(pages::address(page_.language, "/search").text())));
        tag.set("data-find", std::nullopt);
        tag.set("data-failed", escape(words_.no_search.bytes()));
        out_ += tag.text();
        for (std::size_t at = 0; at < inside.size();) {
            const std::size_t next = next_tag(inside, at);
            out_ += inside.substr(at, next - at);
            if (next == inside.size()) break;
            Tag field = read_tag(inside, next, at);
            if (field.name == "input") field.drop("name");
            out_ += field.text();
        }
    }

    void narrowing(Tag& tag, std::string_view inside) {
        tag.drop("method");
        tag.drop("action");
        tag.set("hidden", std::nullopt);
        tag.set("data-narrow", std::nullopt);
        tag.set("data-shown", escape(words_.shown.bytes()));
        out_ += tag.text();
        out_ += inside;
    }

    // What a link in this file says to get to an address. Both are escaped, which changes none of
    // the letters we look at but '&' in a query, and a query is cut off.
    std::string link(const std::string& address) {
        const std::string_view path = path_of(address);
        if (path.ends_with("/leave")) return escape(around_.leave_to.text());
        const bool has_query = address.size() > path.size() && address[path.size()] == '?';
        if (has_query || !around_.has(path)) {
            around_.lacking.insert(std::string(path));
            return from_to(file_, file_of(pages::address(page_.language, with_program).text()));
        }
        const std::size_t place = address.find('#');
        const std::string fragment = place == std::string::npos ? "" : address.substr(place);
        return from_to(file_, file_of(path)) + fragment;
    }

    const Page& page_;
    const Surroundings& around_;
    std::string file_;
    Words words_;
    std::string out_;
    bool has_head_ = false;
};

} // namespace

std::string unhosted(const Html& html, const Page& page, const Surroundings& around) {
    return Unhosting(page, around).done(html.bytes());
}

} // namespace offline
