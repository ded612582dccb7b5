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
        Written{"10.1038/s41586-021-03819-2", "id:\"10.1038/s41586-021-03819-2\""},
        Written{"Sch{\\\"o}lkopf kernels", "\"Schölkopf\" AND kernels"},
        Written{"On the $L^2$ norm of $f$-divergences",
                "On AND the AND \"L²\" AND norm AND of AND f-divergences"},
        Written{"Q&A with LLMs — a study", "\"Q&A\" AND with AND LLMs AND a AND study"},
        Written{"Scaling Laws, Revisited (Part 1)", "Scaling AND Laws AND Revisited AND Part AND 1"},
        Written{"深層学習 画像", "\"深層学習\" AND \"画像\""}));

}  // namespace
}  // namespace offprint
