#!/bin/sh
# What a user of sfeed sees: the feed as lines of plain text.
#
#     bench/sfeed_plain.sh FEED
sfeed <"$1" | sfeed_plain
