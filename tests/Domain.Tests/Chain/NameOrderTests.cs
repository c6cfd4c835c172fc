using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Chain;

public sealed class NameOrderTests
{
    [Theory]
    [InlineData("(name)", "name)")]
    [InlineData("'x", "x")]
    [InlineData(".ai", "ai")]
    [InlineData("  ¿Qué", "Qué")]
    [InlineData("0x", "0x")]
    [InlineData("寒武纪", "寒武纪")]
    [InlineData("(𠮷野", "𠮷野")]
    [InlineData("!?", "!?")]
    [InlineData("", "")]
    public void Key_begins_with_the_first_letter_or_digit(string name, string key) => Assert.Equal(key, NameOrder.KeyOf(name));

    [Fact]
    public void Atlas_name_sort_and_search_agree()
    {
        string[] names = ["beta Two", "!signs", "(alpha) signs", "'Beta one", ".ai", "ZED"];
        string[] expected = [".ai", "(alpha) signs", "'Beta one", "beta Two", "!signs", "ZED"];
        var atlas = Of(names);
        Assert.Equal(expected, atlas.Entries.Select(e => e.Name));
        Assert.Equal(expected, Sort(atlas, descending: false));
        Assert.Equal(expected.Reverse(), Sort(atlas, descending: true));
    }

    [Fact]
    public void Equally_good_results_of_a_search_stand_in_this_order() =>
        Assert.Equal(["(Able) quark", "Bold quark", "'Cold quark"], Of("'Cold quark", "Bold quark", "(Able) quark").Search.Find("quark").Select(h => h.Title));

    [Fact]
    public void Names_that_differ_only_in_case_or_signs_keep_one_order()
    {
        string[] names = ["ACME", "(acme", "acme", "'Acme", "Acme"];
        Assert.Equal(Names(names), Names([.. names.Reverse()]));
    }

    private static IEnumerable<string> Names(string[] names) => Of(names).Entries.Select(e => e.Name);

    private static IEnumerable<string> Sort(Atlas atlas, bool descending) =>
        EntryList.Of(atlas, new EntryQuery { Sort = EntryColumns.Name, Descending = descending }).Matches.Select(e => e.Name);

    private static Atlas Of(params string[] names) => SampleAtlas.Build(SampleAtlas.Content with
    {
        Entries = [.. names.Select(name => new Entry { Id = name, Name = name, LinkId = "ai-gpu", Origin = Origin.Added })],
    });
}
