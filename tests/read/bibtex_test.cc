// BibTeX and biblatex, with invented papers.
#include <gtest/gtest.h>

#include "support/hostile_text.h"
#include "support/listing_text.h"

namespace offprint {
namespace {

Listing read_bib(std::string text) {
    ReadOptions forced;
    forced.format = Format::kBibtex;
    return read_text(std::move(text), forced);
}

/// What is said of the one entry `@misc{k, title = {T}, …}`, but for its id and title.
std::string said_of(const std::string& fields) {
    const std::string text = to_text(read_bib("@misc{k, title = {T}, " + fields + "}"));
    return text.substr(text.find("; title=T") + 9);
}

std::string title_of(const std::string& value) {
    const Listing listing = read_bib("@misc{k, title = " + value + "}");
    return listing.papers.size() == 1 ? listing.papers[0].title : "not one paper";
}

std::string names_of(const std::string& value) {
    const Listing listing = read_bib("@misc{k, title={T}, author = {" + value + "}}");
    std::string text;
    for (const std::string& name : listing.papers.at(0).authors) text += (text.empty() ? "" : "|") + name;
    return text;
}

const std::string kArticle = R"(@string{sound = "Journal of Sound"}
@article{okafor2026,
  author   = {Okafor, Ad{\`a} and Lena Brandt},
  title    = {{Spectra That Listen}: {K}oopman Operators},
  journal  = sound # { (Online)},
  year     = 2026,
  month    = jan,
  doi      = {10.1234/ABC.5},
  url      = "https://example.org/1",
  keywords = {koopman, sound},
  abstract = {The Koopman operator.},
  note     = {12~pages},
}
)";

TEST(Bibtex, ReadsAllFieldsOfAnEntry) {
    const Listing listing = read_text(kArticle);
    EXPECT_EQ(listing.format, Format::kBibtex);
    EXPECT_EQ(
        to_text(listing),
        "id=doi:10.1234/abc.5; title=Spectra That Listen: Koopman Operators; abstract=The Koopman operator.; "
        "url=https://example.org/1; authors=Adà Okafor, Lena Brandt; author_count=2; "
        "keywords=koopman, sound; doi=10.1234/abc.5; journal=Journal of Sound (Online); comment=12 pages; "
        "published=2026-01-01\n");
}

TEST(Bibtex, KeysMayHoldAccents) {
    const Listing listing = read_text("@article{m{\\\"u}ller07, title={First}}\n@misc{ok, title={Second}}");
    EXPECT_EQ(listing.format, Format::kBibtex);
    ASSERT_EQ(listing.papers.size(), 2U);
    EXPECT_EQ(listing.papers[0].title, "First");
    EXPECT_TRUE(listing.notes.empty());
}

TEST(Bibtex, SaysHowMuchOfADayIsKnown) {
    const auto precision = [](const std::string& fields) {
        return read_bib("@misc{k, title={T}, " + fields + "}").papers.at(0).published_precision;
    };
    EXPECT_EQ(precision("year=2026"), DatePrecision::kYear);
    EXPECT_EQ(precision("year=2026, month=jan"), DatePrecision::kMonth);
    EXPECT_EQ(precision("date={2026-01-09}"), DatePrecision::kDay);
    EXPECT_EQ(precision("note={n}"), DatePrecision::kDay);
}

TEST(Bibtex, IsRecognisedByAnEntryAtTheStartOfALine) {
    for (const char* text :
         {"@misc{a, title={T}}", "\xEF\xBB\xBF@misc{a,\n title={T}}", "% of mine\n\n  @MISC ( a , title={T})",
          "@misc{title = {T}}", "@misc{,title={T}}", "@comment{x}", "@string{a = {b}}",
          "text\r\n@misc{a,title={T}}"})
        EXPECT_EQ(read_text(text).format, Format::kBibtex) << text;
    for (const char* text :
         {"a@misc{b, c}", "@misc", "@misc{", "@misc{a b", "me@example.org (home)", "@someone (on the web)",
          "see @misc{a, title={T}}", "@misc{\"a\", b}", "@{a,}", "@1{a,}"})
        EXPECT_NE(read_error(text), "no error") << text;
}

TEST(Bibtex, ReadsValuesInEveryForm) {
    EXPECT_EQ(title_of("{In braces}"), "In braces");
    EXPECT_EQ(title_of("\"In quotes\""), "In quotes");
    EXPECT_EQ(title_of("2026"), "2026");
    EXPECT_EQ(title_of("\"a {\"} b\""), "a \" b");
    EXPECT_EQ(title_of("\"Two \" # {parts} # 3"), "Two parts3");
    EXPECT_EQ(title_of("{Over\n   two lines}"), "Over two lines");
    EXPECT_EQ(title_of("unknown # { name}"), "unknown name");
    EXPECT_EQ(title_of("jan"), "jan");
}

TEST(Bibtex, PutsAbbreviationsIn) {
    EXPECT_EQ(read_bib("@string{A = {x}} @STRING(b = a # \"y\") @misc{k, title = B # a}").papers[0].title,
              "xyx");
    EXPECT_EQ(read_bib("@string{a = {x}}\n@string{a = {y}}\n@misc{k, title = a}").papers[0].title, "y");
}

TEST(Bibtex, DropsBracesThatKeepCapitals) {
    EXPECT_EQ(title_of("{{A {B}ayesian} Test}"), "A Bayesian Test");
    EXPECT_EQ(title_of("{{{GPT}-4}, {{BERT}}}"), "GPT-4, BERT");
    EXPECT_EQ(title_of("{{\\'E}cole, {\\'{E}}cole, {\\\"O}st, \\\"{o}st}"), "École, École, Öst, öst");
    EXPECT_EQ(title_of("{S{\\o}ren {\\L}ukasz {\\ss}}"), "Søren Łukasz ß");
    EXPECT_EQ(title_of("{R{\\&}D, 5{\\%}, {\\$}1}"), "R&D, 5%, $1");
    EXPECT_EQ(title_of("{{\\em Deep} \\textbf{Learning {A}}}"), "Deep Learning A");
    EXPECT_EQ(title_of("{{O}n $L^{2}$ and $\\mathbb{R}^{n}$}"), "On L² and ℝⁿ");
    EXPECT_EQ(title_of("{Costs $5 or {X}}"), "Costs $5 or X");
    EXPECT_EQ(title_of("{Section~{2}}"), "Section 2");
}

TEST(Bibtex, KeepsTheRawTitleWhereItsTexWasDecoded) {
    const Listing listing = read_bib("@misc{k, title={{A} Pap{\\'e}r}}");
    EXPECT_EQ(listing.papers.at(0).title, "A Papér");
    EXPECT_EQ(listing.papers.at(0).title_raw, "A Pap{\\'e}r");
}

TEST(Bibtex, SaysNamesInTheirOrder) {
    EXPECT_EQ(names_of("Ada Okafor"), "Ada Okafor");
    EXPECT_EQ(names_of("Okafor, Ada"), "Ada Okafor");
    EXPECT_EQ(names_of("van der Berg, Jan"), "Jan van der Berg");
    EXPECT_EQ(names_of("Berg, Jr., Jan"), "Jan Berg Jr.");
    EXPECT_EQ(names_of("Jean de la Fontaine"), "Jean de la Fontaine");
    EXPECT_EQ(names_of("{Barnes and Noble, Inc.} and {The Lab}"), "Barnes and Noble, Inc.|The Lab");
    EXPECT_EQ(names_of("Okafor, A.~B. AND\n Brandt, L."), "A. B. Okafor|L. Brandt");
    EXPECT_EQ(names_of("{\\'E}mile Zo{\\\"e} and {\\O}rn, Bj{\\\"o}rn"), "Émile Zoë|Björn Ørn");
    EXPECT_EQ(names_of("family=Okafor, given=Ada, prefix=von and given=L, family={Brandt}, given-i=L"),
              "Ada von Okafor|L Brandt");
    EXPECT_EQ(names_of("Alexander Sandoval"), "Alexander Sandoval");
    EXPECT_EQ(names_of("family=Brandt, given=Lena, prefix=d' and family=Sato, given=Mio, prefix=al-"),
              "Lena d'Brandt|Mio al-Sato");
}

TEST(Bibtex, PartsNamesAtACommaThatBeginWithInitials) {
    EXPECT_EQ(names_of("A Okafor , L. Brandt and M Sato"), "A Okafor|L. Brandt|M Sato");
    EXPECT_EQ(names_of("A. Okafor, J.-P. van Brandt"), "A. Okafor|J.-P. van Brandt");
    for (const auto& [written, said] :
         {std::pair("O Brien, J. Patrick", "J. Patrick O Brien"),
          std::pair("E Silva, M. Ana and Costa, Rui", "M. Ana E Silva|Rui Costa"),
          std::pair("O Brien, J. and M Sato", "J. O Brien|M Sato"),
          std::pair("Garcia Marquez, G. Jose", "G. Jose Garcia Marquez")})
        EXPECT_EQ(names_of(written), said);
}

TEST(Bibtex, CountsAuthorsUnlessThereAreOthers) {
    EXPECT_EQ(said_of("author={A. One and B. Two}"), "; authors=A. One, B. Two; author_count=2\n");
    EXPECT_EQ(said_of("author={A. One and others}"), "; authors=A. One\n");
    EXPECT_EQ(said_of("editor={A. One}"), "; authors=A. One; author_count=1\n");
}

TEST(Bibtex, ReadsDaysInEveryForm) {
    const std::pair<const char*, const char*> cases[] = {
        {"year=2026", "2026-01-01"},
        {"year={2026}, month=oct", "2026-10-01"},
        {"year={2026}, month={October}", "2026-10-01"},
        {"year={2026}, month=10", "2026-10-01"},
        {"year={2026}, month=oct # \"~14\"", "2026-10-14"},
        {"year={2026}, month={14}", "2026-01-01"},
        {"year={2026}, month={Mar./Apr.}", "2026-03-01"},
        {"year={in press, 2026}", "2026-01-01"},
        {"year={{\\noopsort{1973b}}1973}", "1973-01-01"},
        {"date={2026-10-14}", "2026-10-14"},
        {"date={2026-10}", "2026-10-01"},
        {"date={2026-10-14/2026-11-02}, year=1999", "2026-10-14"},
        {"date={2026/2027}", "2026-01-01"},
        {"date={2026-10-14T08:00:00Z}", "2026-10-14"},
        {"date={14 October 2026}", "2026-10-14"},
    };
    for (const auto& [fields, day] : cases)
        EXPECT_EQ(said_of(fields), "; published=" + std::string(day) + "\n") << fields;
    for (const char* fields : {"year={forthcoming}", "date={}", "month=jan", "year=26"})
        EXPECT_EQ(said_of(fields), "\n") << fields;
}

TEST(Bibtex, FindsArxivIdsWhereverTheyStand) {
    for (const char* fields :
         {"eprint={2601.01234v2}, archivePrefix={arXiv}", "eprint={2601.01234v2}, eprinttype={arxiv}",
          "eprint={arXiv:2601.01234v2}", "journal={arXiv preprint arXiv:2601.01234v2}",
          "journal={CoRR}, volume={abs/2601.01234v2}", "note={arXiv:2601.01234v2 [cs.LG]}",
          "url={https://arxiv.org/abs/2601.01234v2}", "doi={10.48550/arXiv.2601.01234v2}",
          "howpublished={\\url{https://arxiv.org/abs/2601.01234v2}}"}) {
        const Paper paper = read_bib("@misc{k, title={T}, " + std::string(fields) + "}").papers.at(0);
        EXPECT_EQ(paper.id.value, "arxiv:2601.01234") << fields;
        EXPECT_EQ(paper.version, 2) << fields;
        EXPECT_EQ(paper.doi + paper.journal, "") << fields;
    }
    EXPECT_EQ(said_of("eprint={hep-th/9901001}, primaryClass={hep-th}"),
              "; url=https://arxiv.org/abs/hep-th/9901001; pdf=https://arxiv.org/pdf/hep-th/9901001; "
              "categories=hep-th; primary=hep-th\n");
    EXPECT_EQ(said_of("eprint={2601.01234}, archiveprefix={HAL}"), "\n");
}

TEST(Bibtex, ReadsAddressesAndOtherFacts) {
    EXPECT_EQ(said_of("url={https://x.example/a\\_b\\%20c}"), "; url=https://x.example/a_b%20c\n");
    EXPECT_EQ(said_of("url={\\url{https://x.example/~me}}"), "; url=https://x.example/~me\n");
    EXPECT_EQ(said_of("howpublished=\"\\url{https://x.example}\""), "; url=https://x.example\n");
    EXPECT_EQ(said_of("note={Read in May, \\url{https://x.example/a_b}}"),
              "; url=https://x.example/a_b; comment=Read in May, https://x.example/a_b\n");
    EXPECT_EQ(said_of("doi={https://doi.org/10.1234/A\\_5}"),
              "; url=https://doi.org/10.1234/a_5; doi=10.1234/a_5\n");
    EXPECT_EQ(said_of("journaltitle={J}, subtitle={S}"), ": S; journal=J\n");
    EXPECT_EQ(read_bib("@misc{k, title={What Now?}, subtitle={S}}").papers.at(0).title, "What Now? S");
    EXPECT_EQ(said_of("booktitle={Proc. of X}"), "; journal=Proc. of X\n");
    EXPECT_EQ(said_of("keywords={a; {b, c}; d}"), "; keywords=a, b, c, d\n");
    EXPECT_EQ(said_of("keywords={{a; b c;\n d}}"), "; keywords=a, b c, d\n");
    EXPECT_EQ(read_bib("@misc{k, title={T}, keywords={Cells, Cultured; Mice}}").papers.at(0).keywords,
              (std::vector<std::string>{"Cells, Cultured", "Mice"}));
    EXPECT_EQ(said_of("keyword={a, b}"), "; keywords=a, b\n");
    EXPECT_EQ(said_of("author_keywords={a; b}"), "; keywords=a, b\n");
    EXPECT_EQ(to_text(read_bib("@techreport{k, title={T}, number={TR-1}}").papers[0]).substr(43),
              "title=T; report=TR-1");
}

TEST(Bibtex, KnowsWhatOtherProgramsWrite) {
    EXPECT_EQ(said_of("journal={\\mnras}"), "; journal=Monthly Notices of the Royal Astronomical Society\n");
    EXPECT_EQ(said_of("year=2026, month=jan, day=9"), "; published=2026-01-09\n");
    EXPECT_EQ(said_of("year=2026, month=feb, day=30"), "; published=2026-02-01\n");
    EXPECT_EQ(said_of("url={https://a.example/1 https://doi.org/10.1234/x}"),
              "; url=https://a.example/1; doi=10.1234/x\n");
    EXPECT_EQ(said_of("reportnumber={LAB-7}"), "; report=LAB-7\n");
    EXPECT_EQ(read_bib("@misc{k, title={T}, arxivId={2601.04101}}").papers.at(0).id.value,
              "arxiv:2601.04101");
    EXPECT_EQ(names_of("Wei Wang 0001 and Ada Okafor"), "Wei Wang|Ada Okafor");
    EXPECT_EQ(said_of("author={Ada Okafor and et al.}"), "; authors=Ada Okafor\n");
    EXPECT_EQ(said_of("author={Ada Okafor}, collaboration={Quiet}"),
              "; authors=Ada Okafor, Quiet Collaboration; author_count=2\n");
}

TEST(Bibtex, TakesFromACrossReferenceWhatIsMissing) {
    const std::string volume =
        "@proceedings{Conf, title={Proc. of Sounds}, year=2025, month=dec, doi={10.1234/v}}\n";
    const std::string part = "@inproceedings{k, title={A Part of It}, crossref={conf}}\n";
    const std::string expected = "title=A Part of It; journal=Proc. of Sounds; published=2025-12-01";
    EXPECT_EQ(to_text(read_bib(part + volume).papers[0]).substr(43), expected);
    EXPECT_EQ(to_text(read_bib(volume + part).papers[1]).substr(43), expected);
    EXPECT_EQ(to_text(read_bib("@misc{k, title={T}, crossref={k}}").papers[0]).substr(43),
              "title=T; journal=T");
    EXPECT_EQ(to_text(read_bib("@misc{k, title={T}, crossref={nowhere}, year=1999}").papers[0]).substr(43),
              "title=T; published=1999-01-01");
}

TEST(Bibtex, TakesTheAuthorOfTheWholeBook) {
    const std::string book = "@book{b, title={B}, author={A. One}, editor={E. Two}, year=2025}\n";
    const auto said = [&](const std::string& fields) {
        return to_text(read_bib("@inbook{k, title={T}, crossref={b}" + fields + "}\n" + book).papers.at(0))
            .substr(43);
    };
    EXPECT_EQ(said(""), "title=T; authors=A. One; author_count=1; journal=B; published=2025-01-01");
    EXPECT_EQ(said(", author={C. Three}"),
              "title=T; authors=C. Three; author_count=1; journal=B; published=2025-01-01");
}

TEST(Bibtex, TakesWhatEntriesHaveInCommonFromXdata) {
    const std::string common =
        "@xdata{J, journaltitle={Sounds}, xdata={day}}\n@xdata{day, date={2026-01-09}, author={A. One}}\n"
        "@xdata{loop, xdata={loop, j}}\n";
    const auto said = [&](const std::string& fields) {
        const Listing listing = read_bib("@article{k, title={T}, " + fields + "}\n" + common);
        EXPECT_TRUE(listing.notes.empty());
        return to_text(listing.papers.at(0)).substr(43);
    };
    const std::string whole = "title=T; authors=A. One; author_count=1; journal=Sounds; published=2026-01-09";
    EXPECT_EQ(said("xdata={j}"), whole);
    EXPECT_EQ(said("xdata={nowhere, loop}"), whole);
    EXPECT_EQ(said("xdata={j}, year=1999, author={B. Two}"),
              "title=T; authors=B. Two; author_count=1; journal=Sounds; published=1999-01-01");
}

TEST(Bibtex, TakesNothingFromAnEntryWithoutAKey) {
    const Listing listing = read_bib(
        "@misc{, title={Nameless}, journal={J}, year=1999}\n@misc{a, title={T}}\n"
        "@misc{b, title={U}, crossref={ }}\n@misc{c, title={V}, crossref={a}}");
    ASSERT_EQ(listing.papers.size(), 4U);
    EXPECT_EQ(to_text(listing.papers[1]).substr(43), "title=T");
    EXPECT_EQ(to_text(listing.papers[2]).substr(43), "title=U");
    EXPECT_EQ(to_text(listing.papers[3]).substr(43), "title=V; journal=T");
}

TEST(Bibtex, PassesOverCommentsAndPreambles) {
    const Listing listing = read_bib(
        "@comment{jabref-meta: databaseType:bibtex;}\n@comment{\n@article{old, title={Old}}\n}\n"
        "@preamble{\"\\newcommand{\\x}{y}\" # {z}}\nFree text, me@example.org (at home).\n@misc{k, "
        "title={T}}");
    ASSERT_EQ(listing.papers.size(), 1u);
    EXPECT_EQ(listing.papers[0].title, "T");
    EXPECT_TRUE(listing.notes.empty());
    EXPECT_TRUE(read_bib("@comment{nothing here}").papers.empty());
}

TEST(Bibtex, ForgivesWhatPeopleForget) {
    const struct {
        const char *written, *read;
    } kCases[] = {
        {"@article{key\n  title = {No comma}, year = 2001\n}\n", "; title=No comma; published=2001-01-01\n"},
        {"@misc{a, title={Before}}\n\xEF\xBB\xBF@misc{b, title={Behind a mark}}\n",
         "; title=Behind a mark\n"},
        {"@misc{a, title={Commented}, % 50 % of it\n year=2001}\n",
         "; title=Commented; published=2001-01-01\n"},
        {"@misc{a, title={Mid}}, year=2000}\n@misc{b, title={Next}}\n",
         "note 1: entry 1: a brace too many: what stands behind it is left out\n"},
    };
    for (const auto& one : kCases)
        EXPECT_NE(to_text(read_bib(one.written)).find(one.read), std::string::npos)
            << one.written << to_text(read_bib(one.written));
}

TEST(Bibtex, NotesADamagedEntryAndReadsTheRest) {
    const std::pair<std::string, std::string> cases[] = {
        {"@misc{a, title={Open\n  and on", "not closed before the next entry or the end; skipped"},
        {"@misc{a, title=\"Open\n", "not closed before the next entry or the end; skipped"},
        {"@misc{a, title={T}, year=2026", "not closed before the next entry or the end; skipped"},
        {"@misc{a, title {T}}", "a field without '='; skipped"},
        {"@misc{a, title=, year=2026}", "a field without a value; skipped"},
        {"@misc{a, title=\"a}\"}", "a quote that is not closed, or a brace too many; skipped"},
        {"@misc{a, \"title\"={T}}", "something else where a field should begin; skipped"},
        {"@misc{a, year=2026}", "no title; skipped"},
    };
    for (const auto& [damaged, note] : cases) {
        const Listing listing =
            read_bib("@misc{x, title={Before}}\n" + damaged + "\n\n@misc{y, title={Behind}}\n");
        EXPECT_EQ(to_text(listing), "id=" + listing.papers.at(0).id.value +
                                        "; title=Before\nid=" + listing.papers.at(1).id.value +
                                        "; title=Behind\nnote 2: entry 2: " + note + "\n")
            << damaged;
    }
}

TEST(Bibtex, NotesDamagedDefinitions) {
    const Listing listing = read_bib("@string{a {b}}\n@comment{open\n@misc{k, title={T}}");
    EXPECT_EQ(listing.papers.size(), 1u);
    EXPECT_EQ(listing.notes, (std::vector<Note>{{1, "@string: without '='; skipped"},
                                                {2, "@comment is not closed; what follows is read"}}));
}

TEST(Bibtex, ForgivesAMissingComma) {
    EXPECT_EQ(said_of("year = 2026 month = feb\n note = {N}"), "; comment=N; published=2026-02-01\n");
}

TEST(Bibtex, TakesNobodyForOthers) {
    for (const char* people :
         {"{Okafor, Ada and others}", "\"Okafor, Ada and others\"", "{{Ada Okafor} and {others}}",
          "{Okafor, Ada and\n  Others}", "{Okafor, Ada and others.}", "{Okafor, Ada and et al.}",
          "{{Ada Okafor and others}}", "{Ada Okafor et al.}"}) {
        const Paper paper =
            read_bib("@misc{k, title={T}, author = " + std::string(people) + "}\n").papers.at(0);
        EXPECT_EQ(paper.authors, std::vector<std::string>{"Ada Okafor"}) << people;
        EXPECT_FALSE(paper.author_count) << people;
    }
    EXPECT_EQ(read_bib("@misc{k, title={T}, author = {Mothers, Ann}}\n").papers.at(0).author_count, 1);
}

TEST(Bibtex, GoesSixtyFourBracesDeepAndNoDeeper) {
    EXPECT_EQ(title_of(repeated("{", 64) + "deep" + repeated("}", 64)), "deep");
    const std::string too_deep = "@misc{k, title = " + repeated("{", 65) + "deep" + repeated("}", 65) + "}\n";
    EXPECT_EQ(read_bib("@misc{j, title = {T}}\n" + too_deep).notes,
              (std::vector<Note>{{2, "entry 2: braces nested more than 64 deep; skipped"}}));
}

TEST(Bibtex, ReadsOtherEncodingsAndLineEnds) {
    EXPECT_EQ(read_bib("@misc{k,\r\n title = {Caf\xE9},\r\n}\r\n").papers[0].title, "Café");
    std::string wide = "\xFF\xFE";
    for (const char c : std::string("@misc{k, title={Wide}}")) (wide += c) += '\0';
    EXPECT_EQ(read_text(wide).papers[0].title, "Wide");
}

TEST(Bibtex, BelievesWhatAFileSaysOfItsEncoding) {
    const auto title = [](const std::string& head, const std::string& value) {
        return read_bib(head + "\n@misc{k, title={" + value + "}}").papers.at(0).title;
    };
    EXPECT_EQ(title("% Encoding: Cp1250", "\xA3\xF3\x64\x9F"), "Łódź");
    EXPECT_EQ(title("% Encoding: ISO8859_2", "\xA3\xF3\x64\xBC"), "Łódź");
    EXPECT_EQ(title("% Encoding: ISO8859_1", "caf\xE9"), "café");
    EXPECT_EQ(title("% Encoding: UTF-8", "caf\xE9"), "café");
    EXPECT_EQ(title("% Encoding: Cp1250", "café"), "café");
    EXPECT_EQ(title("% Encoding: nonsense", "caf\xE9"), "café");
    EXPECT_EQ(title("%% Saved with string encoding Western (Mac OS Roman) ", "caf\x8E"), "café");
}

TEST(Bibtex, StopsAtTheNumberOfPapersThatAreWanted) {
    ReadOptions one;
    one.max_papers = 1;
    const Listing listing = read_text("@misc{a, title={A}}\n@misc{b, title={B}}", one);
    EXPECT_EQ(listing.papers.size(), 1u);
    EXPECT_EQ(listing.notes,
              (std::vector<Note>{{0, "only the first 1 papers were read; the rest is left out"}}));
}

TEST(Bibtex, DoesNotLetAbbreviationsGrowWithoutEnd) {
    std::string text = "@string{a0 = {0123456789}}\n";
    for (int i = 1; i < 60; ++i) {
        const std::string before = "a" + std::to_string(i - 1);
        text += "@string{a" + std::to_string(i) + " = " + before + " # " + before + "}\n";
    }
    const Listing listing = read_bib(text + "@misc{k, title = a59}");
    ASSERT_EQ(listing.notes.size(), 1u);
    EXPECT_EQ(listing.notes[0].text,
              "abbreviations make the text far larger; from here on they stay as they are");
    EXPECT_EQ(listing.papers[0].title, "a59");
}

TEST(Bibtex, SurvivesBeingCutAtEveryByte) {
    read_at_every_length(
        kArticle + "@comment{x}\n@inproceedings{p, title=\"A {\\'e}\", crossref={okafor2026}}",
        Format::kBibtex);
}

TEST(Bibtex, TakesLinearTimeOnHostileText) {
    for (const char* piece :
         {"@misc{a, title={", "@misc{a, title=\"", "@comment{", "@string{a = ", "@", "@a{", "{", "}",
          "\n@a{b,", "@misc{a, title={x} # ", "crossref", "@misc{a, author={a and ", "@a{b,c={$", " @ ",
          "@misc{a,title={T},crossref=a}"}) {
        EXPECT_LT(seconds_to_read(repeated(piece, 40'000), Format::kBibtex), 5) << piece;
        EXPECT_LT(seconds_to_read("@misc{k, title={" + repeated(piece, 40'000) + "}}", Format::kBibtex), 5)
            << piece;
    }
    EXPECT_LT(seconds_to_read("@misc{a, title={" + std::string(1'000'000, 'x') + "}}\n" +
                                  repeated("@misc{b,title={T},crossref=a}\n", 20'000),
                              Format::kBibtex),
              5);
    EXPECT_LT(seconds_to_read("@misc{k, " + repeated("a={x},", 100'000) + "}", Format::kBibtex), 5);
    EXPECT_LT(seconds_to_read("@misc{k, title={T}, author={" + repeated("A and ", 100'000) + "B}}",
                              Format::kBibtex),
              5);
}

TEST(Bibtex, AddressesAreWhatProgramsMadeTexOf) {
    const auto doi_of = [](const std::string& doi) {
        return read_bib("@misc{k, title={T}, doi={" + doi + "}}").papers.at(0).doi;
    };
    EXPECT_EQ(doi_of(R"(10.1234/978-3-319-24574-4{\_}28)"), "10.1234/978-3-319-24574-4_28");
    EXPECT_EQ(doi_of(R"(10.1234/91{\textless}99{\textgreater}2)"), "10.1234/91<99>2");
    EXPECT_EQ(doi_of(R"(10.1234/91\textless{}99\textgreater{}2)"), "10.1234/91<99>2");
    EXPECT_EQ(doi_of(R"(10.1234/91$<$99$>$2)"), "10.1234/91<99>2");
    const auto url_of = [](const std::string& field) {
        return read_bib("@misc{k, title={T}, " + field + "}").papers.at(0).url;
    };
    for (const char* tilde :
         {R"({\~{}})", R"({\textasciitilde})", R"(\textasciitilde{})", R"($\sim$)", R"(\~)"})
        EXPECT_EQ(url_of(std::string("url={http://example.org/") + tilde + "roe/a{\\_}b}"),
                  "http://example.org/~roe/a_b");
    EXPECT_EQ(url_of(R"(howpublished={Available at \url{http://example.org/a}, 2026})"),
              "http://example.org/a");
    EXPECT_EQ(url_of(R"(url={\href{http://example.org/a}{text}})"), "http://example.org/a");
}

TEST(Bibtex, HtmlOfPublishersIsText) {
    EXPECT_EQ(title_of(R"({Sound \&amp; {\&}amp; &amp; Vision})"), "Sound & & & Vision");
    EXPECT_EQ(title_of(R"({{\textless}i{\textgreater}E. coli{\textless}/i{\textgreater} in <b>soil</b>})"),
              "E. coli in soil");
    EXPECT_EQ(title_of(R"({H<sub>2</sub>O if {\textless}5\% or $a<b$})"), "H₂O if <5% or a<b");
    EXPECT_EQ(title_of(R"({Roe\&\#39;s AT\&T; {\textless}think{\textgreater}})"), "Roe's AT&T; <think>");
    EXPECT_LT(seconds_to_read("@misc{k, title={" + repeated("\\&amp;", 200'000) + "}}", Format::kBibtex), 5);
}

TEST(Bibtex, QuotesOfBiblatexAreQuotes) {
    EXPECT_EQ(title_of(R"({On \enquote{Sound and {Vision}} by \mkbibquote{{Roe}}})"),
              "On “Sound and Vision” by “Roe”");
    EXPECT_EQ(title_of(R"({On \enquote})"), R"(On \enquote)");
}

TEST(Bibtex, AMonthMayHaveADayBeforeIt) {
    EXPECT_EQ(said_of("year=2026, month = \"8~\" # jan"), "; published=2026-01-08\n");
    EXPECT_EQ(said_of("year=2026, month = {15 Sept.}"), "; published=2026-09-15\n");
    EXPECT_EQ(said_of("year=2026, month = {3--5 May}"), "; published=2026-05-03\n");
    EXPECT_EQ(said_of("year=2026, month = {Spring 5}"), "; published=2026-01-01\n");
}

TEST(Bibtex, EtAlBehindANameIsNoPartOfIt) {
    for (const char* names : {"Okafor, A. et al.", "Okafor, A., et al", "A. Okafor et al."})
        EXPECT_EQ(said_of("author={" + std::string(names) + "}"), "; authors=A. Okafor\n") << names;
}

TEST(Bibtex, MarksOfFootnotesAreNoPartOfNames) {
    EXPECT_EQ(names_of("Ada Okafor$^{1}$ and Brandt, Lena$^{1,2}$ and Roe, Max*"),
              "Ada Okafor|Lena Brandt|Max Roe");
    EXPECT_EQ(names_of("Okafor, Ada\\thanks{Of {Kiel}} and Brandt, L.\\footnotemark[1]"),
              "Ada Okafor|L. Brandt");
    EXPECT_EQ(names_of("M&uuml;ller, Jan and &amp;amp; Co"), "Jan Müller|&amp; Co");
    EXPECT_EQ(names_of("Zo{\\\"e} Bj{o} and {Team [1]}"), "Zoë Bjo|Team [1]");
}

TEST(Bibtex, ListsOfNamesThatAreNotJoinedByAnd) {
    EXPECT_EQ(names_of("Okafor, Ada; Brandt, Lena"), "Ada Okafor|Lena Brandt");
    EXPECT_EQ(names_of("Ada Okafor, Lena Brandt, Max Roe"), "Ada Okafor|Lena Brandt|Max Roe");
    EXPECT_EQ(names_of("Okafor, A., Brandt, L., Roe, M."), "A. Okafor|L. Brandt|M. Roe");
    EXPECT_EQ(names_of("Okafor, Ada, Jr. and Roe, III, Max and"), "Ada Okafor Jr.|Max Roe III");
    EXPECT_EQ(names_of("Ada Okafor, Jr. and Max {Roe}, III"), "Ada Okafor Jr.|Max Roe III");
    EXPECT_EQ(names_of("Research \\& Development; {Sound; Vision}"), "Research & Development; Sound; Vision");
}

}  // namespace
}  // namespace offprint
