"""The rules of reading, first come first served: longer forms stand before the shorter ones that they hold.

A rule is a pattern over the kinds of pieces (`kinds.pattern` tells how it is written), the kinds of which one must be there
for it to be tried, and the function that makes a reading of a match.
"""

from __future__ import annotations

from .clock import clock, clock_shared, iso_time, military
from .counted import ago, ahead, from_before, from_now, latest, year_ago
from .dates import (
    day_alone,
    day_slash_month,
    month_alone,
    month_day,
    month_days,
    month_doubtful,
    month_year,
    numeric,
    other_calendar,
    solar_year,
    weekday_number,
)
from .durations import length, one_unit, ordinal_units, rolling, taken_units, two_lengths
from .ending import ending_unit
from .holidays import holiday
from .hours import hours
from .relative import (
    deictic,
    fiscal_unit,
    month_or_season,
    part_of_today,
    this_year,
    unit,
    weekday,
    weekday_alone,
    weekday_of_week,
    whole_unit,
    year_end,
)
from .repeats import every, rate, set_word
from .scene import Rule
from .vague import coming, past_alone, reference
from .weeks_off import day_but_one, day_from, day_week, unit_but_one
from .year_words import season_years, spelled_year, year_pair
from .years import (
    century,
    code,
    decade,
    decade_of_year,
    decade_word,
    fiscal,
    quarter,
    season,
    season_alone,
    short_year,
    year_alone,
    year_and_word,
    year_range,
)

_K = "k:(last|past|previous|next|following|this|coming|that)"
_UNIT_WORDS = "k:(last|previous|next|following|this|coming|that)"
_ROLLING = "k:(last|past|next|following|coming|previous)"
_AFTER = "k:(lastafter|nextafter|thisafter)"
_STOP = "comma|dot|and|closing|quote|other_mark|dash|in|on|at|$"

