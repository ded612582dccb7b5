// The words of the help pages, a table entry a command; the options are listed from their definitions.
#include "help.h"

#include <array>

namespace offprint {
namespace {

constexpr std::array kHelpTexts = {
    HelpText{"", "offprint makes a digest of the day's research papers, by your topics.",
             "offprint COMMAND [OPTION…] [LISTING…]",
             "  offprint digest                              today's papers of Hugging Face\n"
             "  offprint digest --topic 'Video=ti:video OR \"temporal coherence\"' hf:2026-01-09\n"
             "  offprint search 'koopman' page.txt           one-off search in a saved page\n"
             "  offprint fetch; offprint search koopman      an archive of what the sources list, searched\n"
             "  offprint import library.bib                  papers of your own into it; show ID prints one\n"
             "  offprint config init --topic 'Video=video'   a configuration to begin with\n"},
    HelpText{
        "digest", "Shows the papers of the listings under the topics that match them.",
        "offprint digest [OPTION…] [LISTING…]",
        "  offprint digest                              the configured sources, else hf\n"
        "  offprint digest hf:2026-01-09                one day; hf:2026-W02 a week, hf:2026-01 a month\n"
        "  offprint digest arxiv:cs.CL+cs.LG            what arXiv announces today; biorxiv:genomics\n"
        "  offprint digest --topic 'Speech=speech OR audio' --rest page.txt\n"
        "  pbpaste | offprint digest --match 'agent* upvotes>=20' -\n"
        "  offprint digest --format markdown -o today.md papers.json page.txt\n"
        "  offprint digest --new                        only what no earlier --new showed\n"
        "  offprint digest --new --from me@example.org --to me@example.org --send     by sendmail, or "
        "[mail]\n"
        "  offprint digest --new --to me@example.org --send-with 'msmtp -t'     by another program\n"
        "  offprint digest --format email --from me@example.org --to me@example.org > message.eml\n"},
    HelpText{"search",
             "Shows the papers that a query matches, of the listings or else of the archive; exit status 1 "
             "when there "
             "is none.",
             "offprint search [OPTION…] QUERY [LISTING…]",
             "  offprint search 'koopman' page.txt\n"
             "  offprint search 'ti:(video OR image) upvotes>=20' hf:2026-01\n"
             "  offprint search --limit 5 --sort upvotes 'au:\"Y LeCun\" -survey' papers.json\n"
             "  offprint search 'koopman'                    in the archive; --online: at the services\n"
             "  offprint search koopman arxiv:search:koopman at arXiv, the newest 2,000\n"
             "  offprint search -- '-survey' page.txt        a query that begins with -\n"},
    HelpText{"list", "Prints every record of the listings, unfiltered and in order.",
             "offprint list [OPTION…] LISTING…",
             "  offprint list page.txt\n"
             "  offprint list --format json hf:yesterday\n"
             "  curl -s https://example.org/papers.json | offprint list --format jsonl -\n"},
    HelpText{"formats", "Prints the formats that listings come in, and how each is known.",
             "offprint formats [OPTION…]",
             "  offprint formats\n"
             "  offprint formats --format json\n"},
    HelpText{
        "template", "Templates: which there are, their texts to start from, and what is wrong with yours.",
        "offprint template list|show|check|names [OPTION…] [NAME…]",
        "  offprint template list                       built-in templates and yours, with their parts\n"
        "  offprint template show markdown > my.mustache     the text that makes a Markdown digest\n"
        "  offprint template show paper.md              a part, as `list` names it; my-digest/paper.md\n"
        "  offprint template check my.mustache          a file, a folder or a template's name; all of yours\n"
        "  offprint template names                      every name that a template may use\n"},
    HelpText{
        "topics", "Topics: which there are, what is wrong with them, what a query matches and why.",
        "offprint topics [list|check|test|explain|which] [OPTION…] [QUERY] [LISTING…]",
        "  offprint topics                              the topics of the configuration\n"
        "  offprint topics check hf:2026-01             which match nothing, nearly everything, or nothing "
        "new\n"
        "  offprint topics test 'speech OR audio' hf:2026-01     how many papers a day, and which\n"
        "  offprint topics test --against Sound 'speech OR audio' page.txt     what a change adds and "
        "removes\n"
        "  offprint topics explain 'speech -survey' page.txt     which part holds for each paper, and why\n"
        "  offprint topics explain Sound 2601.04101 hf:2026-01-09     the same for one paper\n"
        "  offprint topics which 2601.04101 hf:2026-01-09         every topic: does it match, and by what\n"},
    HelpText{"ack", "Tells that a digest made with --new --no-commit arrived, or that the last one did not.",
             "offprint ack [NAME…]",
             "  offprint digest --new --no-commit --output today.md && mv today.md ~/papers && offprint ack\n"
             "  offprint ack weekly                          the digest made with --name weekly\n"
             "  offprint ack --undo weekly                   its last issue is forgotten: the papers are new "
             "again\n"},
    HelpText{
        "subscribe",
        "Notes who gets digests by mail, of what and when; again for the same address changes what is given.",
        "offprint subscribe [OPTION…] ADDRESS",
        "  offprint subscribe me@example.org                     daily at 8, the configured topics\n"
        "  offprint subscribe 'Ada <ada@example.org>' --topic Sound --schedule 'weekdays at 7:30'\n"
        "  offprint subscribe ada@example.org --topic 'Video=ti:video' --schedule 'weekly friday in "
        "Europe/Berlin'\n"
        "  offprint subscribe ada@example.org --confirm          asks by mail first; --dry-run shows it\n"},
    HelpText{"confirm",
             "Confirms a subscription by the token of the mail that `offprint subscribe --confirm` sent.",
             "offprint confirm TOKEN…",
             "  offprint confirm 9c41…                                what a page or the mail gave back\n"
             "  offprint confirm - < reply.eml                        the whole answer to that mail\n"},
    HelpText{"unsubscribe",
             "Sends no digests to an address any more; a token stands for the address it is of.",
             "offprint unsubscribe [OPTION…] ADDRESS or TOKEN…",
             "  offprint unsubscribe me@example.org\n"
             "  offprint unsubscribe 3b2f…                            what a mail or a web page gave back\n"
             "  offprint unsubscribe --erase me@example.org           leaves no trace of it\n"
             "  offprint unsubscribe - < reply.eml                    a mail of one who leaves, or one that "
             "came back\n"},
    HelpText{
        "subscriptions",
        "Tells who gets digests, changes and pauses them, writes them to a table and reads it.",
        "offprint subscriptions [list|show|edit|pause|resume|export|import] [OPTION…] [ADDRESS or FILE…]",
        "  offprint subscriptions                                one line each; --format json for scripts\n"
        "  offprint subscriptions show me@example.org            all of one, with its token\n"
        "  offprint subscriptions edit me@example.org --no-limit --schedule 'weekdays at 7:30'\n"
        "  offprint subscriptions pause me@example.org --until 2026-02-01\n"
        "  offprint subscriptions resume me@example.org\n"
        "  offprint subscriptions export > people.csv            `import people.csv` reads it\n"
        "  offprint subscriptions import people.csv --dry-run    what it would change\n"},
    HelpText{"deliver", "Fetches the sources, and sends everybody who subscribed the digest that is due.",
             "offprint deliver [OPTION…] [ADDRESS…]",
             "  offprint deliver                             for cron or a timer, every hour\n"
             "  offprint deliver --dry-run                   who would get what\n"
             "  offprint deliver --no-fetch me@example.org   one of them, of what the archive has\n"},
    HelpText{"deliveries",
             "Tells what became of every mail to those who subscribed, and settles what is in doubt.",
             "offprint deliveries [list|show|resend|settle] [OPTION…] [ID…]",
             "  offprint deliveries                          the newest first; --format json for scripts\n"
             "  offprint deliveries me@example.org           what went to one of them\n"
             "  offprint deliveries show 12                  all of one; --raw prints the mail\n"
             "  offprint deliveries resend 12                the next `deliver` sends the same mail again\n"
             "  offprint deliveries settle 12 --sent         it arrived, or --failed\n"},
    HelpText{"opml",
             "Prints the configured feeds as OPML, or a feed reader's OPML as sources for the configuration.",
             "offprint opml export|import [FILE…]",
             "  offprint opml export > feeds.opml\n"
             "  offprint opml import feeds.opml              prints sources; nothing is changed\n"},
    HelpText{"status", "Tells what is known of the sources, the archive, digests and subscriptions.",
             "offprint status [OPTION…]",
             "  offprint status\n"
             "  offprint status --format json\n"},
    HelpText{
        "fetch", "Keeps what the sources list in the archive, and tells what is new.",
        "offprint fetch [OPTION…] [LISTING…]",
        "  offprint fetch                               the configured sources, else hf\n"
        "  offprint fetch hf:2026-01                    a month, to begin with\n"
        "  offprint fetch --dry-run lab                 whether a source can be read, and what it has\n"},
    HelpText{"import", "Adds files of papers to the archive; one that was interrupted goes on where it was.",
             "offprint import [OPTION…] FILE…",
             "  offprint import page.txt\n"
             "  offprint import arxiv-metadata-oai-snapshot.json\n"
             "  zcat papers.jsonl.gz | offprint import -\n"},
    HelpText{"show", "Shows papers of the archive by arXiv id, DOI, PMID or address.",
             "offprint show [OPTION…] ID…",
             "  offprint show 2401.01234\n"
             "  offprint show --format json https://doi.org/10.1234/abc\n"
             "  offprint show --records 2401.01234           what each source said\n"
             "  offprint show --similar 2401.01234           the papers nearest to it\n"},
    HelpText{
        "archive", "Tells what is in the archive, whether the file is sound, and gives all of it.",
        "offprint archive [check|export|prune] [OPTION…]",
        "  offprint archive                             papers, days, size\n"
        "  offprint archive check                       reads all of it; exit status 4 when it is damaged\n"
        "  offprint archive export > papers.jsonl       JSON lines, oldest first; `import` reads them\n"
        "  offprint archive prune --older-than 2y --dry-run     what would go; without --dry-run it goes\n"},
    HelpText{"stats", "Draws how many papers of each topic the archive has, over time.",
             "offprint stats [OPTION…] [QUERY]",
             "  offprint stats                               the configured topics\n"
             "  offprint stats --by week --since 2026-01-01 'koopman OR \"dynamic mode\"'\n"
             "  offprint stats --topic Sound --format tsv    for a spreadsheet; json for scripts\n"
             "  offprint stats --format svg -o stats.svg     a picture\n"},
    HelpText{
        "site", "Writes the digests of the archive as web pages into a folder, with feeds and a search box.",
        "offprint site [OPTION…] FOLDER",
        "  offprint site ~/public_html/papers           by day, week, month and topic; only what changed\n"
        "  offprint site --topic Sound --since 2026-01-01 --title 'Sound papers' sound\n"
        "  offprint site --url https://example.org/papers/ papers     so that feeds know where they are\n"},
    HelpText{
        "config", "The configuration: a first file, what is wrong with yours, what holds, where things are.",
        "offprint config init|check|show|path [OPTION…]",
        "  offprint config init --topic 'Sound=audio OR speech'     writes a commented file, if there is "
        "none\n"
        "  offprint config init --from library.bib -o -      a topic of the words that mark a reading list\n"
        "  offprint config check                        every mistake, with its line\n"
        "  offprint config show --origin                every setting, and where it comes from\n"
        "  offprint config path                         the files and folders that are used\n"},
    HelpText{"completion", "Prints what makes the tab key complete commands, options, topics and sources.",
             "offprint completion bash|zsh|fish",
             "  eval \"$(offprint completion bash)\"            in ~/.bashrc\n"
             "  offprint completion zsh > ~/.zfunc/_offprint     a folder of $fpath\n"
             "  offprint completion fish > ~/.config/fish/completions/offprint.fish\n"
             "  offprint completion candidates -- digest --so     what the scripts ask\n"},
    HelpText{
        "doctor",
        "Looks at the configuration, folders, time zone, libraries, sources and mail, and says what to do.",
        "offprint doctor [OPTION…]",
        "  offprint doctor                              exit status 1 when something fails\n"
        "  offprint --offline doctor                    asks no server\n"
        "  offprint doctor --format json\n"},
};

}  // namespace

const HelpText& help_text(std::string_view command) {
    for (const HelpText& text : kHelpTexts) {
        if (text.command == command) return text;
    }
    return kHelpTexts.front();
}

}  // namespace offprint
