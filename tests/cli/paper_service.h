// A stand-in for Hugging Face's service on the loopback interface: every day, week and month it is asked for
// is that of examples/daily.json.
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

    /// `toml` with a source `hf` that asks this service.
    std::string configuration(const std::string& toml = {}) const;

  private:
    offprint::HttpServer server_;
};

}  // namespace offprint_test
