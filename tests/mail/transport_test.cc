#include "offprint/mail/transport.h"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <fstream>

#include "offprint/base/error.h"
#include "offprint/base/file.h"
#include "support/smtp_server.h"
#include "support/temporary_folder.h"

namespace offprint {
namespace {

namespace fs = std::filesystem;

SealedMessage message_of(const std::string& body = "Hello.\n") {
    SealedMessage message{parse_address("Papers <papers@example.org>"), parse_address("me@example.org"),
                          "0123abcd@example.org", *parse_instant("2026-01-09T08:00:00Z"), ""};
    message.bytes = "From: papers@example.org\nMessage-ID: <0123abcd@example.org>\n\n" + body;
    return message;
}

TransportSettings program(std::vector<std::string> words) {
    TransportSettings settings;
    settings.kind = TransportKind::kCommand;
    settings.command = std::move(words);
    settings.time_limit = std::chrono::seconds(1);
    return settings;
}

Outcome send_by(const TransportSettings& settings, const SealedMessage& message = message_of()) {
    return make_transport(settings)->send(message);
}

Outcome send_by_shell(const std::string& script) { return send_by(program({"sh", "-c", script})); }

std::vector<std::string> names_in(const std::string& folder) {
    std::vector<std::string> names;
    for (const auto& entry : fs::directory_iterator(folder))
        names.push_back(entry.path().filename().string());
    std::sort(names.begin(), names.end());
    return names;
}

std::string refusal_of(const std::string& written) {
    try {
        parse_transport(written);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind, ErrorKind::kUsage);
        return error.what();
    }
    return "";
}

TEST(ParseTransport, KnowsEveryKind) {
    struct Case {
        std::string written, described;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"smtp://mail.example.org", "smtp://mail.example.org:587"},
             {"smtp://mail.example.org:25/", "smtp://mail.example.org:25"},
             {"SMTPS://mail.example.org", "smtps://mail.example.org:465"},
             {"smtp://localhost", "smtp://localhost:25"},
             {"smtp://127.0.0.1", "smtp://127.0.0.1:25"},
             {"smtp://[::1]", "smtp://[::1]:25"},
             {"smtp://[2001:db8::1]:2525", "smtp://[2001:db8::1]:2525"},
             {"maildir:/home/me/Mail", "maildir:/home/me/Mail"},
             {"mbox:a b", "mbox:a b"},
             {"eml:out", "eml:out"},
         }) {
        EXPECT_EQ(describe(parse_transport(c.written)), c.described);
    }
    EXPECT_EQ(parse_transport(" sendmail ").kind, TransportKind::kSendmail);
}

TEST(ParseTransport, RefusesWhatIsNone) {
    EXPECT_EQ(refusal_of("sendmial"), "no way to send mail is called 'sendmial'");
    EXPECT_EQ(refusal_of("smtp:mail.example.org"), "no way to send mail is called 'smtp'");
    for (const char* written : {"", "smtp://", "smtp://-x", "smtp://a b", "smtp://a:0", "smtp://a:65536",
                                "smtp://a:x", "smtp://[::1", "smtp://a/b", "smtp://a?b", "maildir:", "mbox:",
                                "eml:", "maildir", "ftp://a", "smtp://a\r\nb", "http://localhost"}) {
        EXPECT_NE(refusal_of(written), "") << written;
    }
}

TEST(ParseTransport, NeverRepeatsAPassword) {
    const std::string refusal = refusal_of("smtp://me:s3cret@mail.example.org");
    EXPECT_EQ(refusal, "the server's address holds a user or a password");
}

TEST(ProgramTransport, GivesTheWholeMessageAndNothingElse) {
    const TemporaryFolder folder;
    EXPECT_EQ(send_by(program({"sh", "-c", "cat >\"$0\"; echo $# >>\"$0\"", folder / "got"})).verdict,
              Verdict::kAccepted);
    EXPECT_EQ(read_file(folder / "got"), message_of().bytes + "0\n");
}

TEST(ProgramTransport, GivesSendmailTheEnvelopeBehindTwoDashes) {
    const TemporaryFolder folder;
    std::ofstream(folder / "sendmail") << "#!/bin/sh\ncat >/dev/null; echo \"$@\" >'" << folder / "got"
                                       << "'\n";
    fs::permissions(folder / "sendmail", fs::perms::owner_all);
    const std::string path = std::getenv("PATH");
    setenv("PATH", (folder / "" + ":" + path).c_str(), 1);
    const Outcome outcome = send_by({});
    EXPECT_EQ(describe(TransportSettings{}), "sendmail (" + (folder / "") + "/sendmail)");
    setenv("PATH", path.c_str(), 1);
    EXPECT_EQ(outcome.verdict, Verdict::kAccepted);
    EXPECT_EQ(read_file(folder / "got"), "-i -f papers@example.org -- me@example.org\n");
}

