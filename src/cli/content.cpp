#include <cli/content.hpp>

namespace cli {

std::optional<pages::Compiled> content_of(const Places& places, const World& world) {
    const pages::Voice voice = world.built_in.in("en");
    auto files = world.read_content(places);
    if (!files) {
        tell(world, voice, files.error());
        return std::nullopt;
    }
    pages::Compiled content = world.compile(std::move(*files), world.clock.today());
    if (content.toolkit) return content;
    tell(world, voice,
         Error("content.has-errors"_msg, {{"path", places.content.string()}})
             .hint("hint.run-check"_msg));
    return std::nullopt;
}

} // namespace cli
