// Which file of a copy stands for which address of the guide. Private to this folder.
#pragma once

#include <string>
#include <string_view>

namespace offline {

// "/" → "index.html", "/ar" → "ar.html", "/understand/evisa" → "understand/evisa.html",
// "/claims/tl-gdpr-month.json" and "/letters/foi.docx" → the same without their slash,
// "/assets/3f2a9c01/look.css" → "assets/look.css". `address` has neither query nor fragment.
std::string file_of(std::string_view address);

// How a page in one file names another: from "map/walk/gp.html" to "assets/look.css" it is
// "../../assets/look.css".
std::string from_to(std::string_view file, std::string_view other);

// What leads from a file to the folder of the copy: "../../", or nothing.
std::string up_from(std::string_view file);

} // namespace offline