TEST(ProgramTransport, ReadsTheStatusAsSysexitsHasIt) {
    for (int status = 0; status < 130; ++status) {
        Verdict expected = Verdict::kRefused;
        if (status == 0) expected = Verdict::kAccepted;
        if (status == 71 || (status >= 73 && status <= 75)) expected = Verdict::kRetryLater;
        if (status == 64 || status == 77 || status == 78 || status == 126 || status == 127)
            expected = Verdict::kConfiguration;
        EXPECT_EQ(send_by_shell("cat >/dev/null; exit " + std::to_string(status)).verdict, expected)
            << status;
    }
}

TEST(ProgramTransport, TellsWhatIsOfTheAddress) {
    for (const auto& [script, is_of_address] :
         {std::pair{"exit 67", true},
          {"exit 68", true},
          {"exit 65", false},
          {"echo '550 5.1.1 no' >&2; exit 1", true},
          {"echo '550 no such user' >&2; exit 1", true},
          {"echo '550 5.7.1 spam' >&2; exit 1", false},
          {"echo 'msmtp: server message: 550 5.1.1 none' >&2; exit 69", true},
          {"exit 1", false},
          {"echo 'version 5.1.2 of mailer' >&2; exit 70", true}})
        EXPECT_EQ(send_by_shell(std::string("cat >/dev/null; ") + script).is_of_address, is_of_address)
            << script;
}

TEST(ProgramTransport, IsInDoubtWhenTheProgramDiedWithTheMessage) {
    Outcome outcome = send_by_shell("cat >/dev/null; echo sent? >&2; kill -9 $$");
    EXPECT_EQ(outcome.verdict, Verdict::kInDoubt);
    EXPECT_EQ(outcome.reason, "sh was killed by signal 9 after it had begun to read the mail");
    EXPECT_EQ(outcome.words, "sent?");
    outcome = send_by_shell("cat >/dev/null; exec sleep 20");
    EXPECT_EQ(outcome.verdict, Verdict::kInDoubt);
    EXPECT_EQ(outcome.reason,
              "sh took longer than 1 seconds and was stopped after it had begun to read the mail");
    EXPECT_EQ(send_by_shell("kill -9 $$").verdict, Verdict::kRetryLater);
    EXPECT_EQ(send_by_shell("exec sleep 20").verdict, Verdict::kRetryLater);
}

TEST(ProgramTransport, QuotesWhatTheProgramSaidWithoutControls) {
    const Outcome outcome =
        send_by_shell("cat >/dev/null; printf 'no\\nsuch \\033[2Juser\\007' >&2; exit 67");
    EXPECT_EQ(outcome.verdict, Verdict::kRefused);
    EXPECT_EQ(outcome.reason, "sh ended with status 67: it refused the mail");
    EXPECT_EQ(outcome.words, "no such [2Juser");
}

TEST(ProgramTransport, BelievesAProgramThatReadsNothingAndSaysSo) {
    const Outcome outcome = send_by_shell("exit 0");
    EXPECT_EQ(outcome.verdict, Verdict::kAccepted);
    EXPECT_EQ(outcome.reason, "sh ended well without reading the mail");
}

TEST(ProgramTransport, TakesAMissingProgramForTheSetup) {
    const Outcome outcome = send_by(program({"no-such-program-here", "-t"}));
    EXPECT_EQ(outcome.verdict, Verdict::kConfiguration);
    EXPECT_EQ(outcome.reason, "run no-such-program-here: no such file or directory");
    EXPECT_THROW(make_transport(program({})), Error);
    EXPECT_THROW(make_transport(program({""})), Error);
}

