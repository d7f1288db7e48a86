// What came of an export or of looking at one, for programs.
#pragma once

#include <domain/release/site_folder.hpp>
#include <pages/offline/offline.hpp>

namespace offline {

struct Exported {
    std::string folder, version;
    Copied copied;
    std::size_t files = 0, bytes = 0; // bytes: with the list and its signature
    bool is_signed = false;
};

// {"folder","version","pages","files","bytes","search","signed","with_program":["/due",…]}
std::string exported_json(const Exported&);
// {"version","key","whole","changed":[…],"missing":[…],"added":[…]}
std::string verdict_json(const release::SiteVerdict&);

} // namespace offline
