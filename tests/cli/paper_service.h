// A stand-in for the services on the loopback interface. Of Hugging Face every day, week and month that it is
// asked for is that of examples/daily.json; of arXiv, bioRxiv and medRxiv whatever is asked for is the same
// few papers.
//
//     PaperService service;
//     sandbox.write("config.toml", service.configuration());
#pragma once
#include <string>

#include "support/http_server.h"

namespace offprint_test {

class PaperService {
  public:
    PaperService();

    std::string url() const { return server_.url(); }

    /// `toml` with sources `hf`, `arxiv`, `biorxiv` and `medrxiv` that ask this service.
    std::string configuration(std::string toml = {}) const;

  private:
    offprint::HttpServer server_;
};

}  // namespace offprint_test
