"""The views of a library's matches, players, meetings and draws; each is built by a file of its own when asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tui.library.storage import Storage
    from tui.library.views import (
        Compared,
        DrawView,
        Edition,
        HeadToHeadView,
        MatchId,
        MatchRow,
        MatchView,
        PairId,
        PlayerId,
        PlayerView,
    )
    from tui.library.who import Person


class Viewing:
    """What a library shows of players and of what they play."""

    _storage: Storage

    def match(self, match: MatchId) -> MatchView:
        """A match as everybody tells it.

        Raises:
            LookupError: there is no such match any more.
        """
        from tui.library.match_view import match_view

        return match_view(self._storage, match)

    def match_of(self, article: int) -> MatchRow | None:
        """The match that an article is about; None where it is about none."""
        from tui.library.match_view import match_of

        return match_of(self._storage, article)

    def agreement(self, article: int) -> tuple[Compared, ...]:
        """What is told of the match that an article is about, each value with all who tell it; nothing without one.

        Raises:
            LookupError: there is no such article any more.
        """
        from tui.library.tellers import agreement_of

        return agreement_of(self._storage, article)

    def players_named(self, name: str) -> list[Person]:
        """Everybody who may be meant by a name, who is told of most first.

        Raises:
            Unknown: nobody of this name is told of.
        """
        from tui.library import who
        from tui.library.errors import Unknown

        with self._storage.reading() as connection:
            if people := who.bearers(connection, name):
                return people
            raise Unknown(name, who.names_like(connection, name))

    def player(self, player: PlayerId) -> PlayerView:
        """What is known of a player; of several who bear the name, of the one that most is told of.

        Raises:
            Unknown: nobody of this name is told of.
        """
        from tui.library.player_view import player_view

        return player_view(self._storage, player)

    def head_to_head(self, pair: PairId) -> HeadToHeadView:
        """The meetings of two players; where several bear a name, of those two who met most often.

        Raises:
            Unknown: nobody of one of the names is told of.
        """
        from tui.library.head_to_head_view import head_to_head_view

        return head_to_head_view(self._storage, pair)

    def draw(self, edition: Edition) -> DrawView:
        """The draw of an event in a year, the last one that is known where the year is 0.

        Raises:
            Unknown: no match of the event is told.
        """
        from tui.library.draw_view import draw_view

        return draw_view(self._storage, edition)