TEST(SmtpTransport, DecidesByWhatTheServerSays) {
    struct Case {
        std::string line, answer;
        Verdict verdict;
        std::string reason;
        bool is_of_address = false;
    };
    for (const Case& c : std::initializer_list<Case>{
             {"-", "", Verdict::kAccepted, ""},
             {"connect", "421 busy", Verdict::kRetryLater, "the server refuses the connection for now (421)"},
             {"MAIL", "530 log in", Verdict::kConfiguration, "the server refuses the sender (530)"},
             {"RCPT", "550 who?", Verdict::kRefused, "the server refuses the recipient (550)", true},
             {"RCPT", "550 5.1.1 none", Verdict::kRefused, "the server refuses the recipient (550)", true},
             {"RCPT", "550 5.7.1 spam", Verdict::kRefused, "the server refuses the recipient (550)"},
             {".", "552 5.2.2 full", Verdict::kRefused, "the server refuses the mail (552)", true},
             {"RCPT", "451 4.7.1 grey", Verdict::kRetryLater,
              "the server refuses the recipient for now (451)"},
             {"RCPT", "450 grey", Verdict::kRetryLater, "the server refuses the recipient for now (450)",
              true},
             {".", "554 spam", Verdict::kRefused, "the server refuses the mail (554)"},
             {".", "drop", Verdict::kInDoubt, "the connection was lost after the whole mail was sent"},
             {"DATA", "drop", Verdict::kRetryLater, "the connection was lost"},
         }) {
        SmtpServer server(
            [&](const std::string& line) { return line.starts_with(c.line) ? c.answer : std::string(); });
        TransportSettings settings = parse_transport(server.place());
        settings.time_limit = std::chrono::seconds(2);
        const Outcome outcome = send_by(settings);
        EXPECT_EQ(outcome.verdict, c.verdict) << c.line << ' ' << c.answer;
        EXPECT_EQ(outcome.is_of_address, c.is_of_address) << c.line << ' ' << c.answer;
        EXPECT_EQ(outcome.reason, c.reason.empty() ? "" : server.place() + ": " + c.reason);
        if (c.verdict == Verdict::kAccepted) {
            ASSERT_EQ(server.texts().size(), 1u);
            EXPECT_EQ(server.texts()[0], with_crlf(message_of().bytes));
        }
    }
}

TEST(SmtpTransport, WantsTlsOffTheMachineUnlessToldOtherwise) {
    SmtpServer server;
    const std::string port = server.place().substr(server.place().rfind(':'));
    TransportSettings settings = parse_transport("smtp://2130706433" + port);  // 127.0.0.1, which nobody sees
    Outcome outcome = send_by(settings);
    EXPECT_EQ(outcome.verdict, Verdict::kConfiguration);
    EXPECT_EQ(outcome.reason, settings.place + ": the server offers no TLS");
    EXPECT_EQ(outcome.hint, "insecure = true under [mail] sends without protection");
    settings.insecure = true;
    EXPECT_EQ(send_by(settings).verdict, Verdict::kAccepted);
}

TEST(SmtpTransport, LogsInWithAPasswordThatIsReadOnce) {
    const TemporaryFolder folder;
    SmtpServer server;
    TransportSettings settings = parse_transport(server.place());
    settings.user = "who";
    EXPECT_THROW(make_transport(settings), Error);
    settings.password_command = {"sh", "-c", "echo run >>\"$0\"; printf 'h0rse\\nother\\n'", folder / "runs"};
    const auto transport = make_transport(settings);
    EXPECT_EQ(transport->send(message_of()).verdict, Verdict::kAccepted);
    EXPECT_EQ(transport->send(message_of()).verdict, Verdict::kAccepted);
    EXPECT_EQ(read_file(folder / "runs"), "run\n");
    const std::vector<std::string> lines = server.lines();
    EXPECT_NE(std::find(lines.begin(), lines.end(), "AHdobwBoMHJzZQ=="), lines.end());
}

TEST(SmtpTransport, DoesNotStartWithoutAPassword) {
    const TemporaryFolder folder;
    TransportSettings settings = parse_transport("smtp://127.0.0.1:9");
    settings.user = "who";
    const auto reason = [&] {
        const Outcome outcome = send_by(settings);
        EXPECT_EQ(outcome.verdict, Verdict::kConfiguration);
        return outcome.reason;
    };
    settings.password_command = {"false"};
    EXPECT_EQ(reason(), "mail: password_command 'false' ended with status 1");
    settings.password_command = {"true"};
    EXPECT_EQ(reason(), "mail: password_command 'true' gives no password: its first line is empty");
    settings.password_command = {"no-such-program"};
    EXPECT_EQ(reason(), "mail: password_command: run no-such-program: no such file or directory");
    settings.password_command = {};
    settings.password_file = folder / "secret";
    EXPECT_EQ(reason(), "mail: password_file " + (folder / "secret") + ": no such file or directory");
    std::ofstream(folder / "secret") << "h0rse\n";
    for (const mode_t mode : {0644, 0640, 0604, 0620}) {
        chmod((folder / "secret").c_str(), mode);
        EXPECT_EQ(reason(), "mail: password_file " + (folder / "secret") + ": others may read it");
    }
    settings.password_file = folder / "";
    EXPECT_EQ(reason(), "mail: password_file " + (folder / "") + ": not a regular file");
}

