using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;

namespace AiChainAtlas.Domain.Tests.Layout;

public sealed class CardChipsTests
{
    /// <summary>Six entries a to f with room for two chips.</summary>
    private static readonly ChainCard Card = SampleAtlas.Build(SampleAtlas.Content with
    {
        Entries = [.. "abcdef".Select(c => new Entry { Id = $"{c}", Name = $"{c}", LinkId = "ai-gpu", Origin = Origin.Added })],
        Relations = [],
    }).Layout.CardOf("ai-gpu")! with
    { ChipCount = 2 };

    [Fact]
    public void Without_a_filter_the_first_entries_are_shown_and_the_rest_is_more() => Shows("ab +4 of 6", Of(null));

    [Fact]
    public void Card_with_room_for_all_hides_nothing() =>
        Shows("abcdef +0 of 6", CardChips.Of(Card with { ChipCount = 11 }, null, onlyMatches: false, selected: null));

    [Theory]
    [InlineData("a", "ab +4 of 1")]
    [InlineData("", "ab +4 of 0")]
    [InlineData("e", "abe +3 of 1")]
    [InlineData("bdf", "abdf +2 of 3")]
    [InlineData("cdef", "abcd +2 of 4")]
    public void Filter_leaves_chips_in_their_places_and_brings_hidden_matches_forward(string matches, string chips) =>
        Shows(chips, Of(matches));

    [Theory]
    [InlineData("a", "a +0 of 1")]
    [InlineData("", " +0 of 0")]
    [InlineData("bdf", "bdf +0 of 3")]
    [InlineData("cdef", "cd +2 of 4")]
    public void Only_matches_leaves_the_rest_out_of_chips_and_more(string matches, string chips) =>
        Shows(chips, Of(matches, onlyMatches: true));

    [Fact]
    public void Selected_entry_is_shown_before_hidden_matches()
    {
        Shows("abf +3 of 6", Of(null, selected: 'f'));
        Shows("abfc +2 of 4", Of("cdef", selected: 'f'));
        Shows("ab +4 of 6", Of(null, selected: 'a'));
    }

    [Fact]
    public void Selected_entry_is_shown_even_when_it_does_not_match()
    {
        Shows("ab +0 of 1", Of("b", onlyMatches: true, selected: 'a'));
        Shows("bf +0 of 1", Of("b", onlyMatches: true, selected: 'f'));
    }

    private static CardChips Of(string? matches, bool onlyMatches = false, char? selected = null) => CardChips.Of(
        Card,
        matches?.Select(c => $"{c}").ToHashSet(),
        onlyMatches,
        Card.Entries.SingleOrDefault(e => e.Id == $"{selected}"));

    private static void Shows(string expected, CardChips chips) =>
        Assert.Equal(expected, $"{string.Concat(chips.Shown.Select(e => e.Id))} +{chips.Hidden} of {chips.Matching}");
}
