using AiChainAtlas.Domain.Chain;

namespace AiChainAtlas.Domain.Tests.Chain;

public sealed class PublishedTests
{
    private const string Remark = "for editors alone";

    private static readonly AtlasContent WithRemarks = SampleAtlas.Content with
    {
        Entries = [.. SampleAtlas.Content.Entries.Select(e => e with { EditorNote = Remark })],
        Prices = [.. SampleAtlas.Content.Prices.Select(p => p with { EditorNote = Remark })],
        Accelerators = [.. SampleAtlas.Content.Accelerators.Select(a => a with { EditorNote = Remark })],
    };

    [Fact]
    public void What_is_for_editors_alone_is_in_no_record_that_is_published() =>
        Assert.All(Domain.Records.RecordKinds.All, kind => Assert.All(
            kind.AllIn(Published.Of(WithRemarks)),
            record => Assert.DoesNotContain(Remark, kind.Write(record).ToJsonString(), StringComparison.Ordinal)));

    [Fact]
    public void Every_kind_with_a_field_for_editors_takes_it_out() =>
        Assert.All(Domain.Records.RecordKinds.All, kind => Assert.Equal(
            kind.Fields.Any(field => field.IsForEditors),
            kind.AllIn(WithRemarks).Any(record => !ReferenceEquals(record, kind.ForReaders(record)))));

    [Fact]
    public void A_list_without_remarks_is_published_as_the_same_list()
    {
        var published = Published.Of(SampleAtlas.Content);

        Assert.Same(SampleAtlas.Content.Entries, published.Entries);
        Assert.Same(SampleAtlas.Content.Prices, published.Prices);
    }

    [Fact]
    public void A_list_that_did_not_change_is_published_as_the_same_list_again() =>
        Assert.Same(Published.Of(WithRemarks).Entries, Published.Of(WithRemarks with { Claims = [] }).Entries);

    [Fact]
    public void Ranks_and_prices_point_at_no_retired_entry()
    {
        var content = SampleAtlas.Content with
        {
            Entries = [.. SampleAtlas.Content.Entries.Select(e => e.Id == "nvidia" ? e with { IsRetired = true } : e)],
            Prices = [.. SampleAtlas.Content.Prices.Select(p => p with { ProviderId = "nvidia" })],
        };

        Assert.DoesNotContain(Published.Of(content).Ranks, rank => rank.EntryId == "nvidia");
        Assert.All(Published.Of(content).Prices, price => Assert.Null(price.ProviderId));
    }
}