TEST(SmtpTransport, ReadsAPasswordFileThatIsOnlyOurs) {
    const TemporaryFolder folder;
    std::ofstream(folder / "secret") << "h0rse\r\nother";
    chmod((folder / "secret").c_str(), 0600);
    SmtpServer server;
    TransportSettings settings = parse_transport(server.place());
    settings.user = "who";
    settings.password_file = folder / "secret";
    EXPECT_EQ(send_by(settings).verdict, Verdict::kAccepted);
    EXPECT_EQ(server.lines()[3], "AHdobwBoMHJzZQ==");
}

TEST(MaildirTransport, WritesAMailOnceWhateverItsReaderDid) {
    const TemporaryFolder folder;
    const TransportSettings settings = parse_transport("maildir:" + (folder / "box"));
    const std::string name = "1767945600.0123abcd.offprint";
    for (int i = 0; i < 2; ++i) EXPECT_EQ(send_by(settings).verdict, Verdict::kAccepted);
    EXPECT_EQ(names_in(folder / "box"), (std::vector<std::string>{"cur", "new", "tmp"}));
    EXPECT_EQ(names_in(folder / "box/new"), std::vector<std::string>{name});
    EXPECT_EQ(names_in(folder / "box/tmp"), std::vector<std::string>{});
    EXPECT_EQ(read_file(folder / "box/new/" + name), message_of().bytes);
    EXPECT_EQ(fs::status(folder / "box/new/" + name).permissions(),
              fs::perms::owner_read | fs::perms::owner_write);
    fs::rename(folder / "box/new/" + name, folder / "box/cur/" + name + ":2,S");
    EXPECT_EQ(send_by(settings).verdict, Verdict::kAccepted);
    EXPECT_EQ(names_in(folder / "box/new"), std::vector<std::string>{});
}

TEST(MaildirTransport, TakesNoNameFromTheMessage) {
    const TemporaryFolder folder;
    SealedMessage message = message_of();
    message.id = "../../x\n:2,T@example.org";
    EXPECT_EQ(send_by(parse_transport("maildir:" + (folder / "box")), message).verdict, Verdict::kAccepted);
    EXPECT_EQ(names_in(folder / "box/new"), std::vector<std::string>{"1767945600.______x__2_T.offprint"});
}

TEST(EmlTransport, WritesAFileAMessage) {
    const TemporaryFolder folder;
    for (int i = 0; i < 2; ++i)
        EXPECT_EQ(send_by(parse_transport("eml:" + (folder / "out"))).verdict, Verdict::kAccepted);
    EXPECT_EQ(names_in(folder / "out"), std::vector<std::string>{"2026-01-09-0123abcd.eml"});
    EXPECT_EQ(read_file(folder / "out/2026-01-09-0123abcd.eml"), message_of().bytes);
}

TEST(MboxTransport, AppendsWithQuotedFromLines) {
    const TemporaryFolder folder;
    const TransportSettings settings = parse_transport("mbox:" + (folder / "box"));
    const SealedMessage message = message_of("From here\n>From there\n>>From\n> From\nFromage\n");
    EXPECT_EQ(send_by(settings, message).verdict, Verdict::kAccepted);
    const std::string one =
        "From papers@example.org Fri Jan  9 08:00:00 2026\n"
        "From: papers@example.org\nMessage-ID: <0123abcd@example.org>\n\n"
        ">From here\n>>From there\n>>From\n> From\nFromage\n\n";
    EXPECT_EQ(read_file(folder / "box"), one);
    EXPECT_EQ(send_by(settings, message).verdict, Verdict::kAccepted);
    EXPECT_EQ(read_file(folder / "box"), one + one);
    EXPECT_EQ(names_in(folder / ""), std::vector<std::string>{"box"}) << "or a lock was left behind";
    for (const char* rest : {"x", "x\n"}) {
        std::ofstream(folder / "box") << rest;
        EXPECT_EQ(send_by(settings, message).verdict, Verdict::kAccepted);
        EXPECT_EQ(read_file(folder / "box"), "x\n\n" + one);
    }
}

TEST(MailboxTransports, TellAMissingFolderFromAFullDisk) {
    const TemporaryFolder folder;
    std::ofstream(folder / "file") << "";
    for (const char* kind : {"maildir:", "mbox:", "eml:"}) {
        for (const std::string& place :
             {folder / "no/box", folder / "file/box", std::string("/proc/1/box")}) {
            const Outcome outcome = send_by(parse_transport(kind + place));
            EXPECT_EQ(outcome.verdict, Verdict::kConfiguration) << kind << place << ' ' << outcome.reason;
        }
    }
    EXPECT_EQ(send_by(parse_transport("mbox:" + (folder / ""))).verdict, Verdict::kConfiguration);
}

}  // namespace
}  // namespace offprint
