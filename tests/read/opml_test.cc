#include "offprint/read/opml.h"

#include <gtest/gtest.h>

#include "offprint/base/error.h"

namespace offprint {
namespace {

std::string read(std::string bytes) {
    std::vector<Note> notes;
    std::string all;
    for (const OpmlFeed& feed : read_opml(std::move(bytes), "feeds.opml", notes))
        all += feed.title + " <" + feed.url + ">\n";
    return all;
}

TEST(Opml, IsReadWithItsFoldersAndEachAddressOnce) {
    EXPECT_EQ(read("<?xml version='1.0'?><opml version='2.0'><head><title>x</title></head><body>"
                   "<outline text='Physics'><outline type='rss' text='Lab' title='The &amp; Lab' "
                   "xmlUrl='https://lab.example.org/feed?a=1&amp;b=2'/><outline text='Deep'>"
                   "<outline text='B' xmlurl=' https://b.example.org/ '/></outline></outline>"
                   "<outline text='Again' xmlUrl='https://b.example.org/'/><outline text='No address'/>"
                   "</body></opml>"),
              "The & Lab <https://lab.example.org/feed?a=1&b=2>\nB <https://b.example.org/>\n");
}

TEST(Opml, WithoutFeedsIsEmpty) { EXPECT_EQ(read("<opml><body/></opml>"), ""); }

TEST(Opml, IsNotWhatIsAnotherDocument) {
    for (const char* bytes : {"", "feeds", "<rss version='2.0'><channel/></rss>", "{\"opml\":1}", "\0\1\2"})
        EXPECT_THROW(read(bytes), Error) << bytes;
}

TEST(Opml, IsReadAsFarAsItGoesWhereverItBreaksOff) {
    const std::string whole =
        "<opml version='2.0'><body><outline text='A\xC3\xA9' xmlUrl='https://a.example.org/'/>"
        "<outline text='B' xmlUrl='https://b.example.org/'/></body></opml>";
    for (std::size_t size = 0; size < whole.size(); ++size) {
        try {
            EXPECT_TRUE(whole.find("https://a") != whole.npos && read(whole.substr(0, size)).size() < 80);
        } catch (const Error& error) {
            EXPECT_EQ(error.kind, ErrorKind::kInput);
        }
    }
}

TEST(Opml, ThatIsDeepOrDeclaresEntitiesIsRefused) {
    std::string deep = "<opml><body>";
    for (int i = 0; i < 100'000; ++i) deep += "<outline>";
    EXPECT_THROW(read(deep), Error);
    EXPECT_THROW(read("<!DOCTYPE opml [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><opml><body>"
                      "<outline xmlUrl='&e;'/></body></opml>"),
                 Error);
}

TEST(Opml, KeepsNoControlCharactersInTitles) {
    EXPECT_EQ(read("<opml><body><outline text='a\xC2\x9B"
                   "2Jb&#10;c' xmlUrl='https://a.example.org/'/></body></opml>"),
              "a2Jb c <https://a.example.org/>\n");
}

}  // namespace
}  // namespace offprint
