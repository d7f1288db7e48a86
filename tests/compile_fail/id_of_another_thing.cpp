// The number of a letter does not fit where the number of a case belongs, nor does a bare number.
#include <base/name.hpp>

using CaseId = Id<struct CaseTag>;
using LetterId = Id<struct LetterTag>;

bool is_first(CaseId id) { return id.number() == 1; }

bool ask(LetterId letter) {
#ifdef WRONG
    return is_first(letter);
#else
    return is_first(CaseId(letter.number()));
#endif
}
