// What the interview names outside itself: flows of the map, pages of the guide, letters, and the
// claims behind telephone numbers, each of which must stand in its claim as it stands on the page.
#include <domain/toolkit/checks.hpp>

#include <algorithm>

namespace toolkit {

namespace {

class InterviewChecker {
public:
    InterviewChecker(const Toolkit& toolkit, Findings& findings)
        : toolkit_(toolkit), findings_(findings) {}

    void check() {
        for (const interview::Situation& one : toolkit_.interview.situations)
            check_page(one.page, one.place);
        for (const interview::Outcome& one : toolkit_.interview.outcomes) {
            check_page(one.page, one.place);
            for (const ecosystem::FlowName& flow : one.flows)
                if (!toolkit_.ecosystem.flows.contains(flow.text()))
                    unknown(flow.text(), one.place);
            for (const std::string& word : one.letters) check_letter(word, one.place);
        }
        for (const interview::DangerCalls& danger : toolkit_.interview.dangers)
            for (const interview::Call& call : danger.calls) check_call(call);
        for (const Situation& tile : toolkit_.home.situations)
            if (!tile.interview.empty() && toolkit_.interview.situation(tile.interview) == nullptr)
                unknown(tile.interview, tile.place);
    }

private:
    void unknown(const std::string& name, const Place& place) {
        findings_.push_back(Finding{place,
                                    1,
                                    Severity::error,
                                    "interview/unknown",
                                    {"interview.unknown"_msg, {{"name", name}}},
                                    std::nullopt});
    }

    void check_page(const std::string& page, const Place& place) {
        if (page.empty() || toolkit_.guide.find("en", page) != nullptr) return;
        unknown(page, place);
    }

    // A kind alone is not enough: whoever follows the link must find the letter.
    void check_letter(const std::string& word, const Place& place) {
        const letter::Kind* kind = letter::kind_named(word);
        if (kind != nullptr && toolkit_.letters.find(*kind) != nullptr) return;
        Finding finding{place,
                        1,
                        Severity::error,
                        "interview/unknown-letter",
                        {"interview.unknown-letter"_msg, {{"name", word}}},
                        std::nullopt};
        if (const letter::Kind* nearest = letter::nearest_kind(word); nearest != nullptr && !kind)
            finding.hint = Message{"hint.did-you-mean"_msg, {{"words", nearest->word}}};
        findings_.push_back(std::move(finding));
    }

    static std::string digits(std::string_view words) {
        std::string all;
        std::ranges::copy_if(words, std::back_inserter(all),
                             [](char letter) { return letter >= '0' && letter <= '9'; });
        return all;
    }

    void check_call(const interview::Call& call) {
        const claim::Claim* claim = toolkit_.claims.find(call.claim);
        if (claim == nullptr) return unknown(call.claim.text(), call.place);
        if (digits(claim->says().words.bytes()).find(digits(call.phone.bytes())) !=
            std::string::npos)
            return;
        findings_.push_back(Finding{call.place,
                                    static_cast<int>(call.phone.bytes().size()),
                                    Severity::error,
                                    "interview/number-differs",
                                    {"interview.number-differs"_msg,
                                     {{"phone", call.phone.bytes()}, {"name", call.claim.text()}}},
                                    std::nullopt});
    }

    const Toolkit& toolkit_;
    Findings& findings_;
};

} // namespace

void check_interview(const Toolkit& toolkit, Findings& findings) {
    InterviewChecker(toolkit, findings).check();
}

} // namespace toolkit
