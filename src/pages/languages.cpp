#include <pages/languages.hpp>

#include <algorithm>

namespace pages {

namespace {

constexpr std::array only_other{Plural::other};
constexpr std::array one_other{Plural::one, Plural::other};
constexpr std::array one_few_many{Plural::one, Plural::few, Plural::many, Plural::other};
constexpr std::array one_few_other{Plural::one, Plural::few, Plural::other};

// The rules of CLDR 42 for whole numbers.
Plural never_changes(std::int64_t) { return Plural::other; }
Plural one_is_special(std::int64_t n) { return n == 1 ? Plural::one : Plural::other; }
Plural none_and_one(std::int64_t n) { return n <= 1 ? Plural::one : Plural::other; }

Plural arabic(std::int64_t n) {
    if (n == 0) return Plural::zero;
    if (n == 1) return Plural::one;
    if (n == 2) return Plural::two;
    if (n % 100 >= 3 && n % 100 <= 10) return Plural::few;
    if (n % 100 >= 11) return Plural::many;
    return Plural::other;
}

Plural east_slavic(std::int64_t n) {
    if (n % 10 == 1 && n % 100 != 11) return Plural::one;
    if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)) return Plural::few;
    return Plural::many;
}

Plural polish(std::int64_t n) {
    if (n == 1) return Plural::one;
    if (n % 10 >= 2 && n % 10 <= 4 && (n % 100 < 12 || n % 100 > 14)) return Plural::few;
    return Plural::many;
}

Plural romanian(std::int64_t n) {
    if (n == 1) return Plural::one;
    return n == 0 || (n % 100 >= 1 && n % 100 <= 19) ? Plural::few : Plural::other;
}

constexpr auto ltr = Direction::ltr;
constexpr auto rtl = Direction::rtl;

// Names as speakers write them, never flags. Whose words stand on a page is the content's business.
constexpr Language known[] = {
    {"en", "en-GB", "English", ltr, one_is_special, one_other},
    {"am", "am", "አማርኛ", ltr, none_and_one, one_other},
    {"ar", "ar", "العربية", rtl, arabic, all_plurals},
    {"bg", "bg", "Български", ltr, one_is_special, one_other},
    {"bn", "bn", "বাংলা", ltr, none_and_one, one_other},
    {"ckb", "ckb", "کوردیی ناوەندی", rtl, one_is_special, one_other},
    {"es", "es", "Español", ltr, one_is_special, one_other},
    {"fa", "fa", "فارسی", rtl, none_and_one, one_other},
    {"fr", "fr", "Français", ltr, none_and_one, one_other},
    {"hi", "hi", "हिन्दी", ltr, none_and_one, one_other},
    {"kmr", "kmr", "Kurmancî", ltr, one_is_special, one_other},
    {"pa", "pa", "ਪੰਜਾਬੀ", ltr, none_and_one, one_other},
    {"pl", "pl", "Polski", ltr, polish, one_few_many},
    {"prs", "prs", "دری", rtl, none_and_one, one_other},
    {"ps", "ps", "پښتو", rtl, one_is_special, one_other},
    {"pt", "pt", "Português", ltr, none_and_one, one_other},
    {"ro", "ro", "Română", ltr, romanian, one_few_other},
    {"ru", "ru", "Русский", ltr, east_slavic, one_few_many},
    {"so", "so", "Soomaali", ltr, one_is_special, one_other},
    {"sq", "sq", "Shqip", ltr, one_is_special, one_other},
    {"ta", "ta", "தமிழ்", ltr, one_is_special, one_other},
    {"ti", "ti", "ትግርኛ", ltr, none_and_one, one_other},
    {"tr", "tr", "Türkçe", ltr, one_is_special, one_other},
    {"uk", "uk", "Українська", ltr, east_slavic, one_few_many},
    {"ur", "ur", "اردو", rtl, one_is_special, one_other},
    {"vi", "vi", "Tiếng Việt", ltr, never_changes, only_other},
    {"zh-hans", "zh-Hans", "简体中文", ltr, never_changes, only_other},
};

} // namespace

std::string_view word_of(Direction direction) {
    switch (direction) {
    case Direction::ltr: return "ltr";
    case Direction::rtl: return "rtl";
    }
    return "ltr";
}

std::string_view word_of(Plural plural) {
    switch (plural) {
    case Plural::zero: return "zero";
    case Plural::one: return "one";
    case Plural::two: return "two";
    case Plural::few: return "few";
    case Plural::many: return "many";
    case Plural::other: return "other";
    }
    return "other";
}

const Language* language(std::string_view code) {
    const auto found = std::ranges::find(known, code, &Language::code);
    return found == std::end(known) ? nullptr : &*found;
}

const Language& english() { return known[0]; }

} // namespace pages
