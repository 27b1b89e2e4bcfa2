"""The matches around a match: which they are, and in what words."""

from collections.abc import Callable

Related = Callable[..., list[tuple[str, str, list[str]]]]


# ── The same match ────────────────────────────────────────────────────────────────────────────────────────────────────


def test_reports_of_one_match_find_each_other_however_they_name_it(related: Related) -> None:
    assert related(
        one="= Casper Ruud d. Arthur Fils 6-4 7-6(5) @ Rolex Paris Masters 2R 2025",
        two="= Ruud d. Fils 6-4 7-6 @ Paris R32 2025",
        longer="= Casper Ruud d. A. Fils 6-4 7-6(5)\nIt was a long afternoon.",
    ) == [("same match", "Ruud d. Fils 6-4 7-6⁵", ["longer", "two"])]


def test_a_report_that_no_other_joins_has_no_same_match(related: Related) -> None:
    assert related(
        one="= Casper Ruud d. Arthur Fils 6-4 7-6(5) @ Oslo Open 2R 2025",
        mention="= Holger Rune d. Casper Ruud 6-1 6-1 @ Lyon Open F 2019\nRuud d. Fils 6-4 7-6 @ Oslo Open 2R 2025",
    ) == []  # fmt: skip


def test_a_pair_that_met_twice_in_a_year_stays_two(related: Related) -> None:
    first, second = "Ruud d. Fils 6-4 6-4 @ Oslo Open F 2025", "Ruud d. Fils 6-4 6-4 @ Lyon Open F 2025"
    assert related(one=f"= {first}", two=f"= {second}") == [
        ("another meeting", "Ruud d. Fils 6-4 6-4 (Lyon)", ["two"]),
    ]


def test_two_of_one_surname_stay_two(related: Related) -> None:
    assert related(
        one="= Serena Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
        two="= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
    ) == []  # fmt: skip


def test_a_surname_alone_is_whoever_bears_it_where_one_does(related: Related) -> None:
    told = related(
        one="= Hart d. Bell 6-4 6-4 @ Oslo Open SF 2025",
        two="= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
    )
    assert told == [("same match", "Hart d. Bell 6-4 6-4", ["two"])]


def test_a_surname_alone_is_nobody_where_two_bear_it_and_nothing_else_tells(related: Related) -> None:
    told = related(
        one="= Hart d. Bell 6-4 6-4 @ Oslo Open SF 2025",
        two="= Venus Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
        three="= Serena Hart d. Ann Bell 6-4 6-4 @ Oslo Open SF 2025",
    )
    assert [label for label, _, _ in told] == []


def test_one_of_two_outlets_has_a_game_wrong(related: Related) -> None:
    told = related(one="= Ruud d. Fils 6-4 6-3 @ Oslo Open SF 2025", two="= Ruud d. Fils 6-4 6-2 @ Oslo Open SF 2025")
    assert [(label, articles) for label, _, articles in told] == [("same match", ["two"])]


def test_one_of_two_outlets_has_the_round_wrong(related: Related) -> None:
    told = related(
        one="= Ruud d. Fils 6-4 6-3 @ Oslo Open QF 2025",
        two="= Ruud d. Fils 6-4 6-3 @ Oslo Open F 2025",
        three="= Ruud d. Fils 6-4 6-3 @ Oslo Open QF 2025",
        after="= Rune d. Ruud 6-4 6-4 @ Oslo Open SF 2025",
    )
    assert [(label, articles) for label, _, articles in told] == [
        ("same match", ["three", "two"]),
        ("next match of Ruud in Oslo", ["after"]),
    ]


def test_one_of_two_outlets_has_the_event_wrong(related: Related) -> None:
    told = related(
        one=("= Ruud d. Fils 6-4 6-3 @ Oslo Open", "2025-03-05"),
        two=("= Ruud d. Fils 6-4 6-3 @ Lyon Open", "2025-03-06"),
        three=("= Ruud d. Fils 6-4 6-3 @ Lyon Open", "2024-03-06"),
    )
    assert [(label, articles) for label, _, articles in told] == [
        ("same match", ["two"]),
        ("earlier meeting", ["three"]),
    ]


def test_the_winner_is_a_part_of_what_a_match_is(related: Related) -> None:
    told = related(one="= Ruud d. Fils @ Oslo Open 2024", two="= Fils d. Ruud @ Oslo Open 2025")
    assert [label for label, _, _ in told] == ["later meeting"]


def test_reports_of_the_same_days_need_no_event(related: Related) -> None:
    told = related(one=("= Ruud d. Fils", "2025-03-01"), two=("= Casper Ruud d. Arthur Fils", "2025-03-02"))
    assert told == [("same match", "Ruud d. Fils", ["two"])]


def test_a_preview_is_of_the_match_that_was_played(related: Related) -> None:
    assert related(
        preview=("= Ruud v Fils @ Oslo Open SF", "2025-03-01"),
        report=("= Fils d. Ruud 6-4 6-4 @ Oslo Open SF", "2025-03-02"),
    ) == [("same match", "Fils d. Ruud 6-4 6-4", ["report"])]