RULES: tuple[Rule, ...] = (
    # Times of day.
    Rule("x:iso", "iso", iso_time),
    Rule("c:clock a:ampm? zone?", "clock", clock),
    Rule("h:(day|number) a:ampm zone?", "ampm", clock),
    Rule("h:(day|number) (?=(to|dash|until|and) (day|number) a:ampm)", "ampm", clock_shared),
    Rule("h:(year|int) (u:units)? zone", "zone", military),
    Rule("(?<=at) h:(year|int) u:units", "units", military),
    Rule("h:(day|number) oclock", "oclock", clock),
    Rule("(day|number)? x:moment", "moment", clock),
    Rule(
        "(from|between)? h:(day|number) (to|until|and|dash) g:(day|number) (in the p:daypart)",
        "daypart",
        hours,
    ),
    Rule(
        "(from|between) h:(day|number) (to|until|and|dash) g:(day|number) (?=(on every? w:(weekday|weekdays)|every|set))",
        "weekday weekdays every set",
        hours,
    ),
    Rule(
        "(from|between) h:(day|number) (to|until|and|dash) g:(day|number) (?=and|comma|dot|on|in|$)",
        "day number",
        hours,
    ),
    # Written out.
    Rule("x:date", "date", numeric),
    Rule(
        "(?<=on|by|since|until|weekday) d:day slash e:day (?!slash|dash|word|unit|units)",
        "slash",
        day_slash_month,
    ),
    Rule(
        "(d:dayno (unit? of)?)? (s:solar|i:islamic) (unit? y:year)? era?",
        "solar islamic",
        other_calendar,
    ),
    Rule("unit? y:year", "year", solar_year),
    Rule(
        "(weekday dot? comma?)? m:month dot? d:dayno (dash|to|and|until) e:dayno (?!month) (comma? y:year)?",
        "month",
        month_days,
    ),
    Rule(
        "(from|between)? the? d:dayno (dash|to|and|until) the? e:dayno of? m:month dot? (comma? y:year)?",
        "month",
        month_days,
    ),
    Rule(
        "(w:weekday dot? (comma|the|opening)*)? m:month (dot|dash|slash)? the? d:(tens dash? ord|day|ord) (?!unit|units) ((comma|of|dash|slash)? unit? y:year)?",
        "month",
        month_day,
    ),
    Rule(
        "(w:weekday dot? (comma|the|opening)*)? the? d:(tens dash? ord|day|ord) (dash|slash)? (unit? of)? m:month dot? ((dash|slash)? (comma|of)? unit? y:(year|short))?",
        "month",
        month_day,
    ),
    Rule(
        "m:month dot? (of|comma|slash|dash|in)? (the? unit)? y:(year|short)",
        "month",
        month_year,
    ),
    Rule("(fiscal|unit fiscal) unit? y:year (slash|dash) z:yy", "year", fiscal),
    Rule("fiscal unit? y:(year|short)", "year short", fiscal),
    Rule("y:year (dash|slash) z:(year|day|int) (?!dash|slash)", "year", season_years),
    Rule(
        "y:year (dash|slash) z:(year|day|int) (?!dash|slash)",
        "year",
        year_range,
    ),
    Rule(
        "c:code (of|comma|slash|dash|apostrophe)? fiscal? y:(year|short)?",
        "code",
        code,
    ),
    Rule(
        "the? n:ord dash? (u:unit|h:half) (of|comma)? the? fiscal? unit? (y:year)",
        "unit half",
        quarter,
    ),
    Rule("the? s:season (of|comma)? y:(year|short) ((dash|slash) yy)?", "season", season),
    Rule("y:year dash decadeend units?", "decadeend", decade_of_year),
    Rule("d:decade", "decade", decade),
    Rule("y:year u:unit", "year", year_and_word),
    Rule("d:decadeword", "decadeword", decade_word),
    Rule("n:ord dash? u:unit b:bc?", "unit", century),
    Rule("(from|between) y:year (to|until|and) z:year", "year", year_pair),
    Rule("k:number hundred and? r:(tens dash? number|tens|number)", "hundred", spelled_year),
    Rule("c:(number|tens) dash? r:(tens dash? number|tens|number)", "number tens", spelled_year),
    # Rolling lengths and what repeats.
    Rule(
        f"(the|this|every of the)? {_ROLLING} (n:count thehalf?|vague of? a?|(a|number) vague of?|hundred) dash? filler? u:anyunit",
        "last past next following coming previous",
        rolling,
        leans=True,
    ),
    Rule(
        "((the|this)? (?=past)|the) one:(k:(last|past|next|coming)) u:unit (?!of)",
        "last past next coming",
        rolling,
    ),
    Rule(
        "(on|in)? every (of the)? (o:other)? ((n:count|ord)? u:anyunit | w:weekday | m:month | p:daypart)",
        "every",
        every,
    ),
    Rule("w:weekdays", "weekdays", every),
    Rule("x:set", "set", set_word),
    Rule("(times|count timesword) (a|every) u:unit", "times timesword", rate),
    Rule("the? (ordinal|latest|last) n:count filler? u:units", "units", ordinal_units),
    # Counted from a day.
    Rule("x:(deictic|deicticpart)", "deictic deicticpart", deictic),
    Rule("(n:count|a) u:anyunit from (x:deictic|the? w:weekday)", "anyunit", day_from),
    Rule("(w:weekday|x:deictic) u:unit (?!dash)", "unit", day_week),
    Rule("w:weekday (before last|k:after next)", "weekday", day_but_one),
    Rule("the u:unit (before last|k:after next)", "unit", unit_but_one),
    Rule(
        "the fiscal? u:unit (?=(to|until|ended) (in|on)? (the? (end|middle|start) of)? (early|mid|late)? dash? the? ((weekday|day|dayth)? of? month|weekday))",
        "unit",
        ending_unit,
    ),
    Rule("k:(this|that) p:daypart", "daypart", part_of_today, leans=True),
    Rule(
        "(n:count|(a|number) vague of?|vague of? a?|vague|a vague of?|half a|a half|a) dash? u:anyunit (and half a|and a half)? ago",
        "ago",
        ago,
        leans=True,
    ),
    Rule("u:units ago", "ago", ago),
    Rule("agobefore n:count u:anyunit", "agobefore", ago),
    Rule("ahead n:count u:anyunit", "ahead", from_now),
    Rule("ahead u:unit", "ahead", from_now),
    Rule("n:thisyear", "thisyear", this_year),
    Rule(
        "(n:count|vague of?|a vague of?|a) u:anyunit fromnow",
        "fromnow",
        from_now,
    ),
    Rule("in (n:count|a) u:anyunit (?!of)", "anyunit", ahead),
    Rule(
        f"(n:count|a vague of?|vague of?|half a|a half|a) u:anyunit (b:earlier|later (?!than)|(c:before|after|following) (?={_STOP}))",
        "earlier before later after following",
        from_before,
        leans=True,
    ),
    Rule(
        f"d:(the) u:unit (c:before|after|following) (?={_STOP})",
        "before after following",
        from_before,
        leans=True,
    ),
    Rule("u:units (b:earlier|later)", "earlier later", from_before, leans=True),
    Rule(f"(t:the)? {_K} fiscal u:unit", "fiscal", fiscal_unit),
    Rule("(the|a) fiscal u:unit", "fiscal", fiscal_unit),
    Rule(
        "w:weekday of? the? k:(last|next|this|past|following) u:unit",
        "weekday",
        weekday_of_week,
    ),
    Rule("k:(last|next|this) u:unit on? w:weekday", "weekday", weekday_of_week),
    Rule(f"(the? {_K} m:month)", "month", month_or_season, leans=True),
    Rule(f"(the? {_K} s:season)", "season", month_or_season, leans=True),
    Rule(
        "the? (yearago|unit dash? ago|unit dash? earlier) u:unit",
        "yearago ago earlier",
        year_ago,
        leans=True,
    ),
    Rule("the? (yearago|unit dash? ago|unit dash? earlier) period", "period", year_ago, leans=True),
    Rule("the? latest u:unit", "latest", latest),
    Rule(
        "the? r:(recent|coming) (vague|number)? (unit|units)",
        "recent coming",
        coming,
    ),
    Rule(
        "(k:(last|next|this))? the? x:holiday (of|comma)? (y:year)?",
        "holiday",
        holiday,
    ),
    # Written out in part.
    Rule(
        "the? n:ord dash? (u:unit|h:half) (?! of)",
        "unit half",
        quarter,
    ),
    Rule("(the|early|mid|late)? s:season (?!word of)", "season", season_alone),
    Rule("m:surely dot?", "surely", month_alone),
    Rule("m:doubtful dot?", "doubtful", month_doubtful),
    Rule("y:year", "year", year_alone),
    Rule("y:short", "short", short_year),
    Rule("w:weekday comma? the? d:dayth", "dayth", weekday_number),
    Rule(
        "the d:dayth (?!word|unit|units|half|decimal|season|month|dash)",
        "dayth",
        day_alone,
        leans=True,
    ),
    # Single units and weekdays.
    Rule(f"(t:the)? {_UNIT_WORDS} u:unit", "unit", unit, leans=True),
    Rule(f"u:unit {_AFTER}", "lastafter nextafter thisafter", unit),
    Rule(f"w:weekday {_AFTER}", "lastafter nextafter thisafter", weekday),
    Rule(
        "(k:(last|past|previous|next|following|this|coming))? w:surelyday",
        "weekday",
        weekday,
    ),
    Rule(
        "(k:(last|past|previous|next|following|this|coming))? w:doubtfulday",
        "weekday",
        weekday_alone,
    ),
    Rule("r:reference", "reference", reference),
    Rule("(the|this)? u:unit (apostrophe word)? dash? e:end", "end", year_end),
    Rule("in the past (?!count|vague|unit|units|number|half)", "past", past_alone),
    Rule(
        "the u:unit (?!dash|before|after)",
        "unit",
        whole_unit,
        leans=True,
    ),
    Rule("all (of the|the)? u:unit", "unit", whole_unit, leans=True),
    # Lengths.
    Rule(
        "n:count u:anyunit (and|comma)? x:count v:anyunit (?!and half)",
        "anyunit",
        two_lengths,
    ),
    Rule(
        "(n:count thehalf?|half a|a half|(a|number) vague of?|vague of? a?) dash? (filler|all)? u:anyunit (and half a|and a half)?",
        "anyunit",
        length,
    ),
    Rule("a u:unit and a half", "unit", length),
    Rule("a u:unit (?!dash)", "unit", one_unit),
    Rule("(for|in|within|during|after|of) the? u:units", "units", length),
    Rule("u:units", "units", taken_units),
    Rule(
        "u:units (?=of|ago|later|earlier|before|after|dash old)",
        "units",
        length,
    ),
    Rule("u:unit dash? long", "unit", one_unit),
    Rule("u:units dash? long", "units", length),
)
