// Queries as people write them for arXiv, GitHub, Gmail, PubMed and Lucene, and as they paste them.
#include <gtest/gtest.h>

#include "query_support.h"

namespace offprint {
namespace {

struct Written {
    const char* query;
    const char* printed;
};

class RealQueries : public testing::TestWithParam<Written> {};

TEST_P(RealQueries, AreUnderstoodAsMeant) { EXPECT_EQ(canonical(GetParam().query), GetParam().printed); }

INSTANTIATE_TEST_SUITE_P(
    ArxivApi, RealQueries,
    testing::Values(
        Written{"all:electron", "all:electron"}, Written{"au:del_maestro", "author:del_maestro"},
        Written{"au:del_maestro AND ti:checkerboard", "author:del_maestro AND title:checkerboard"},
        Written{"au:del_maestro ANDNOT ti:checkerboard", "author:del_maestro AND NOT title:checkerboard"},
        Written{"au:del_maestro ANDNOT (ti:checkerboard OR ti:Pyrochlore)",
                "author:del_maestro AND NOT (title:checkerboard OR title:Pyrochlore)"},
        Written{"au:del_maestro AND ti:\"quantum criticality\"",
                "author:del_maestro AND title:\"quantum criticality\""},
        Written{"au:del_maestro AND submittedDate:[202301010600 TO 202401010600]",
                "author:del_maestro AND published:2023-01-01..2024-01-01"},
        Written{"cat:cs.LG OR cat:stat.ML", "category:cs.lg OR category:stat.ml"},
        Written{"cat:cs.* AND abs:\"graph neural\"", "category:cs AND abstract:\"graph neural\""},
        Written{"(cat:cs.CL OR cat:cs.LG) AND ti:transformer",
                "(category:cs.cl OR category:cs.lg) AND title:transformer"},
        Written{"ti:\"large language model\" AND abs:hallucination",
                "title:\"large language model\" AND abstract:hallucination"},
        Written{"co:NeurIPS AND cat:cs.LG", "comment:NeurIPS AND category:cs.lg"},
        Written{"jr:\"Phys. Rev. Lett.\"", "journal:\"Phys. Rev. Lett\""},
        Written{"rn:CERN-TH-2024-001", "report:CERN-TH-2024-001"},
        Written{"id:2401.01234 OR id:2401.01235", "id:2401.01234 OR id:2401.01235"},
        Written{"lastUpdatedDate:[20260101 TO 20260109]", "updated:2026-01-01..2026-01-09"},
        Written{"all:\"deep learning\" ANDNOT all:survey", "all:\"deep learning\" AND NOT all:survey"}));

INSTANTIATE_TEST_SUITE_P(
    GitHub, RealQueries,
    testing::Values(Written{"diffusion stars:>100", "diffusion AND stars>=101"},
                    Written{"stars:10..50", "stars:10..50"},
                    Written{"stars:>=500 koopman", "stars>=500 AND koopman"},
                    Written{"robotics -survey -review", "robotics AND NOT survey AND NOT review"},
                    Written{"published:2025-01-01..2025-06-30", "published:2025-01-01..2025-06-30"},
                    Written{"updated:>2025-12-01 agents", "updated>=2025-12-02 AND agents"},
                    Written{"NOT survey \"tool use\"", "NOT survey AND \"tool use\""},
                    Written{"repo:example/koopman", "code:\"example/koopman\""},
                    Written{"comments:>3 likes:>=20", "comments>=4 AND upvotes>=20"}));

INSTANTIATE_TEST_SUITE_P(
    Gmail, RealQueries,
    testing::Values(
        Written{"koopman newer_than:7d", "koopman AND after:2026-01-02"},
        Written{"older_than:1y has:code", "before:2025-01-09 AND code:*"},
        Written{"from:lecun -survey", "author:lecun AND NOT survey"},
        Written{"after:2026/01/05 before:2026/01/09", "after:2026-01-05 AND before:2026-01-09"},
        Written{"(robot OR drone) control -simulation", "(robot OR drone) AND control AND NOT simulation"},
        Written{"has:(code OR project) vision", "(code:* OR project:*) AND vision"},
        Written{"-\"large language model\" reasoning", "NOT \"large language model\" AND reasoning"},
        Written{"intitle:benchmark", "title:benchmark"},
        Written{"intitle:\"world model\"", "title:\"world model\""}));

INSTANTIATE_TEST_SUITE_P(
    LuceneAndPubMed, RealQueries,
    testing::Values(Written{"title:(koopman AND operator)", "title:koopman AND title:operator"},
                    Written{"title:\"representation learning\" OR koopman",
                            "title:\"representation learning\" OR koopman"},
                    Written{"\"protein folding\"~3", "\"protein folding\"~3"},
                    Written{"neuro* imaging", "neuro* AND imaging"},
                    Written{"published:[2025-01 TO 2025-06]", "published:2025-01-01..2025-06-30"},
                    Written{"upvotes:[20 TO *]", "upvotes>=20"},
                    Written{"(cancer OR tumor) AND (segmentation OR detection) NOT mri",
                            "(cancer OR tumor) AND (segmentation OR detection) AND NOT mri"},
                    Written{"author:\"LeCun Y\"", "author:\"LeCun Y\""}, Written{"*", "*"},
                    Written{"category:cs.RO AND primary:cs.RO", "category:cs.ro AND primary:cs.ro"}));

INSTANTIATE_TEST_SUITE_P(
    Plain, RealQueries,
    testing::Values(
        Written{"koopman", "koopman"}, Written{"survey OR benchmark", "survey OR benchmark"},
        Written{"representation learning", "representation AND learning"},
        Written{"\"vision-language\" OR VLM OR \"multi-modal\"", "vision-language OR VLM OR multi-modal"},
        Written{"RLHF OR DPO OR GRPO", "RLHF OR DPO OR GRPO"},
        Written{"text-to-image -LoRA", "text-to-image AND NOT LoRA"}, Written{"=RAG", "=RAG"},
        Written{"3D gaussian splatting", "3D AND gaussian AND splatting"},
        Written{"LLM agents upvotes>=20", "LLM AND agents AND upvotes>=20"},
        Written{"au:\"He, Kaiming\" cat:cs.CV", "author:\"He, Kaiming\" AND category:cs.cv"},
        Written{"first:\"Y. LeCun\" OR last:\"Y. LeCun\"", "first:\"Y. LeCun\" OR last:\"Y. LeCun\""},
        Written{"org:(nvidia OR \"google deepmind\") has:code",
                "(organization:nvidia OR organization:\"google deepmind\") AND code:*"},
        Written{"C++ compiler", "C++ AND compiler"}, Written{"GPT-4o vs o1", "GPT-4o AND vs AND o1"},
        Written{"Ubuntu 20.04", "Ubuntu AND 20.04"},
        Written{"p(x|y) estimation", "p AND \"x|y\" AND estimation"}));

INSTANTIATE_TEST_SUITE_P(
    Pasted, RealQueries,
    testing::Values(
        Written{
            "RepVideo: Rethinking Cross-Layer Representation for Video Generation",
            "RepVideo AND Rethinking AND Cross-Layer AND Representation AND for AND Video AND Generation"},
        Written{"Can Language Models Plan?", "Can AND Language AND Models AND Plan"},
        Written{"“Attention Is All You Need”", "\"Attention Is All You Need\""},
        Written{"https://arxiv.org/abs/2401.01234", "id:2401.01234"},
        Written{"https://arxiv.org/pdf/2401.01234v2", "id:2401.01234"},
        Written{"arXiv:2401.01234", "id:2401.01234"},
        Written{"https://huggingface.co/papers/2401.01234", "id:2401.01234"},
        Written{"2401.01234.", "id:2401.01234"},
        Written{"https://arxiv.org/search/?query=room+acoustics&searchtype=title&abstracts=show",
                "title:room AND title:acoustics"},
        Written{"https://arxiv.org/search/?query=lecun&searchtype=author", "author:lecun"},
        Written{"https://arxiv.org/search/?query=room+acoustics&searchtype=all", "room AND acoustics"},
        Written{"https://scholar.google.com/scholar?q=koopman&as_ylo=2024",
                "koopman AND published>=2024-01-01"},
        Written{"https://scholar.google.com/scholar?as_ylo=2020&q=a+b&as_yhi=2024&hl=en",
                "a AND b AND published>=2020-01-01 AND published<=2024-12-31"},
        Written{"submittedDate:[202601010000+TO+202601312359]", "published:2026-01-01..2026-01-31"},
        Written{"10.1038/s41586-021-03819-2", "id:\"10.1038/s41586-021-03819-2\""},
        Written{"Sch{\\\"o}lkopf kernels", "\"Schölkopf\" AND kernels"},
        Written{"On the $L^2$ norm of $f$-divergences",
                "On AND the AND \"L²\" AND norm AND of AND f-divergences"},
        Written{"Q&A with LLMs — a study", "\"Q&A\" AND with AND LLMs AND a AND study"},
        Written{"Scaling Laws, Revisited (Part 1)", "Scaling AND Laws AND Revisited AND Part AND 1"},
        Written{"深層学習 画像", "\"深層学習\" AND \"画像\""}));

INSTANTIATE_TEST_SUITE_P(
    FromManySearches, RealQueries,
    testing::Values(
        Written{"au:del_maestro+AND+ti:checkerboard", "author:del_maestro AND title:checkerboard"},
        Written{"au:del_maestro+AND+ti:%22quantum+criticality%22",
                "author:del_maestro AND title:\"quantum criticality\""},
        Written{"au:del_maestro+ANDNOT+%28ti:checkerboard+OR+ti:Pyrochlore%29",
                "author:del_maestro AND NOT (title:checkerboard OR title:Pyrochlore)"},
        Written{"all:electron+AND+cat:cs.LG", "all:electron AND category:cs.lg"},
        Written{"ti:%22deep%20learning%22 AND au:lecun", "title:\"deep learning\" AND author:lecun"},
        Written{"submittedDate:[202601010600+TO+202602010600]+AND+cat:cs.LG",
                "published:2026-01-01..2026-02-01 AND category:cs.lg"},
        Written{"http://export.arxiv.org/api/query?search_query=all:electron&start=0&max_results=1",
                "all:electron"},
        Written{"search_query=cat:cs.CL+AND+ti:agents&sortBy=submittedDate",
                "category:cs.cl AND title:agents"},
        Written{"https://arxiv.org/search/?query=koopman+operator&searchtype=all", "koopman AND operator"},
        Written{"https://github.com/search?q=diffusion+stars%3A%3E100", "diffusion AND stars>=101"},
        Written{"deep learning[ti]", "title:deep AND title:learning"},
        Written{
            "deep learning[Title/Abstract] AND smith j[au]",
            "(title:deep OR abstract:deep) AND (title:learning OR abstract:learning) AND author:\"smith j\""},
        Written{"\"machine learning\"[ti] OR neural networks[tiab]",
                "title:\"machine learning\" OR (title:neural OR abstract:neural) AND (title:networks OR "
                "abstract:networks)"},
        Written{"(cancer OR tumor)[ti] NOT mice[mh]", "(title:cancer OR title:tumor) AND NOT keyword:mice"},
        Written{"2020:2024[dp] AND vision[ti]", "published:2020-01-01..2024-12-31 AND title:vision"},
        Written{"lecun y[1au]", "first:\"lecun y\""},
        Written{"ti:(deep learning)", "title:deep AND title:learning"},
        Written{"cat:cs.LG AND submittedDate:[202601010600 TO 202602010600]",
                "category:cs.lg AND published:2026-01-01..2026-02-01"},
        Written{"cat:cs.LG OR cat:cs.AI", "category:cs.lg OR category:cs.ai"},
        Written{"ti:llm AND ti:agent", "title:llm AND title:agent"},
        Written{"abs:\"graph neural network\" ANDNOT ti:survey",
                "abstract:\"graph neural network\" AND NOT title:survey"},
        Written{"au:\"LeCun, Yann\" AND cat:cs.*", "author:\"LeCun, Yann\" AND category:cs"},
        Written{"all:\"large language model\" AND co:\"ICML 2026\"",
                "all:\"large language model\" AND comment:\"ICML 2026\""},
        Written{"robot arm AROUND(3) gripper", "robot AND arm NEAR/3 gripper"},
        Written{"\"exact phrase\" -survey intitle:robot", "\"exact phrase\" AND NOT survey AND title:robot"},
        Written{"site:arxiv.org diffusion", "url:arxiv.org AND diffusion"},
        Written{"subject:koopman", "title:koopman"},
        Written{"from:bengio newer_than:30d", "author:bengio AND after:2025-12-10"},
        Written{"subject:(robot OR drone) -survey", "(title:robot OR title:drone) AND NOT survey"},
        Written{"created:>2025-01-01 transformer", "published>=2025-01-02 AND transformer"},
        Written{"pushed:>=2026-01-01", "updated>=2026-01-01"},
        Written{"'deep learning' survey", "\"deep learning\" AND survey"},
        Written{"‘deep learning’ survey", "\"deep learning\" AND survey"},
        Written{"‹deep learning›", "\"deep learning\""}, Written{"″deep learning″", "\"deep learning\""},
        Written{"„deep learning“ —survey", "\"deep learning\" AND NOT survey"},
        Written{"don't stop", "don't AND stop"}, Written{"O'Brien's theorem", "O'Brien's AND theorem"},
        Written{"the players' game", "the AND players AND game"}, Written{"listed:7d", "listed>=2026-01-02"},
        Written{"published:2w robot", "published>=2025-12-26 AND robot"},
        Written{"updated:1y", "updated>=2025-01-09"}, Written{"listed:yesterday", "listed:2026-01-08"},
        Written{"published:[2025-01-01 TO *]", "published>=2025-01-01"},
        Written{"upvotes:>=20 has:code", "upvotes>=20 AND code:*"}));

INSTANTIATE_TEST_SUITE_P(
    AsTheyCome, RealQueries,
    testing::Values(
        Written{"stars:none", "stars:none"},
        Written{"kw:(diffusion OR \"score matching\")", "keyword:diffusion OR keyword:\"score matching\""},
        Written{"/gpt-?[0-9]/ -ti:/survey|review/", "/gpt-?[0-9]/ AND NOT title:/survey|review/"},
        Written{"+koopman +operator -survey", "koopman AND operator AND NOT survey"},
        Written{"title:koop* AND abstract:operator~", "title:koop* AND abstract:operator"},
        Written{"is:replaced cat:cs.LG", "is:replaced AND category:cs.lg"},
        Written{"koopman NEAR/5 control", "koopman NEAR/5 control"},
        Written{"ti:(robot NEAR (arm OR hand))", "title:(robot NEAR/10 (arm OR hand))"},
        Written{"C++20 compilers", "\"C++20\" AND compilers"}, Written{"GPT-4o+vision", "\"GPT-4o+vision\""},
        Written{"A/B testing", "\"A/B\" AND testing"}, Written{"TCP/IP", "\"TCP/IP\""},
        Written{"q-bio", "q-bio"}, Written{"cond-mat.str-el", "cond-mat.str-el"},
        Written{"cat:cond-mat.str-el", "category:cond-mat.str-el"}, Written{"math.AG", "category:math.ag"},
        Written{"Attention Is All You Need (NeurIPS 2017)",
                "Attention AND Is AND All AND You AND Need AND NeurIPS AND 2017"},
        Written{"\"Why Should I Trust You?\": Explaining the Predictions",
                "\"Why Should I Trust You\" AND Explaining AND the AND Predictions"},
        Written{"What's in a Name? — An Analysis", "What's AND in AND a AND Name AND An AND Analysis"},
        Written{"LoRA: Low-Rank Adaptation of Large Language Models",
                "LoRA AND Low-Rank AND Adaptation AND of AND Large AND Language AND Models"},
        Written{"arXiv:2401.01234v2 [cs.CL]", "id:2401.01234v2"},
        Written{"doi:10.1038/s41586-021-03819-2", "doi:\"10.1038/s41586-021-03819-2\""},
        Written{"https://doi.org/10.1038/s41586-021-03819-2", "id:\"10.1038/s41586-021-03819-2\""},
        Written{"first:\"He, K.\" last:sun", "first:\"He, K\" AND last:sun"},
        Written{"org:\"Google DeepMind\" OR org:openai",
                "organization:\"Google DeepMind\" OR organization:openai"},
        Written{"100% accuracy", "100 AND accuracy"}, Written{"50%20", "50"},
        Written{"cs.LG koopman", "category:cs.lg AND koopman"},
        Written{"arXiv:2606.10917v1 [cs.CL] 9 Jun 2026", "id:2606.10917v1"},
        Written{"[cs.CL] agents", "category:cs.cl AND agents"},
        Written{"robot ‒survey", "robot AND NOT survey"}, Written{"survey －robot", "survey AND NOT robot"},
        Written{"ti：koopman", "title:koopman"}));

}  // namespace
}  // namespace offprint
