#include <adapters/document/mail.hpp>

#include <adapters/document/pango.hpp>

#include <fmt/format.h>
#include <gmime/gmime.h>

#include <algorithm>
#include <mutex>

namespace adapters::document {

using namespace ::document;

namespace {

using MimeMessage = Handle<GMimeMessage, g_object_unref>;
using MimePart = Handle<GMimePart, g_object_unref>;
using MimeText = Handle<GMimeTextPart, g_object_unref>;
using MimeMultipart = Handle<GMimeMultipart, g_object_unref>;
using MimeStream = Handle<GMimeStream, g_object_unref>;
using MimeContent = Handle<GMimeDataWrapper, g_object_unref>;

// GMime keeps its tables for the life of the process.
void begin_mime() {
    static std::once_flag once;
    std::call_once(once, [] { g_mime_init(); });
}

struct Type {
    const char *type, *subtype;
};

Type type_of(Attachment::Kind kind) {
    using enum Attachment::Kind;
    switch (kind) {
    case docx:
        return {"application", "vnd.openxmlformats-officedocument.wordprocessingml.document"};
    case pdf: return {"application", "pdf"};
    case text: return {"text", "plain"};
    case calendar: return {"text", "calendar"};
    }
    return {"application", "octet-stream"};
}

// One address, of the plain kind that bodies publish. It goes into a header: nothing in it may end
// the line or begin a second address.
bool is_address(std::string_view words) {
    const auto at = words.find('@');
    const auto is_plain = [](char c) {
        const bool is_letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        return is_letter || (c >= '0' && c <= '9') ||
               std::string_view("@.!#$%&'*+-/=?^_`{|}~").find(c) != std::string_view::npos;
    };
    return words.size() <= 254 && at != std::string_view::npos && at > 0 && at + 1 < words.size() &&
           words.find('@', at + 1) == std::string_view::npos &&
           std::ranges::all_of(words, is_plain);
}

// One line, without the characters that file systems take for something else.
std::string file_name(const Text& name) {
    std::string good;
    for (const char c : name.bytes())
        good += std::string_view("/\\:*?\"<>|\n\t").find(c) == std::string_view::npos ? c : '-';
    while (good.starts_with('.')) good.erase(0, 1);
    return good.empty() ? "attachment" : good;
}

std::string one_line(const Text& words) {
    std::string line = words.bytes();
    std::ranges::replace_if(line, [](char c) { return c == '\n' || c == '\t'; }, ' ');
    return line;
}

void set_content(GMimePart* part, std::string_view bytes) {
    const MimeStream stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const MimeContent content(
        g_mime_data_wrapper_new_with_stream(stream.get(), GMIME_CONTENT_ENCODING_DEFAULT));
    g_mime_part_set_content(part, content.get());
    g_mime_part_set_content_encoding(part, GMIME_CONTENT_ENCODING_BASE64);
}

MimePart attached(const Attachment& attachment) {
    const Type type = type_of(attachment.kind);
    MimePart part(g_mime_part_new_with_type(type.type, type.subtype));
    if (std::string_view(type.type) == "text")
        g_mime_object_set_content_type_parameter(GMIME_OBJECT(part.get()), "charset", "utf-8");
    g_mime_part_set_filename(part.get(), file_name(attachment.name).c_str());
    g_mime_object_set_disposition(GMIME_OBJECT(part.get()), "attachment");
    set_content(part.get(), attachment.bytes);
    return part;
}

MimeText body_of(const Mail& message) {
    MimeText body(g_mime_text_part_new_with_subtype("plain"));
    g_mime_text_part_set_charset(body.get(), "utf-8");
    g_mime_text_part_set_text(body.get(), message.body.bytes().c_str());
    g_mime_part_set_content_encoding(GMIME_PART(body.get()),
                                     GMIME_CONTENT_ENCODING_QUOTEDPRINTABLE);
    return body;
}

std::string printed(GMimeMessage* message) {
    const Handle<GMimeFormatOptions, g_mime_format_options_free> format(
        g_mime_format_options_clone(g_mime_format_options_get_default()));
    g_mime_format_options_set_newline_format(format.get(), GMIME_NEWLINE_FORMAT_DOS);
    const MimeStream stream(g_mime_stream_mem_new());
    g_mime_object_write_to_stream(GMIME_OBJECT(message), format.get(), stream.get());
    const GByteArray* bytes = g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::size_t size_of(const Mail& message) {
    std::size_t size = message.subject.bytes().size() + message.body.bytes().size();
    for (const Attachment& one : message.attachments) size += one.bytes.size();
    return size;
}

} // namespace

Result<std::string> eml(const Mail& message) {
    if (size_of(message) > 3 * most_bytes)
        return Error("document.too-long"_msg, {{"megabytes", 3 * most_bytes / 1'000'000}});
    if (!message.to.empty() && !is_address(message.to.bytes()))
        return Error("document.address"_msg, {{"words", message.to.bytes()}});
    begin_mime();
    const MimeMessage mail(g_mime_message_new(TRUE));
    // Opens as a message to be sent, not as one that came.
    g_mime_object_append_header(GMIME_OBJECT(mail.get()), "X-Unsent", "1", nullptr);
    g_mime_message_set_subject(mail.get(), one_line(message.subject).c_str(), "utf-8");
    if (!message.to.empty())
        g_mime_message_add_mailbox(mail.get(), GMIME_ADDRESS_TYPE_TO, nullptr,
                                   message.to.bytes().c_str());
    const MimeText body = body_of(message);
    if (message.attachments.empty()) {
        g_mime_message_set_mime_part(mail.get(), GMIME_OBJECT(body.get()));
        return printed(mail.get());
    }
    const MimeMultipart parts(g_mime_multipart_new_with_subtype("mixed"));
    // GMime would make one up anew each time. Two signs that no part of ours has in it: base64 and
    // quoted-printable never write "=_".
    g_mime_multipart_set_boundary(parts.get(), "=_waymark_=");
    g_mime_multipart_add(parts.get(), GMIME_OBJECT(body.get()));
    for (const Attachment& attachment : message.attachments)
        g_mime_multipart_add(parts.get(), GMIME_OBJECT(attached(attachment).get()));
    g_mime_message_set_mime_part(mail.get(), GMIME_OBJECT(parts.get()));
    return printed(mail.get());
}

} // namespace adapters::document