# ── Before and after ──────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_rounds_before_and_after_in_the_event(related: Related) -> None:
    assert related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open QF", "2025-03-05"),
        after=("= Rune d. Ruud 6-4 6-4 @ Oslo Open SF", "2025-03-06"),
        final=("= Rune d. Bell 6-4 6-4 @ Oslo Open F", "2025-03-07"),
        before=("= Ruud d. Hart 6-4 6-4 @ Oslo Open R16", "2025-03-04"),
        loser=("= Fils d. Dell 6-4 6-4 @ Oslo Open R16", "2025-03-03"),
    ) == [
        ("next match of Ruud in Oslo", "Rune d. Ruud 6-4 6-4", ["after"]),
        ("previous match of Ruud in Oslo", "Ruud d. Hart 6-4 6-4", ["before"]),
        ("previous match of Fils in Oslo", "Fils d. Dell 6-4 6-4", ["loser"]),
    ]


def test_a_round_between_that_nobody_tells_is_not_jumped(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open R16 2025",
        final="= Ruud d. Rune 6-4 6-4 @ Oslo Open F 2025",
    )
    assert told == [("later match of Ruud in Oslo", "Ruud d. Rune 6-4 6-4", ["final"])]


def test_who_has_lost_at_an_event_plays_there_no_more(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open 2025",
        lost="= Rune d. Ruud 6-4 6-4 @ Oslo Open 2025",
        won="= Fils d. Dell 6-4 6-4 @ Oslo Open 2025",
        either="= Ruud d. Hart 6-4 6-4 @ Oslo Open 2025",
    )
    assert [(label, articles) for label, _, articles in told] == [
        ("later match of Ruud in Oslo", ["lost"]),
        ("earlier match of Fils in Oslo", ["won"]),
    ]


def test_a_report_looks_back_on_what_was_before(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open 2025\nRuud d. Hart @ Oslo Open 2025\nFils d. Ruud @ Lyon Open",
        after="= Ruud d. Dell 6-4 6-4 @ Oslo Open 2025\nRuud d. Fils @ Oslo Open 2025",
    )
    assert told == [
        ("later match of Ruud in Oslo", "Ruud d. Dell 6-4 6-4", ["after"]),
        ("earlier match of Ruud in Oslo", "Ruud d. Hart", []),
        ("earlier meeting", "Fils d. Ruud (Lyon)", []),
    ]


def test_a_numbered_round_is_followed_by_the_last_16(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Paris Masters 2R 2025",
        after="= Rune d. Ruud 7-6(4) 6-4 @ Paris R16",
    )
    assert told == [("next match of Ruud in Paris", "Rune d. Ruud 7-6⁴ 6-4", ["after"])]


def test_another_year_of_the_event_is_another_way(related: Related) -> None:
    assert related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open QF 2025", other="= Ruud d. Rune 6-4 6-4 @ Oslo Open SF 2024"
    ) == []  # fmt: skip


def test_an_undated_report_has_the_year_of_the_match_it_looks_back_on(related: Related) -> None:
    told = related(
        undated="= Rune d. Ruud 7-6(4) 6-4 @ Oslo Open SF\nRuud d. Fils @ Oslo Open QF",
        before="= Ruud d. Fils 6-4 6-4 @ Oslo Open QF 2025",
        older="= Ruud d. Dell 6-4 6-4 @ Oslo Open QF 2023",
    )
    assert told == [("previous match of Ruud in Oslo", "Ruud d. Fils 6-4 6-4", ["before"])]


def test_who_lost_plays_next_at_another_event(related: Related) -> None:
    told = related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open QF", "2025-03-05"),
        elsewhere=("= Fils d. Rune 6-4 6-4 @ Lyon Open 1R", "2025-03-11"),
        far=("= Fils d. Dell 6-4 6-4 @ Nice Open 1R", "2025-05-11"),
    )
    assert told == [("next match of Fils in Lyon", "Fils d. Rune 6-4 6-4", ["elsewhere"])]


def test_who_won_must_have_played_again_before_the_next_event(related: Related) -> None:
    told = related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open QF", "2025-03-05"),
        elsewhere=("= Ruud d. Rune 6-4 6-4 @ Lyon Open 1R", "2025-03-11"),
    )
    assert told == [("later match of Ruud in Lyon", "Ruud d. Rune 6-4 6-4", ["elsewhere"])]


def test_a_namesake_has_a_way_of_his_own(related: Related) -> None:
    assert related(
        main="= Serena Hart d. Bell 6-4 6-4 @ Oslo Open QF 2025",
        namesake="= Venus Hart d. Dell 6-4 6-4 @ Oslo Open SF 2025",
        whose="= Hart d. Fox 6-4 6-4 @ Oslo Open F 2025",
    ) == []  # fmt: skip


