// Issues that are frozen together: some dozens of them cost one write to the disk, because nothing is sent
// before all are frozen. Each is written whole or not at all.
//
//     IssueBatch batch(issues);
//     for (const NewIssue& issue : all) batch.freeze(issue);
//     batch.commit();
#pragma once
#include "offprint/store/issues.h"

namespace offprint {

class Transaction;

/// What was frozen since the last write is not when it ends without commit(). Other runs cannot write to the
/// ledger meanwhile.
class IssueBatch {
  public:
    explicit IssueBatch(Issues& issues);
    IssueBatch(const IssueBatch&) = delete;
    IssueBatch& operator=(const IssueBatch&) = delete;
    ~IssueBatch();

    /// As Issues::freeze().
    bool freeze(const NewIssue& issue);
    void commit();

  private:
    Issues& issues_;
    std::unique_ptr<Transaction> transaction_;
    std::size_t count_ = 0;
};

}  // namespace offprint
