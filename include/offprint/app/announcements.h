// When arXiv announces papers: on the evenings of Sunday to Thursday in New York, each for the day that
// follows (info.arxiv.org/help/availability), but for the holidays of every year.
//
//     ArxivCalendar().due(*parse_instant("2026-01-10T12:00:00Z")) == parse_date("2026-01-09")  // of a
//     Saturday
#pragma once
#include "offprint/base/date.h"
#include "offprint/base/zone.h"

namespace offprint {

/// Saturday or Sunday.
bool is_weekend(Date day);

/// Days are those that announcements are for, in New York: Monday to Friday.
class ArxivCalendar {
  public:
    /// Where the system knows no such zone, five hours behind UTC all the year.
    ArxivCalendar();

    /// Holidays are known of the years that the table in announcements.cc names; of others only weekends.
    static bool has_announcement(Date day);
    /// The same, and that nobody knows: days behind the usual holidays of a year that the table does not
    /// name.
    static bool may_lack_announcement(Date day);

    Date day_at(Instant now) const;
    /// The day of the last announcement: made at 20:00 on the evening before.
    Date announced(Instant now) const;
    /// The day of the last announcement that the feed must have: it is made anew at midnight, and an hour is
    /// allowed for that.
    Date due(Instant now) const;

  private:
    Date last_behind(Instant now, int minutes) const;

    Zone zone_;
    bool has_zone_ = true;
};

}  // namespace offprint
