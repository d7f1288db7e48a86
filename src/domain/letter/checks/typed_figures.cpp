#include <domain/letter/checks.hpp>

#include <domain/claim/figure.hpp>

namespace letter {

void check_typed_figures(const Checked& checked, Findings& findings) {
    for (const Part* part : checked.parts()) {
        if (part->is_ours) continue;
        for (const Piece& piece : part->pieces) {
            if (piece.kind != Piece::Kind::words) continue;
            for (const claim::FoundFigure& found : claim::figures_in(piece.text)) {
                Place place = piece.place;
                place.column += static_cast<int>(found.at);
                findings.push_back(
                    Finding{place,
                            static_cast<int>(found.length),
                            Severity::error,
                            "letter/typed-figure",
                            {"letter.typed-figure"_msg, {{"figure", found.figure.text()}}},
                            Message{"letter.hint-typed-figure"_msg, {}}});
            }
        }
    }
}

} // namespace letter
