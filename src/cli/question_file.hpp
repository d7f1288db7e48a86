// A request and what happened to it, in a file: YAML or JSON, read alike by `due` and `next`.
#pragma once

#include <cli/commands.hpp>

#include <domain/deadline/question.hpp>

#include <pages/strings.hpp>

#include <filesystem>
#include <optional>

namespace cli {

// What is wrong with the file is told on the error stream, each thing with its place; whoever wants
// JSON has the first of it as a refusal too.
std::optional<deadline::Question> question_in(const std::filesystem::path& path, Date today,
                                              Form form, const World& world,
                                              const pages::Voice& voice);

} // namespace cli
