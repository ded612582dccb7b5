// One time zone of the system's zoneinfo folder (RFC 8536).
//
//     Zone::load("Europe/Berlin").date_at(now)
#pragma once
#include <memory>
#include <string>

#include "offprint/base/date.h"

namespace offprint {

struct ZoneRules;

class Zone {
  public:
    /// UTC.
    Zone();
    /// An IANA name; throws Error(kConfig) when there is no such zone.
    static Zone load(const std::string& name);
    /// `TZ`, else /etc/localtime, else UTC; never throws.
    static Zone system();

    const std::string& name() const { return name_; }
    int offset_at(Instant instant) const;  ///< seconds east of UTC
    Date date_at(Instant instant) const;   ///< the day on a wall calendar there
    Instant start_of(Date date) const;     ///< local midnight (the first instant of that day)
    /// When clocks there show so many minutes after midnight: the first time where they show it twice, and
    /// the moment of the jump where they jump over it.
    Instant at(Date date, int minute) const;

  private:
    Zone(std::string name, ZoneRules&& rules);

    std::string name_ = "UTC";
    std::shared_ptr<const ZoneRules> rules_;  ///< none for UTC
};

}  // namespace offprint
