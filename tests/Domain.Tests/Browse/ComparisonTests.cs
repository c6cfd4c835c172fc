using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class ComparisonTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();
    private static readonly Comparison Comparison = Comparison.Of(Atlas, [Atlas.FindEntry("nvidia")!, Atlas.FindEntry("cambricon")!]);

    [Fact]
    public void Rows_are_the_columns_that_at_least_one_entry_fills_without_the_name() =>
        Assert.Equal(
            ["lane", "link", "stage", "rank", "description", "status", "former_name", "country", "founded", "website", "github", "origin", "sources", "as_of"],
            Comparison.Rows.Select(r => r.Column.Key));

    [Fact]
    public void Cells_stand_in_the_order_of_the_entries_with_gaps_kept()
    {
        Assert.Equal(["nvidia", "cambricon"], Comparison.Entries.Select(e => e.Id));
        Assert.Equal(["United States", "China"], Row("country").Cells);
        Assert.Equal(["1993", null], Row("founded").Cells);
        Assert.Equal([null, "中科寒武纪"], Row("former_name").Cells);
    }

    [Fact]
    public void Rows_of_fields_know_their_field()
    {
        Assert.Same(EntryFields.Country, Row("country").Field);
        Assert.Null(Row("lane").Field);
    }

    [Fact]
    public void Row_differs_when_values_do_or_one_is_missing()
    {
        Assert.True(Row("country").Differs);
        Assert.True(Row("founded").Differs);
        Assert.False(Row("lane").Differs);
        Assert.False(Row("status").Differs);
    }

    [Theory]
    [InlineData("Solana", "solana", false)]
    [InlineData("Solana", "Ethereum", true)]
    [InlineData(null, null, false)]
    public void Case_alone_is_no_difference(string? first, string? second, bool differs) =>
        Assert.Equal(differs, new ComparisonRow(EntryColumns.Name, null, [first, second, first]).Differs);

    private static ComparisonRow Row(string key) => Comparison.Rows.Single(r => r.Column.Key == key);
}
