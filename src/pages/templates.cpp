#include <pages/templates.hpp>

#include <pages/render.hpp>

namespace pages {

void check_templates() {
    check_affected_templates();
    check_answered_templates();
    check_blank_templates();
    check_card_templates();
    check_cases_templates();
    check_changes_templates();
    check_claim_templates();
    check_due_templates();
    check_error_templates();
    check_frame_templates();
    check_glossary_templates();
    check_guide_templates();
    check_home_templates();
    check_letter_templates();
    check_letters_index_templates();
    check_map_templates();
    check_mirror_templates();
    check_next_templates();
    check_note_templates();
    check_resources_templates();
    check_reviews_templates();
    check_search_templates();
    check_section_templates();
    check_spot_templates();
}

} // namespace pages
