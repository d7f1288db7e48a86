#include <adapters/document/sample_documents.hpp>
#include <adapters/document/writer.hpp>

#include <doctest/doctest.h>

using namespace document;
using sample::text;

namespace {

const adapters::document::Writer writer;

Mail mail() { return {text("records@lamps.example"), text("Request"), text("Dear team"), {}}; }

} // namespace

TEST_CASE("a message opens as one to be sent, and names no machine and no time") {
    const std::string bytes = writer.eml(mail()).value();
    CHECK(bytes.find("X-Unsent: 1\r\n") != std::string::npos);
    CHECK(bytes.find("To: records@lamps.example\r\n") != std::string::npos);
    for (const char* header :
         {"\nDate:", "\nMessage-Id:", "\nMessage-ID:", "\nFrom:", "\nUser-Agent:"})
        CHECK(bytes.find(header) == std::string::npos);
    CHECK(bytes == writer.eml(mail()).value());
}

TEST_CASE("without an address there is no line for one") {
    Mail open = mail();
    open.to = Text();
    CHECK(writer.eml(open).value().find("\nTo:") == std::string::npos);
}

TEST_CASE("what is no address of one person is refused") {
    for (const char* wrong : {"records", "a@b@c", "@lamps.example", "a@", "a@b, c@d",
                              "A <a@b.example>", "a@b\nBcc: c@d"}) {
        CAPTURE(wrong);
        Mail message = mail();
        message.to = text(wrong);
        CHECK(writer.eml(message).error().what().id == "document.address"_msg);
    }
}

TEST_CASE("nothing in a subject or a file name begins another header") {
    Mail message = mail();
    message.subject = text("one\nBcc: somebody@lamps.example");
    message.attachments.push_back({Attachment::Kind::pdf, text("../a\nX-Evil: 1\n.pdf"), "%PDF"});
    const std::string bytes = writer.eml(message).value();
    CHECK(bytes.find("\nBcc:") == std::string::npos);
    CHECK(bytes.find("\nX-Evil:") == std::string::npos);
    CHECK(bytes.find("../") == std::string::npos);
}

TEST_CASE("every line is short, and every byte ASCII") {
    Mail message = mail();
    message.subject = text(std::string(2'000, 'x') + " محمد 😀");
    message.body = text(std::string(3'000, 'y') + "\nمحمد\n.\n");
    message.attachments.push_back(
        {Attachment::Kind::docx, text("محمد.docx"), std::string(999, '\xFF')});
    const std::string bytes = writer.eml(message).value();
    std::size_t line = 0;
    for (const char c : bytes) {
        CHECK_UNARY(static_cast<unsigned char>(c) < 0x80);
        line = c == '\n' ? 0 : line + 1;
        REQUIRE(line <= 998); // RFC 5322, 2.1.1
    }
}
