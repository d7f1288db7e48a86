// The outside world, opened: what main hands to the commands and to the server.
#pragma once

#include <adapters/calendar/calendar.hpp>
#include <adapters/crypto/blake.hpp>
#include <adapters/crypto/minisign.hpp>
#include <adapters/document/reader.hpp>
#include <adapters/document/writer.hpp>
#include <adapters/store/derived_files.hpp>
#include <adapters/store/pack_file.hpp>
#include <adapters/system/clock.hpp>
#include <adapters/system/local_disk.hpp>

#include <served_folder.hpp>

#include <cli/world.hpp>
#include <web/site/handlers.hpp>
#include <web/site/publisher.hpp>

// Owns every adapter for the life of the program.
class Outside {
public:
    cli::World world(std::ostream& out, std::ostream& error);

private:
    cli::Exit serve(const cli::Places& places, const cli::ServeOptions& options, std::ostream& out,
                    std::ostream& error);
    std::unique_ptr<search::Index> open_index(const toolkit::Toolkit& toolkit,
                                              release::Derived& derived);
    // Derived bytes in DATA/derived; without a place for data, a store that keeps nothing.
    std::unique_ptr<release::Derived> derived_in(const std::filesystem::path& data);
    struct Served { // what is watched: the content, and the letterhead beside it
        const cli::Places& places;
        ServedFolder &content, &own;
    };
    web::site::Publisher::Workshop workshop(const Served& served, const cli::World& world,
                                            const web::site::Settings& settings,
                                            release::Derived& derived);
    void prepare(const web::site::Edition& edition, const web::site::Settings& settings,
                 release::Derived& derived, const std::stop_token& stop);
    release::DerivedKey index_key(const toolkit::Toolkit& toolkit) const;
    std::filesystem::path default_content(const std::filesystem::path& data);

    adapters::system::SystemClock clock_;
    adapters::system::LocalDisk disk_;
    adapters::crypto::Blake hashing_;
    adapters::crypto::Minisign keys_;
    adapters::store::PackFile packs_{hashing_};
    adapters::document::Writer documents_;
    adapters::calendar::Ical calendars_;
    adapters::document::Reader document_reader_;
    pages::Strings built_in_;
};