# ── What is to come ───────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_match_that_came_of_an_open_pairing_is_the_next_one(related: Related) -> None:
    told = related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open\nRune or Dell v Ruud @ Oslo Open", "2025-03-05"),
        came=("= Dell d. Ruud 6-4 6-4 @ Oslo Open", "2025-03-06"),
    )
    assert told == [("next match of Ruud in Oslo", "Dell d. Ruud 6-4 6-4", ["came"])]


def test_a_pairing_of_which_nothing_came_yet_is_coming(related: Related) -> None:
    told = related(main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open QF\nRune or Dell v Ruud @ Oslo Open SF", "2025-03-05"))
    assert told == [("coming match of Ruud in Oslo", "Rune or Dell v Ruud", [])]


def test_an_earlier_match_of_a_pair_is_not_what_came_of_their_next(related: Related) -> None:
    told = related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open QF\nRuud v Dell @ Oslo Open SF", "2025-03-05"),
        before=("= Dell d. Ruud 6-4 6-4 @ Oslo Open SF", "2024-03-06"),
    )
    assert told == [("coming match of Ruud in Oslo", "Ruud v Dell", [])]


def test_what_came_of_a_pairing_of_others(related: Related) -> None:
    told = related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open\nRune v Dell @ Oslo Open", "2025-03-05"),
        came=("= Dell d. Rune 6-4 6-4 @ Oslo Open", "2025-03-06"),
    )
    assert told == [("what came of it in Oslo", "Dell d. Rune 6-4 6-4", ["came"])]


# ── Looking back ──────────────────────────────────────────────────────────────────────────────────────────────────────


def test_meetings_stand_newest_first_with_where_and_when(related: Related) -> None:
    assert related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open QF 2025-03-05",
        older="= Fils d. Ruud 6-1 6-1 @ US Open QF 2022",
        newer="= Casper Ruud d. Arthur Fils 7-5 7-6(3) @ Paris Masters 1R 2023",
        later="= Fils d. Ruud 6-3 6-3 @ Wimbledon 1R 2025-07-01",
    ) == [
        ("later meeting", "Fils d. Ruud 6-3 6-3 (Wimbledon)", ["later"]),
        ("earlier meeting", "Ruud d. Fils 7-5 7-6³ (Paris, 2023)", ["newer"]),
        ("earlier meeting", "Fils d. Ruud 6-1 6-1 (US Open, 2022)", ["older"]),
    ]


def test_a_mentioned_match_that_no_article_tells_is_shown_as_such(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open QF 2025\nBell d. Dell @ Oslo Open 1996\nFox d. Hart @ Lyon Open"
    )
    assert told == [
        ("mentioned here", "Bell d. Dell (1996)", []),
        ("mentioned here", "Fox d. Hart (Lyon)", []),
    ]


def test_a_mentioned_match_leads_to_the_articles_about_it_first(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open QF 2025\nBell d. Dell @ Lyon Open 2024",
        mention="= Rune d. Hart 6-4 6-4 @ Nice Open QF 2021\nBell d. Dell @ Lyon Open 2024\nand a lot more to read",
        about="= Bell d. Dell 6-1 6-2 @ Lyon Open 2024",
    )
    assert told == [("mentioned here", "Bell d. Dell 6-1 6-2 (Lyon, 2024)", ["about"])]


def test_an_article_that_only_mentions_it_counts_where_none_is_about_it(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open QF 2025\nBell d. Dell @ Lyon Open 2024",
        mention="= Rune d. Hart 6-4 6-4 @ Nice Open QF 2021\nBell d. Dell 6-1 6-2 @ Lyon Open 2024",
    )
    assert told == [("mentioned here", "Bell d. Dell 6-1 6-2 (Lyon, 2024)", ["mention"])]


def test_a_match_stands_once_under_its_strongest_relation(related: Related) -> None:
    told = related(
        main="= Ruud d. Fils 6-4 6-4 @ Oslo Open SF 2025\nRuud d. Dell @ Oslo Open QF 2025\nRuud d. Dell @ Oslo Open",
        before="= Ruud d. Dell 6-1 6-2 @ Oslo Open QF 2025",
    )
    assert told == [("previous match of Ruud in Oslo", "Ruud d. Dell 6-1 6-2", ["before"])]


def test_an_article_without_a_match_of_its_own_has_what_it_mentions(related: Related) -> None:
    told = related(
        main="Bell d. Dell @ Lyon Open 2024\nRuud v Rune @ Oslo Open", about="= Bell d. Dell 6-1 6-2 @ Lyon Open 2024"
    )
    assert told == [
        ("coming match in Oslo", "Ruud v Rune", []),
        ("mentioned here", "Bell d. Dell 6-1 6-2 (Lyon, 2024)", ["about"]),
    ]


def test_a_bare_mention_of_old_is_not_taken_for_the_one_match_that_is_known(related: Related) -> None:
    told = related(
        main=("= Ruud d. Fils 6-4 6-4 @ Oslo Open QF\nBell d. Dell", "2025-03-05"),
        about=("= Bell d. Dell 6-1 6-2 @ Lyon Open", "2021-03-05"),
    )
    assert told == [("mentioned here", "Bell d. Dell", [])]
