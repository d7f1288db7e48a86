// Each page file makes its own templates when asked; check_templates() asks them all.
#pragma once

namespace pages {

void check_affected_templates();
void check_answered_templates();
void check_blank_templates();
void check_card_templates();
void check_cases_templates();
void check_changes_templates();
void check_claim_templates();
void check_claims_index_templates();
void check_check_templates();
void check_due_templates();
void check_error_templates();
void check_frame_templates();
void check_glossary_templates();
void check_guide_templates();
void check_home_templates();
void check_letter_templates();
void check_letters_index_templates();
void check_map_templates();
void check_mirror_templates();
void check_next_templates();
void check_note_templates();
void check_resources_templates();
void check_reviews_templates();
void check_search_templates();
void check_section_templates();
void check_spot_templates();

} // namespace pages
