using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Layout;

namespace AiChainAtlas.Domain.Tests.Layout;

public sealed class ChainTieTests
{
    private static readonly Relation Pair = SampleAtlas.Content.Relations.Single(r => r is { FromId: "cx-gpu", ToId: "ai-gpu" });

    [Fact]
    public void Every_pair_is_a_tie_in_the_column_and_every_card_without_one_says_so()
    {
        var columns = SampleAtlas.Build().Layout.Columns;
        Assert.Equal("ai-gpu=cx-gpu", Ties(columns[0]));
        Assert.Equal("ai-cloud=", Ties(columns[1]));
        Assert.Equal("ai-data=cx-data", Ties(columns[2]));
        Assert.Equal("ai-models= =cx-proofs", Ties(columns[3]));
        Assert.All(columns.SelectMany(c => c.Ties), t => Assert.Equal(t.Ai is null || t.Crypto is null, t.Kind == TieKind.None));
    }

    [Fact]
    public void Tie_between_two_columns_stands_in_the_column_of_the_ai_card()
    {
        var columns = With(Pair with { FromId = "cx-data" }).Columns;
        Assert.Equal("ai-gpu=cx-data =cx-gpu", Ties(columns[0]));
        Assert.Equal("ai-data=", Ties(columns[2]));
    }

    [Fact]
    public void Card_may_have_several_ties() =>
        Assert.Equal("ai-gpu=cx-gpu ai-gpu=cx-data", Ties(With(Pair with { FromId = "cx-data" }, Pair).Columns[0]));

    [Fact]
    public void Pairs_of_parts_tie_their_cards() =>
        Assert.Equal("ai-cloud=cx-proofs", Ties(With(Pair with { FromId = "cx-zk", ToId = "ai-cloud-vertical" }).Columns[1]));

    [Fact]
    public void Tie_is_contested_only_when_every_pairing_is()
    {
        var doubtful = Pair with { Contested = true };
        Assert.Equal(TieKind.Contested, With(doubtful).Columns[0].Ties[0].Kind);
        Assert.Equal(TieKind.Contested, With(doubtful, doubtful).Columns[0].Ties[0].Kind);
        Assert.Equal(TieKind.Counterpart, With(doubtful, Pair).Columns[0].Ties[0].Kind);
    }

    [Fact]
    public void Tie_carries_the_notes_of_its_pairings()
    {
        var tie = Assert.Single(With(Pair, Pair with { Note = "Rents them out." }, Pair with { Note = "" }).Columns[0].Ties);
        Assert.Equal(["Pools consumer cards.", "Rents them out."], tie.Notes);
    }

    [Fact]
    public void Pairs_of_entries_tie_no_cards() =>
        Assert.All(With(Pair with { FromId = "render", ToId = "nvidia" }).Columns.SelectMany(c => c.Ties), t => Assert.Equal(TieKind.None, t.Kind));

    private static ChainLayout With(params Relation[] relations) =>
        SampleAtlas.Build(SampleAtlas.Content with { Relations = relations }).Layout;

    private static string Ties(ChainColumn column) => string.Join(' ', column.Ties.Select(t => $"{t.Ai?.Link.Id}={t.Crypto?.Link.Id}"));
}
