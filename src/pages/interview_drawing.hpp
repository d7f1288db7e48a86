// The interview as a picture for editors: what leads where. `waymark check --draw interviews`.
//
// A block for each situation: questions and their answers on the left, outcomes on the right,
// joined by curves; a block for what everybody is asked last. Positions follow from the order of
// the files, so two versions of a drawing can be compared. It stands alone: any browser opens it.
#pragma once

#include <domain/interview/interview.hpp>

#include <string>

namespace pages {

std::string interview_drawing(const interview::Interview& interview);

} // namespace pages
