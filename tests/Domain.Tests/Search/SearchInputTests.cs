using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Search;

namespace AiChainAtlas.Domain.Tests.Search;

public sealed class SearchInputTests
{
    private static readonly AtlasSearch Search = SampleAtlas.Build().Search;

    [Theory]
    [InlineData("")]
    [InlineData("   \t\r\n")]
    [InlineData("?!*%_\"'()[]--;/\\")]
    [InlineData("\0")]
    [InlineData("😀")]
    [InlineData("\u0301")]
    public void Text_without_letters_or_digits_finds_nothing(string text)
    {
        Assert.Empty(Search.Find(text));
        Assert.Empty(Search.MatchEntries(text));
    }

    [Fact]
    public void Half_a_surrogate_pair_is_a_separator()
    {
        Assert.Equal("render", Search.Find("render\uD83D")[0].Id);
        Assert.Equal("render", Search.Find("\uDE00render")[0].Id);
        Assert.Empty(Search.Find("\uD83D"));
    }

    [Fact]
    public void Very_long_texts_end_quietly()
    {
        Assert.Empty(Search.Find(new string('x', 10_000)));
        Assert.Empty(Search.Find(new string('汉', 10_000)));
        Assert.Equal("render", Search.Find(string.Join(' ', Enumerable.Repeat("render", 5_000)))[0].Id);
    }

    [Fact]
    public void Words_after_the_twelfth_are_not_read() =>
        Assert.Equal("render", Search.Find(string.Concat(Enumerable.Repeat("render ", 12)) + "zzz")[0].Id);

    [Fact]
    public void Null_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentNullException>(() => Search.Find(null!));
        Assert.Throws<ArgumentNullException>(() => Search.MatchEntries(null!));
        Assert.Throws<ArgumentNullException>(() => AtlasSearch.Build(null!));
    }

    [Fact]
    public void Empty_atlas_is_searched_without_result()
    {
        var search = AtlasSearch.Build(new Atlas(new AtlasContent(), 0, DateTime.UnixEpoch));
        Assert.Empty(search.Find("render"));
        Assert.Empty(search.Find("render", kind: SearchKind.Term));
        Assert.Empty(search.MatchEntries("render"));
    }

    [Fact]
    public void Matching_entries_agree_with_the_results()
    {
        var hits = Search.Find("accelerators", int.MaxValue, SearchKind.Entry);
        var matches = Search.MatchEntries("accelerators");
        Assert.Equal(hits.ToDictionary(h => h.Id, h => h.Score), matches.ToDictionary());
        Assert.Equal(hits.Count, matches.Count);
        Assert.True(matches.ContainsKey("lambda"));
        Assert.Equal(matches["lambda"], matches.GetValueOrDefault("lambda"));
        Assert.Equal(matches.Values.Order(), matches.Keys.Select(id => matches[id]).Order());
        Assert.False(matches.TryGetValue("render", out _));
        Assert.Throws<KeyNotFoundException>(() => matches["nobody"]);
    }

    [Fact]
    public void Many_readers_search_at_once_without_disturbing_each_other()
    {
        var expected = Search.Find("a", int.MaxValue);
        Parallel.For(0, 500, i =>
        {
            Assert.Equal("render", Search.Find(i % 2 == 0 ? "RNDR" : "Rendr")[0].Id);
            Assert.Equal(expected, Search.Find("a", int.MaxValue));
        });
    }
}
