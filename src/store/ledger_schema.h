// The tables of the ledger's file: what was shown, and who subscribed.
#pragma once
#include "schema.h"

namespace offprint {

extern const Schema kLedgerSchema;

}  // namespace offprint
