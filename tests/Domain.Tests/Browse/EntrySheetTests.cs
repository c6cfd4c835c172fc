using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;

namespace AiChainAtlas.Domain.Tests.Browse;

public sealed class EntrySheetTests
{
    private static readonly Atlas Atlas = SampleAtlas.Build();

    [Fact]
    public void Without_provenance_a_row_has_the_id_and_every_column()
    {
        var sheet = EntrySheet.Of(Atlas, new EntryQuery(), withProvenance: false);
        Assert.Equal(["id", .. EntryColumns.All.Select(column => column.Key)], sheet.Header);
        Assert.Equal(Atlas.Entries.Select(entry => entry.Id), sheet.Rows.Select(row => row[0]));
        Assert.All(sheet.Rows, row => Assert.Equal(sheet.Header.Count, row.Count));
    }

    [Fact]
    public void With_provenance_each_field_is_followed_by_its_source_address_date_and_confidence()
    {
        var query = Address.Query(Atlas, "columns=name,lane,country");
        var sheet = EntrySheet.Of(Atlas, query, withProvenance: true);
        Assert.Equal(["id", "name", "lane", "country", "country_source", "country_source_url", "country_as_of", "country_confidence"], sheet.Header);

        var fact = Atlas.FindEntry("cambricon")!.Best(EntryFields.Country)!;
        var source = Atlas.FindSource(fact.SourceIds[0])!;
        Assert.Equal(
            ["cambricon", "Cambricon 寒武纪", "AI", "China", $"{source.Title}, {source.Publisher}", source.Url ?? "", fact.AsOf.ToString(), fact.Confidence.Key()],
            sheet.Rows.Single(row => row[0] == "cambricon"));
    }

    [Fact]
    public void A_value_that_is_not_known_has_empty_cells_beside_it() =>
        Assert.Equal(["", "", "", "", ""], EntrySheet.Of(Atlas, Address.Query(Atlas, "columns=name,country"), withProvenance: true).Rows.Single(row => row[0] == "openai").Skip(2));

    [Fact]
    public void Memory_is_named_as_no_source()
    {
        var atlas = SampleAtlas.Build(SampleAtlas.Content with
        {
            Entries = [.. SampleAtlas.Content.Entries.Select(e => e.Id != "openai" ? e : e with
            {
                Facts = [SampleEntries.Fact("country", "United States") with { SourceIds = [Source.FromMemory], Confidence = Confidence.Unverified }],
            })],
        });
        var row = EntrySheet.Of(atlas, Address.Query(atlas, "columns=name,country"), withProvenance: true).Rows.Single(row => row[0] == "openai");
        Assert.Equal(("United States", "", "unverified"), (row[2], row[3], row[6]));
    }
}
